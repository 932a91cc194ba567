import Folding
import FrontDesk

extension PersonReader {
  /// `Mr Brown`, `Ms Chen`, `visitor John Smith`, `technician Li`.
  func readEnglish(into scan: inout EntityScan) {
    let text = scan.text
    var position = 0
    var isAssigning = false
    lazy var isShouted = isAllCapitals(text)
    while position < text.count {
      guard text.scalars[position].isLatin, !text[position - 1].isLatin, scan.isFree(position)
      else {
        position += 1
        continue
      }
      let match = words.english.longest(in: text, at: position)
      let end: Int?
      let form: Form
      switch match?.tag {
      case .titles:
        (end, form) = (nameEnd(scan, after: match, plain: true), .guest)
      case .staff:
        (end, form) = (nameEnd(scan, after: match, plain: false), .staff)
      default:
        let before = words.englishBefore.longest(in: text, before: text.beforeBlanks(position))
        let isCalled = before?.tag == .before || before != nil && !isShouted
        if isCalled, match == nil || match?.tag == .given {
          (end, form) = (capitalised(scan, from: position), .plain)
        } else if match == nil || match?.tag == .given, !isShouted {
          (end, form) = (uncalled(scan, from: position, isGiven: match != nil), .plain)
        } else {
          (end, form) = (nil, .plain)
        }
      }
      guard let end else {
        isAssigning =
          isAssigning || text.has("assign", at: position) || text.has("transfer", at: position)
        while text[position].isLatin { position += 1 }
        continue
      }
      if isAssigning, form != .guest {
        scan.findText(.assignee, at: position..<end, by: "assignee.sent")
      } else {
        note(Name(range: position..<end, form: form, before: nil), in: &scan)
      }
      position = end
    }
  }

  /// Where the name after a title ends; in plain lower case only one word belongs to it.
  private func nameEnd(
    _ scan: EntityScan, after title: WordTable<PeopleWords.English>.Match?, plain: Bool
  ) -> Int? {
    guard let title else { return nil }
    let text = scan.text
    var start = title.range.upperBound
    if text[start] == "." { start += 1 }
    start = text.pastBlanks(start)
    if let end = capitalised(scan, from: start) { return end }
    guard plain, text[start].isLatin, start > title.range.upperBound,
      words.english.longest(in: text, at: start)?.tag != .never
    else { return nil }
    return wordEnd(text, from: start)
  }

  /// Where a name ends that no word announces: `John Smith visiting`, `David Wong, 3-2-502`.
  ///
  /// It begins with a given name, or something is done that only people do.
  private func uncalled(_ scan: EntityScan, from start: Int, isGiven: Bool) -> Int? {
    let text = scan.text
    guard isCapital(text, start), isGiven || text.beginsClause(at: start),
      let end = capitalised(scan, from: start)
    else { return nil }
    let isLong = end > wordEnd(text, from: start)
    let isDoing = words.englishAfter.longest(in: text, at: text.pastBlanks(end)) != nil
    return isGiven && (isLong || isDoing) || isLong && isDoing ? end : nil
  }

  /// Where up to three words that are written with a capital end.
  private func capitalised(_ scan: EntityScan, from start: Int) -> Int? {
    let text = scan.text
    var end: Int?
    var position = start
    for _ in 0..<3 {
      guard text[position].isLatin, scan.isFree(position), isCapital(text, position),
        words.english.longest(in: text, at: position)?.tag != .never,
        dispatch.names.longest(in: text, at: position) == nil
      else { break }
      let stop = wordEnd(text, from: position)
      end = stop
      guard text[stop] == " " else { break }
      position = text.pastBlanks(stop)
    }
    return end
  }

  /// Whether every Latin letter of the line is a capital, so that none begins a name.
  private func isAllCapitals(_ text: FoldedText) -> Bool {
    text.scalars.indices.allSatisfy { !text[$0].isLatin || isCapital(text, $0) }
  }

  private func isCapital(_ text: FoldedText, _ position: Int) -> Bool {
    guard let first = text.source(position..<position + 1).unicodeScalars.first else {
      return false
    }
    return (0x41...0x5A).contains(first.value) || (0xFF21...0xFF3A).contains(first.value)
  }

  private func wordEnd(_ text: FoldedText, from start: Int) -> Int {
    var end = start
    while text[end].isLatin || text[end] == "-" && text[end + 1].isLatin { end += 1 }
    return end
  }
}
