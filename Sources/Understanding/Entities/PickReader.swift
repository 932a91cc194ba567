import Folding

/// Reads which of the things just listed is taken, where a line says nothing else: 用第一条, use 2.
struct PickReader: Sendable {
  let verbs: WordTable<Bool>
  let units: WordTable<Bool>

  /// The number picked, from 1.
  func number(in text: FoldedText) -> Int? {
    guard text.count <= Self.longest,
      let verb = verbs.longest(in: text, at: text.pastBlanks(0)),
      let numeral = Numeral.read(text, at: text.pastBlanks(verb.range.upperBound)),
      let value = numeral.value, value > 0
    else { return nil }
    var end = text.pastBlanks(numeral.range.upperBound)
    if let unit = units.longest(in: text, at: end) { end = text.pastBlanks(unit.range.upperBound) }
    while end < text.count, text[end].isMark { end += 1 }
    return end == text.count ? value : nil
  }

  /// Who picks says no more than that.
  private static let longest = 20
}
