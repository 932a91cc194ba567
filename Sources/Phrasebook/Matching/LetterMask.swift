import Folding

/// Letters of which a place must show one, roughly: it may say yes to others, never no to these.
struct LetterMask: Hashable, Sendable {
  /// Any letter.
  static let all = LetterMask(bits: .max)

  private var bits: UInt64

  private init(bits: UInt64) { self.bits = bits }

  /// One of these letters.
  init(_ letters: [Symbol]) { bits = letters.reduce(0) { $0 | 1 << UInt64(Self.bit(of: $1)) } }

  /// A letter or one of others; any, where those are not known.
  init(_ letter: Symbol, or others: Set<Symbol>?) {
    self = others.map { Self(Array($0) + [letter]) } ?? .all
  }

  mutating func formUnion(_ other: Self) { bits |= other.bits }

  /// How many numbers it takes.
  static let parts = 3

  /// Its bits, 24 to a number.
  var numbers: [Int] { [0, 24, 48].map { Int(bits >> $0 & 0xFF_FFFF) } }

  /// Which bit is a letter's, from 0 to 63.
  @inline(__always)
  static func bit(of symbol: Symbol) -> Int { Int((UInt32(symbol) &* 0x9E37_79B1) >> 26) }
}

/// The letters a pattern can begin with, roughly: fine enough that hardly any other passes.
struct Beginnings {
  private var bits = [Bool](repeating: false, count: 256)

  /// How many numbers they take.
  static let parts = 11

  /// Those of the pattern that begins at an instruction.
  init(of start: Int, in code: UnsafeBufferPointer<Int32>) {
    var waiting = [start]
    while let next = waiting.popLast() {
      let operand = code[next] >> PatternProgram.operationBits
      switch PatternProgram.Operation(
        rawValue: code[next] & (1 << PatternProgram.operationBits - 1))
      {
      case .letter: insert(operand)
      case .either: waiting += [next + 1, next + Int(operand)]
      case .choose:
        for branch in 0..<Int(operand) { insert(code[next + 2 + 2 * branch]) }
        if code[next + 1] > 0 { waiting.append(Int(code[next + 1])) }
      case .jump: waiting.append(next + Int(operand))
      case .clauseStart, .clauseEnd: waiting.append(next + 1)
      case .pause, .clauseGap, .sentenceGap, .take, .done, nil:
        bits = Array(repeating: true, count: 256)
      }
    }
  }

  private mutating func insert(_ letter: Int32) {
    bits[Self.bit(of: Symbol(truncatingIfNeeded: letter))] = true
  }

  /// Its bits, 24 to a number.
  var numbers: [Int] {
    (0..<Self.parts).map { part in
      (0..<24).reduce(0) { number, bit in
        let place = part * 24 + bit
        return place < bits.count && bits[place] ? number | 1 << bit : number
      }
    }
  }

  /// Which bit is a letter's, from 0 to 255.
  @inline(__always)
  static func bit(of symbol: Symbol) -> Int { Int((UInt32(symbol) &* 0x9E37_79B1) >> 24) }
}

extension PackedNumbers.Number {
  /// Whether a bit is set in a row of numbers that begins here.
  @inline(__always)
  func hasBit(_ bit: Int, from place: Int) -> Bool {
    self[place + bit / 24] & (1 << (bit % 24)) != 0
  }
}
