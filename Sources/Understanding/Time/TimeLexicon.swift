import DataFiles

/// The words of dates and times, from the data files, laid out for one look-up a position.
struct TimeLexicon: Sendable {
  /// A word and what it means.
  struct Word: Sendable {
    /// Where its letters lie in ``letters``.
    let letters: Range<Int>
    let kind: TimeToken.Kind
    let value: Int
    let unit: TimeToken.Unit
    /// The part of day of a word that names day and part at once.
    let part: Int
    /// Whether it is written in Latin letters and so counts only as a whole word.
    let isLatin: Bool
  }

  /// The lexicon of the data files that are bound into the program.
  ///
  /// The files are read by a test as well, so that a fault in them is found before they ship.
  static let shared = (try? TimeLexicon()) ?? TimeLexicon(words: [], parts: [], festivals: [])

  let parts: [DayPart]
  let festivals: [Festival]
  /// The part that am and pm mean when they stand for one: today pm.
  var morning: Int { parts.firstIndex { $0.half == .morning } ?? 0 }
  var afternoon: Int { parts.firstIndex { $0.half == .late } ?? 0 }
  /// The words, by first letter, the longest first.
  private(set) var words: [Word] = []
  /// The letters of all words.
  private(set) var letters: [Unicode.Scalar] = []
  /// For each scalar of the basic plane the first of the words that begin with it, and how many.
  private(set) var first: [UInt16]
  private(set) var count: [UInt8]

  /// Reads the data files.
  init() throws(DataFileError) {
    var drafts: [Draft] = []
    let parts = try DayPart.read(BoundData.daytimes.node, into: &drafts)
    let festivals = try Festival.read(BoundData.festivals.node, into: &drafts)
    for node in try BoundData.timewords.node.list() {
      try node.allow(only: ["kind", "value", "unit", "part", "words"])
      let kind = try node.required("kind").word(TimeToken.Kind.self)
      let value = try node["value"]?.number() ?? 0
      let unit = try node["unit"]?.word(TimeToken.Unit.self) ?? .day
      let name = try node["part"]?.text()
      let part = parts.firstIndex { $0.name == name } ?? 0
      for text in try node.required("words").texts() {
        drafts.append(Draft(text: text, kind: kind, value: value, unit: unit, part: part))
      }
    }
    self.init(words: drafts, parts: parts, festivals: festivals)
  }

  /// A word as it is read from a data file.
  struct Draft {
    var text: String
    var kind: TimeToken.Kind
    var value = 0
    var unit = TimeToken.Unit.day
    var part = 0
  }

  private init(words drafts: [Draft], parts: [DayPart], festivals: [Festival]) {
    self.parts = parts
    self.festivals = festivals
    first = Array(repeating: 0, count: 0x10000)
    count = Array(repeating: 0, count: 0x10000)
    let spelled = drafts.map { Array($0.text.unicodeScalars) }
    // One number a word to sort by: its first letter, then how short it is, then its place.
    let order = spelled.indices.compactMap { place -> UInt64? in
      guard let initial = spelled[place].first?.value, initial < 0x10000 else { return nil }
      return UInt64(initial) << 32 | UInt64(0xFF - min(0xFF, spelled[place].count)) << 24
        | UInt64(place)
    }.sorted()
    for place in order.map({ Int($0 & 0xFF_FFFF) }) {
      let (draft, scalars) = (drafts[place], spelled[place])
      let initial = Int(scalars[0].value)
      if count[initial] == 0 { first[initial] = UInt16(clamping: words.count) }
      count[initial] = count[initial] &+ 1
      let start = letters.count
      letters.append(contentsOf: scalars)
      words.append(
        Word(
          letters: start..<letters.count, kind: draft.kind, value: draft.value, unit: draft.unit,
          part: draft.part, isLatin: scalars[0].isLatinLetter))
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is `a` to `z`, once folded.
  var isLatinLetter: Bool { value >= 0x61 && value <= 0x7A }
}
