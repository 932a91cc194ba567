import Folding

/// Letters of which a place must show one, roughly: it may say yes to others, never no to these.
struct LetterMask: Hashable, Sendable {
  /// How many numbers it takes.
  static let parts = 5

  /// Any letter.
  static let all = LetterMask(numbers: Array(repeating: 0xFF_FFFF, count: parts))

  /// Its bits, 24 to a number.
  private(set) var numbers: [Int]

  private init(numbers: [Int]) { self.numbers = numbers }

  /// One of these letters.
  init(_ letters: [Symbol]) {
    numbers = Array(repeating: 0, count: Self.parts)
    for place in letters.map(Place.init) { numbers[place.part] |= place.bit }
  }

  /// A letter or one of others; any, where those are not known.
  init(_ letter: Symbol, or others: Set<Symbol>?) {
    self = others.map { Self(Array($0) + [letter]) } ?? .all
  }

  mutating func formUnion(_ other: Self) {
    for part in numbers.indices { numbers[part] |= other.numbers[part] }
  }

  /// Where in the numbers a letter has its bit.
  struct Place {
    let part: Int
    let bit: Int

    @inline(__always)
    init(of symbol: Symbol) {
      let place = (Int((UInt32(symbol) &* 0x9E37_79B1) >> 16) * LetterMask.parts * 24) >> 16
      part = place / 24
      bit = 1 << (place % 24)
    }
  }
}

extension PackedNumbers.Number {
  /// Whether a mask that begins so many numbers further has a letter.
  @inline(__always)
  func has(_ letter: LetterMask.Place, from distance: Int) -> Bool {
    self[distance + letter.part] & letter.bit != 0
  }
}
