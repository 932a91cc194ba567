import Folding
import FrontDesk

extension RoomReader {
  /// `Room 3-2-502`, `Flat 1203 Tower A`, `Block 3 Unit 2 Flat 502`, `Tower 2 12B`, `1203, Tower A`.
  func english(_ text: FoldedText, at start: Int) -> RoomSighting? {
    guard let first = cues.english.longest(in: text, at: start) else { return nil }
    var parts = Parts(start: start, end: start)
    var word: WordTable<RoomCues.Part>.Match? = first
    while let part = word {
      guard let end = read(part, of: text, into: &parts) else { break }
      parts.end = end
      word = cues.english.longest(in: text, at: skipSeparators(text, at: end))
    }
    guard parts.end > start else { return nil }
    if parts.whole == nil, parts.flat == nil, parts.building != nil {
      if let (floor, flat) = floored(text, at: skipSeparators(text, at: parts.end)) {
        (parts.unit, parts.flat, parts.end) = (floor.text, flat.text, flat.end)
      } else {
        addLooseFlat(text, to: &parts)
      }
    }
    guard let room = parts.room else { return nil }
    return RoomSighting(room: room, range: parts.start..<parts.end, rule: "room.english")
  }

  /// `#05-12`: floor and flat, as they are written in Singapore.
  func floored(_ text: FoldedText, at position: Int) -> (floor: Piece, flat: Piece)? {
    guard text[position] == "#", !text[position - 1].isHan, !text[position - 1].isDigit,
      let floor = number(text, at: position + 1, 1...2), text[position + 1].isDigit,
      text[floor.end] == "-",
      let flat = number(text, at: floor.end + 1, 2...4, letter: true), isOver(text, at: flat.end)
    else { return nil }
    return (floor, flat)
  }

  private struct Parts {
    var start: Int
    var end: Int
    var whole: Room?
    var building: String?
    var unit: String?
    var flat: String?
    var floor: String?

    /// A unit without a flat beside it is the flat itself, if its number is one.
    var room: Room? {
      if let whole { return whole }
      var (unit, flat) = (unit, flat)
      if flat == nil, let one = unit,
        one.utf8.count >= 3 || one.utf8.last.map({ $0 > 0x39 }) == true
      {
        (unit, flat) = (nil, one)
      }
      if let floor, let letter = flat, letter.utf8.count == 1 { flat = floor + letter }
      if building == nil, flat == nil { return nil }
      return Room(building: building, unit: unit, flat: flat)
    }
  }

  /// Reads the number that a word announces; gives the position after it.
  private func read(
    _ word: WordTable<RoomCues.Part>.Match, of text: FoldedText, into parts: inout Parts
  ) -> Int? {
    var position = text.pastBlanks(word.range.upperBound)
    if text[position] == "." || text[position] == "#" || text[position] == ":" {
      position = text.pastBlanks(position + 1)
    }
    if text[position] == "#" { position += 1 }
    if let whole = hyphenated(text, at: position), parts.whole == nil, word.tag != .building {
      parts.whole = whole.room
      return whole.range.upperBound
    }
    guard let piece = designation(text, at: position) else { return nil }
    switch word.tag {
    case .building:
      guard parts.building == nil else { return nil }
      parts.building = piece.text
    case .unit:
      guard parts.unit == nil else { return nil }
      parts.unit = piece.text
    case .flat:
      guard parts.flat == nil else { return nil }
      parts.flat = piece.text
    }
    return pastFloor(text, at: piece.end, into: &parts)
  }

  /// `12B`, `502`, or a letter alone.
  private func designation(_ text: FoldedText, at position: Int) -> Piece? {
    if let piece = number(text, at: position, 1...5, letter: true), text[position].isDigit {
      return !text[piece.end].isDigit && !text[piece.end].isLatin ? piece : nil
    }
    guard text[position].isLatin,
      // Tower A is a name, what stands in a flat is an article.
      text[position] != "a" || text[position + 1] != " " || !text[position + 2].isLatin
        || text.source(position..<position + 1) == "A"
    else { return nil }
    if text[position + 1].isDigit, let digits = number(text, at: position + 1, 1...4) {
      return Piece(
        text: String(text[position]) + digits.text, end: digits.end, width: 2, isNumber: false)
    }
    guard !text[position + 1].isLatin, text[position].value <= 0x7A, text[position] != "i",
      text[position + 1] != "'"
    else { return nil }
    return Piece(text: String(text[position]), end: position + 1, width: 1, isNumber: false)
  }

  /// Passes over a floor between a flat's letter and its building: `Flat B, 12/F, Tower 3`.
  private func pastFloor(_ text: FoldedText, at end: Int, into parts: inout Parts) -> Int {
    let position = skipSeparators(text, at: end)
    guard let floor = number(text, at: position, 1...2), text[position].isDigit else { return end }
    if text[floor.end] == "/", text[floor.end + 1] == "f", !text[floor.end + 2].isLatin {
      parts.floor = floor.text
      return floor.end + 2
    }
    return end
  }

  /// `Tower 2 12B` and `1203 Tower A`: a number that nothing announces.
  private func addLooseFlat(_ text: FoldedText, to parts: inout Parts) {
    let position = skipSeparators(text, at: parts.end)
    if let piece = number(text, at: position, 2...4, letter: true), text[position].isDigit,
      piece.text.utf8.count >= 3, mayEnd(text, at: piece.end), !text[piece.end].isLatin
    {
      parts.flat = piece.text
      parts.end = piece.end
      return
    }
    var end = text.beforeBlanks(parts.start)
    if text[end - 1] == "," { end = text.beforeBlanks(end - 1) }
    var start = end
    while start > max(0, end - 5), text[start - 1].isDigit { start -= 1 }
    if (3...4).contains(end - start), text.beginsClause(at: start) {
      parts.flat = text.text(start..<end)
      parts.start = start
    }
  }

  private func skipSeparators(_ text: FoldedText, at position: Int) -> Int {
    let position = text.pastBlanks(position)
    return text[position] == "," ? text.pastBlanks(position + 1) : position
  }
}
