import Folding
import FrontDesk

extension RoomReader {
  /// `3-2-502`, `A-1203`, `3 - 2 - 502`, `3/2/502`.
  func hyphenated(_ text: FoldedText, at start: Int) -> RoomSighting? {
    let before = text[start - 1]
    guard !before.isDigit, !before.isLatin, before != "#" || !text[start - 2].isHan else {
      return nil
    }
    if before == "-" || before == "." || before == "/" || before == ":" {
      guard !text[start - 2].isDigit, !text[start - 2].isLatin else { return nil }
    }
    guard let first = building(text, at: start), let (sign, second) = separator(text, at: first.end)
    else { return nil }
    // A building of three digits shows by its unit and its flat: 112-1-301.
    if sign == "-", first.width <= 2, let flat = number(text, at: second, 3...4, letter: true),
      mayEnd(text, at: flat.end),
      let room = Room(building: first.text, flat: flat.text)
    {
      let end = pastFlatWord(text, at: flat.end)
      return RoomSighting(room: room, range: start..<end, rule: "room.hyphens")
    }
    guard let unit = unit(text, at: second), let (again, third) = separator(text, at: unit.end),
      again == sign, let flat = number(text, at: third, 2...4, letter: true),
      first.width <= 2 || sign == "-" && flat.width >= 3,
      // 3-1-1405钱先生, 14-1-1601次卧: three parts are a room, whatever follows could measure.
      sign == "-" && flat.width >= 3 ? isOver(text, at: flat.end) : mayEnd(text, at: flat.end),
      isNoDate(flat),
      let room = Room(building: first.text, unit: unit.text, flat: flat.text)
    else { return nil }
    let end = pastFlatWord(text, at: flat.end)
    return RoomSighting(room: room, range: start..<end, rule: "room.hyphens")
  }

  private func unit(_ text: FoldedText, at position: Int) -> Piece? {
    if text[position].isLatin, !text[position + 1].isLatin, !text[position + 1].isDigit {
      return Piece(text: String(text[position]), end: position + 1, width: 1, isNumber: false)
    }
    return number(text, at: position, 1...2)
  }

  /// A sign between two parts and the position after it; blanks may stand around a hyphen.
  private func separator(_ text: FoldedText, at position: Int) -> (Unicode.Scalar, Int)? {
    switch text[position] {
    case "-":
      let next = text[position + 1] == "-" ? position + 2 : position + 1
      return ("-", next - position == 1 && text[next] == " " ? next + 1 : next)
    case " " where text[position + 1] == "-" && text[position + 2] == " ":
      return ("-", position + 3)
    case "/", ".", "_", "·":
      return (text[position], position + 1)
    default:
      return nil
    }
  }

  /// 12-05-26 and 3.2.15 may be dates and versions: two digits make a flat only with a letter.
  private func isNoDate(_ flat: Piece) -> Bool {
    if flat.text.utf8.count < 3 { return false }
    // 12/8/2026, 5-12-2026
    return !(flat.width == 4 && flat.text > "2023" && flat.text < "2040")
  }
}
