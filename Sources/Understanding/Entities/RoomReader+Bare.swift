import Folding
import FrontDesk

extension RoomReader {
  /// A flat alone, `502`, `1502`, `五零二`, where its neighbours make it likely.
  func bare(_ scan: EntityScan, _ numeral: Numeral) -> RoomSighting? {
    let text = scan.text
    let start = numeral.range.lowerBound
    guard scan.isFree(numeral.range), !scan.isTime(numeral.range), let value = numeral.value,
      numeral.form != .counted, isFlat(value, digits: numeral.range.count),
      let flat = number(text, at: start, 3...4, letter: true)
    else { return nil }
    let before = text[start - 1]
    guard !before.isLatin, !before.isDigit, before != "#", before != "$", before != "¥" else {
      return nil
    }
    if before == "-" || before == "." || before == ":" || before == "/", text[start - 2].isDigit {
      return nil
    }
    let worded = pastFlatWord(text, at: flat.end)
    // 502号 is a ticket; a flat is 502, 502室 or 502号房.
    if text[flat.end] == "号", worded <= flat.end + 1 { return nil }
    let end = worded
    guard end > flat.end || mayEnd(text, at: flat.end), !isService(value, text, end) else {
      return nil
    }
    if end == flat.end, isTicketVerb(text, at: text.pastBlanks(end)) { return nil }
    guard
      let rule = rule(of: flat, from: start, to: end, in: text, spelled: numeral.form == .spelled),
      let room = Room(flat: flat.text)
    else { return nil }
    return RoomSighting(room: room, range: start..<end, rule: rule)
  }

  /// Whether something done to tickets follows: 502开始, but not 502开始装修.
  private func isTicketVerb(_ text: FoldedText, at position: Int) -> Bool {
    guard let verb = ticketVerbs.longest(in: text, at: position) else { return false }
    return cues.after.longest(in: text, at: position).map { $0.range.count <= verb.range.count }
      ?? true
  }

  /// A building and a unit alone, `7-1`, where a clause begins and ends with them, `单元` follows,
  /// or the line begins with them; but not `3-2` for a whole line, which may be anything.
  func unitAlone(_ scan: EntityScan, _ numeral: Numeral) -> RoomSighting? {
    let text = scan.text
    let start = numeral.range.lowerBound
    guard numeral.form == .digits, text[numeral.range.upperBound] == "-", scan.isFree(start),
      scan.rooms.isEmpty, !scan.isTime(numeral.range), text.beginsClause(at: start),
      let first = number(text, at: start, 1...2), text[first.end + 1].isDigit,
      let unit = number(text, at: first.end + 1, 1...1), isOver(text, at: unit.end),
      let room = Room(building: first.text, unit: unit.text)
    else { return nil }
    let end = pastUnit(text, at: unit.end)
    let leads = text.beforeBlanks(start) == 0
    guard
      text.has("单元", at: unit.end) || leads && mayEnd(text, at: unit.end) || text[unit.end] == " "
        || text.endsClause(at: unit.end),
      !leads || text.pastBlanks(end) < text.count
    else { return nil }
    return RoomSighting(room: room, range: start..<end, rule: "room.unit")
  }

  /// The position after 单元, unless it begins 单元门.
  private func pastUnit(_ text: FoldedText, at position: Int) -> Int {
    guard text.has("单元", at: position) else { return position }
    return text[position + 2] == "门" && text[position + 3] != "禁" ? position : position + 2
  }

  private func rule(
    of flat: Piece, from start: Int, to end: Int, in text: FoldedText, spelled: Bool
  ) -> String? {
    if end > flat.end { return "room.flat+word" }
    let lead = text.beforeBlanks(start)
    if cues.before.longest(in: text, before: lead) != nil { return "room.after" }
    // WiFi 502 and iPhone 1203 are names of things.
    guard text.beginsClause(at: start) || spelled, !text[lead - 1].isLatin else { return nil }
    let next = text.pastBlanks(end)
    if cues.after.longest(in: text, at: next) != nil { return "room.before" }
    if text.endsClause(at: end) { return "room.isolated" }
    return text[end].isHan ? "room.first" : nil
  }

  /// Whether a number has the form of a flat's: the floor, then 01…40.
  private func isFlat(_ value: Int, digits: Int) -> Bool {
    (digits == 3 || digits == 4) && (1...60).contains(value / 100) && (1...40).contains(value % 100)
  }

  /// 110, 119, 120 and 114 are called, not lived in.
  private func isService(_ value: Int, _ text: FoldedText, _ end: Int) -> Bool {
    (value == 110 || value == 119 || value == 120 || value == 114 || value == 122)
      && cues.after.longest(in: text, at: end)?.tag != .caller
  }
}
