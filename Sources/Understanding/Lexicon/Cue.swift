/// A thing a line may show, by number: a group of words that speak for the same thing (`assign`,
/// `fault`), an entity (`@room`), or what follows from where these stand (`^check`, `again>fault`).
package struct Cue: Hashable, Sendable {
  /// Its number in the lexicon, from 0.
  let number: Int
}

/// A cue where it stood.
struct CueHit: Sendable {
  let cue: Cue
  /// Positions in the folded text.
  let range: Range<Int>
  /// Whether it was a typing slip for a word of the cue.
  let isSlip: Bool
}

/// The cues a line shows.
struct CueSet: Sendable {
  private var words: [UInt64]

  /// An empty set for so many cues.
  init(capacity: Int) {
    words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
  }

  mutating func insert(_ cue: Cue) {
    words[cue.number >> 6] |= 1 << UInt64(cue.number & 63)
  }

  func contains(_ cue: Cue) -> Bool {
    words[cue.number >> 6] & (1 << UInt64(cue.number & 63)) != 0
  }

  /// Calls for every cue of the set, lowest number first.
  func forEach(_ body: (Cue) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(Cue(number: index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }
}
