import Folding

/// Tries patterns at places of a text.
///
/// Choices are tried in the order they were written; a letter takes its repetitions with it
/// (不归我管管). A gap is as short as it can be towards the end of a text, as long towards its beginning.
struct PatternMachine {
  /// The first instruction of all.
  private let code: PackedNumbers.Number
  private let symbols: UnsafePointer<Symbol>
  /// 1 towards the end of the text, -1 towards its beginning.
  private let step: Int32

  /// Reads a text from the left to the right, or the other way, by patterns that were turned round.
  init(code: PackedNumbers.Number, symbols: UnsafePointer<Symbol>, backwards: Bool = false) {
    self.code = code
    self.symbols = symbols
    step = backwards ? -1 : 1
  }

  /// The place right behind the pattern that begins at an instruction, if it stands at this place; right
  /// before it, when reading backwards.
  ///
  /// - Parameters:
  ///   - start: the first instruction of the pattern.
  ///   - place: the first symbol to look at; the text's ends are no places.
  @inline(__always)
  func match(_ start: Int, at place: Int) -> Int? {
    let found = run(Int32(start), Int32(place))
    return found < 0 ? nil : Int(found)
  }

  /// The bits of an instruction that tell the operation.
  private static let operation: Int32 = 1 << PatternProgram.operationBits - 1

  private func run(_ start: Int32, _ place: Int32) -> Int32 {
    var (next, place) = (start, place)
    while true {
      let instruction = Int32(code[Int(next)])
      let operand = instruction >> PatternProgram.operationBits
      switch instruction & Self.operation {
      case PatternProgram.Operation.letter.rawValue:
        let symbol = Symbol(truncatingIfNeeded: operand)
        guard symbols[Int(place)] == symbol else { return -1 }
        place += step
        if symbols[Int(place)] == symbol, !symbol.isDigit {
          return afterRepetitions(of: symbol, next + 1, place)
        }
        next += 1
      case PatternProgram.Operation.either.rawValue:
        let found = run(next + 1, place)
        if found >= 0 { return found }
        next += operand
      case PatternProgram.Operation.choose.rawValue:
        let symbol = symbols[Int(place)]
        let branch = branch(at: next, of: operand, for: symbol)
        let other = Int32(code[Int(next) + PatternProgram.Choosing.other])
        if branch > 0 {
          let isRepeated = symbols[Int(place + step)] == symbol && !symbol.isDigit
          if other == 0, !isRepeated {
            place += step
            next = branch
            continue
          }
          let found =
            isRepeated
            ? afterRepetitions(of: symbol, branch, place + step) : run(branch, place + step)
          if found >= 0 { return found }
        }
        if other == 0 { return -1 }
        next = other
      case PatternProgram.Operation.jump.rawValue: next += operand
      case PatternProgram.Operation.clauseGap.rawValue:
        return afterGap(.clause, next + 1, place)
      case PatternProgram.Operation.sentenceGap.rawValue:
        return afterGap(.sentence, next + 1, place)
      case PatternProgram.Operation.pause.rawValue:
        let symbol = symbols[Int(place)]
        if symbol == .comma || symbol == .stop {
          let found = run(next + 1, place + step)
          if found >= 0 { return found }
        }
        next += 1
      case PatternProgram.Operation.markBehind.rawValue:
        guard symbols[Int(place - step)].isMark else { return -1 }
        next += 1
      case PatternProgram.Operation.markAhead.rawValue:
        guard symbols[Int(place)].isMark else { return -1 }
        next += 1
      default: return place
      }
    }
  }

  /// The instruction a letter leads to; 0 where there is none.
  @inline(__always)
  private func branch(at instruction: Int32, of count: Int32, for symbol: Symbol) -> Int32 {
    guard
      code.has(LetterMask.Place(of: symbol), from: Int(instruction) + PatternProgram.Choosing.mask)
    else { return 0 }
    let first = Int(instruction) + PatternProgram.Choosing.branches
    var (low, high) = (0, Int(count))
    while low < high {
      let middle = (low + high) / 2
      let letter = code[first + 2 * middle]
      if letter == Int(symbol) { return Int32(code[first + 2 * middle + 1]) }
      if letter < Int(symbol) { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  /// Goes on behind a letter that stands there several times: behind the last, or an earlier one.
  private func afterRepetitions(of symbol: Symbol, _ next: Int32, _ place: Int32) -> Int32 {
    var last = place
    while symbols[Int(last)] == symbol { last += step }
    while true {
      let found = run(next, last)
      if found >= 0 || last == place { return found }
      last -= step
    }
  }

  private func afterGap(_ gap: Pattern.Gap, _ next: Int32, _ place: Int32) -> Int32 {
    var place = place
    var room = gap.breadth
    var farthest: Int32 = -1
    while true {
      let symbol = symbols[Int(place)]
      if mayGoOn(next, with: symbol) {
        let found = run(next, place)
        if found >= 0 {
          if step > 0 { return found }
          if farthest < 0 || found < farthest { farthest = found }
        }
      }
      guard gap == .clause ? !symbol.isMark : !symbol.endsSentence else { return farthest }
      room -= symbol.breadth
      guard room >= 0 else { return farthest }
      place += step
    }
  }

  /// Whether an instruction has anything to do with a symbol; most gaps are followed by none that has.
  @inline(__always)
  private func mayGoOn(_ next: Int32, with symbol: Symbol) -> Bool {
    let place = Int(next)
    let instruction = Int32(code[place])
    switch instruction & Self.operation {
    case PatternProgram.Operation.letter.rawValue:
      return Int32(symbol) == instruction >> PatternProgram.operationBits
    case PatternProgram.Operation.choose.rawValue:
      return code[place + PatternProgram.Choosing.other] > 0
        || code.has(LetterMask.Place(of: symbol), from: place + PatternProgram.Choosing.mask)
    default: return true
    }
  }
}
