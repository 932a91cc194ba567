import Folding
import FrontDesk

/// Reads rooms in every customary form, and finds out which one is the caller's.
struct RoomReader: Sendable {
  let cues: RoomCues
  /// The names of the site's buildings, and how rooms are written for them.
  let names: WordTable<String>
  /// What is done to tickets: 503修好了 speaks of a ticket's number, be it the flat's.
  let ticketVerbs: WordTable<Bool>

  /// Reads rooms that show themselves by their form: `3-2-502`, `3栋2单元502室`, `Flat 1203 Tower A`.
  ///
  /// These are rooms whatever a reader of dates sees in 8号 or 3-2.
  func readExplicit(into scan: inout EntityScan) {
    for match in names.matches(in: scan.text) where scan.isFree(match.range) {
      if let room = named(scan.text, match) { scan.sight(room) }
    }
    for position in 0..<scan.text.count where scan.text[position].isLatin {
      guard scan.isFree(position), !scan.text[position - 1].isLatin else { continue }
      if let room = english(scan.text, at: position) ?? lettered(scan.text, at: position) {
        scan.sight(room)
      }
    }
    for numeral in scan.numerals where scan.text[numeral.range.lowerBound - 1] == "#" {
      let start = numeral.range.lowerBound - 1
      if scan.isFree(start), let (floor, flat) = floored(scan.text, at: start),
        flat.width == 2, let room = Room(unit: floor.text, flat: flat.text)
      {
        scan.sight(RoomSighting(room: room, range: start..<flat.end, rule: "room.floor"))
      }
    }
    for numeral in scan.numerals where numeral.range.count <= 3 {
      let start = numeral.range.lowerBound
      guard scan.isFree(start), mayGoOn(scan.text, after: numeral.range.upperBound) else {
        continue
      }
      if let room = hyphenated(scan.text, at: start) ?? addressed(scan.text, at: start) {
        scan.sight(room)
      }
    }
  }

  /// Whether a number can be the building of what follows; most numbers end here.
  private func mayGoOn(_ text: FoldedText, after end: Int) -> Bool {
    switch text[end] {
    case "-", "/", ".", "_", "·", " ", "栋", "幢", "座", "号", "楼", "#", "单": true
    default: false
    }
  }

  /// Reads bare flats, `502`, where a flat may stand.
  func readBare(into scan: inout EntityScan) {
    for numeral in scan.numerals {
      if let room = bare(scan, numeral) ?? unitAlone(scan, numeral) { scan.sight(room) }
    }
  }

  private func lettered(_ text: FoldedText, at position: Int) -> RoomSighting? {
    guard position == 0 || !text[position - 1].isDigit else { return nil }
    guard text[position].value <= 0x7A, !text[position + 1].isLatin else { return nil }
    return hyphenated(text, at: position) ?? addressed(text, at: position)
      ?? attached(text, at: position)
  }

  /// `A1203`: a flat right behind the letter of its building, where a clause begins.
  private func attached(_ text: FoldedText, at start: Int) -> RoomSighting? {
    guard text[start].value <= 0x68, text.beginsClause(at: start),
      let flat = number(text, at: start + 1, 3...4), text[start + 1].isDigit,
      let value = Int(flat.text), (1...60).contains(value / 100), (1...40).contains(value % 100),
      text[flat.end].isHan || text.endsClause(at: flat.end), mayEnd(text, at: flat.end),
      let room = Room(building: String(text[start]), flat: flat.text)
    else { return nil }
    return RoomSighting(
      room: room, range: start..<pastFlatWord(text, at: flat.end), rule: "room.attached")
  }
}

// MARK: - Pieces

extension RoomReader {
  /// A part of an address: its text and where it ends.
  struct Piece {
    let text: String
    let end: Int
    let width: Int
    let isNumber: Bool
  }

  /// A number of so many digits, with one letter after it if `letter` says so: `502`, `12b`.
  func number(
    _ text: FoldedText, at position: Int, _ widths: ClosedRange<Int>, letter: Bool = false
  ) -> Piece? {
    guard let numeral = Numeral.read(text, at: position), let value = numeral.value,
      value > 0, widths.contains(numeral.width)
    else { return nil }
    var digits = numeral.digits(in: text)
    var end = numeral.range.upperBound
    if letter, numeral.form == .digits, text[end].isLatin, text[end].value <= 0x68,
      !text[end + 1].isLatin, !text[end + 1].isDigit
    {
      digits.unicodeScalars.append(text[end])
      end += 1
    }
    return Piece(text: digits, end: end, width: numeral.width, isNumber: true)
  }

  /// A building: a number, a letter, or a letter with a number.
  func building(_ text: FoldedText, at position: Int) -> Piece? {
    guard text[position].isLatin else { return number(text, at: position, 1...3) }
    guard !text[position - 1].isLatin, !text[position + 1].isLatin else { return nil }
    let letter = String(text[position])
    guard let digits = number(text, at: position + 1, 1...2), text[position + 1].isDigit
    else { return Piece(text: letter, end: position + 1, width: 1, isNumber: false) }
    return Piece(text: letter + digits.text, end: digits.end, width: 2, isNumber: false)
  }

  /// The position after what follows a flat and belongs to it: 室, 房, 单位.
  func pastFlatWord(_ text: FoldedText, at position: Int) -> Int {
    let next = text[position + 1]
    switch text[position] {
    case "室": return "内外温友".unicodeScalars.contains(next) ? position : position + 1
    case "房":
      return "门间产东屋顶号子租本卡型贷".unicodeScalars.contains(next) ? position : position + 1
    case "户": return "门型外主口内".unicodeScalars.contains(next) ? position : position + 1
    case "单": return next == "位" ? position + 2 : position
    case "号":
      // 103号房号改成…: the number is a ticket's, and 房号 begins behind it.
      if next == "房", text[position + 2] == "号" { return position }
      if next == "房" || next == "室" || next == "户" { return position + 2 }
      return "楼栋单线门".unicodeScalars.contains(next) ? position : position + 1
    default: return position
    }
  }

  /// Whether a number is over at a position: no digit goes on.
  func isOver(_ text: FoldedText, at position: Int) -> Bool {
    let next = text[position]
    if next.isDigit { return false }
    return !((next == "-" || next == "." || next == ":") && text[position + 1].isDigit)
  }

  /// Whether a flat may end at a position: no digit goes on, no measure makes it something else.
  func mayEnd(_ text: FoldedText, at position: Int) -> Bool {
    let next = text[position]
    guard isOver(text, at: position) else { return false }
    if next.isLatin { return !text[position - 1].isLatin }
    guard let word = cues.after.longest(in: text, at: position) else { return true }
    return word.tag != .never
  }
}
