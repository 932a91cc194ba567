import Folding
import FrontDesk

extension RoomReader {
  /// `3栋2单元502室`, `三号楼二单元五零二`, `A座1203`, `3#2-502`, `2单元502`, `5栋`.
  func addressed(_ text: FoldedText, at start: Int) -> RoomSighting? {
    guard !text[start - 1].isDigit, !text[start - 1].isLatin,
      text[start - 1] != "第" || !text[start].isDigit
    else {
      return nil
    }
    guard let first = building(text, at: start) else { return nil }
    if let end = pastUnitWord(text, at: first.end), first.isNumber {
      return unitAlone(text, start, first, end)
    }
    guard let (mark, end) = pastBuildingWord(text, first), first.text.utf8.count <= 3
    else { return nil }
    let unit = unit(text, at: end)
    let flat = flat(text, at: unit?.end ?? end, after: unit != nil)
    switch mark {
    case .floor where first.isNumber && (unit == nil || flat == nil):
      // 5楼502 is flat 502 on the fifth floor; 3楼502 can only be building 3.
      guard let flat, flat.text.utf8.count >= 3, !flat.text.hasPrefix(first.text) else {
        return nil
      }
    case .hash where unit == nil && flat == nil: return nil
    case .seat where unit == nil && flat == nil:
      guard isBuildingAlone(text, first, from: start, to: end) else { return nil }
    default: break
    }
    guard let room = Room(building: first.text, unit: unit?.text, flat: flat?.text)
    else { return nil }
    let rule = flat != nil ? "room.address" : unit != nil ? "room.unit" : "room.building"
    return RoomSighting(room: room, range: start..<(flat?.end ?? unit?.end ?? end), rule: rule)
  }

  /// `观澜阁1203`, `观澜阁2单元502`: a building that the site calls by a name.
  func named(_ text: FoldedText, _ name: WordTable<String>.Match) -> RoomSighting? {
    let end = name.range.upperBound
    let unit = unit(text, at: end)
    let flat = flat(text, at: unit?.end ?? end, after: true)
    return Room(building: name.tag, unit: unit?.text, flat: flat?.text).map { room in
      RoomSighting(
        room: room, range: name.range.lowerBound..<(flat?.end ?? unit?.end ?? end),
        rule: "room.site")
    }
  }

  private enum Mark { case building, seat, floor, hash }

  /// What makes the number before it a building, and the position after it.
  private func pastBuildingWord(_ text: FoldedText, _ first: Piece) -> (Mark, Int)? {
    let position = text[first.end] == " " ? first.end + 1 : first.end
    switch text[position] {
    case "栋", "幢", "座":
      return (.seat, position + 1)
    case "号" where text[position + 1] == "楼" && text[position + 2] != "梯":
      return (.building, position + 2)
    case "号" where text[position + 1] == "栋" || text[position + 1] == "幢":
      return (.building, position + 2)
    case "#":
      if text[position + 1] == "楼" || text[position + 1] == "栋" { return (.building, position + 2) }
      return (.hash, position + 1)
    case "楼" where first.end == position && text[position + 1] != "梯":
      return (.floor, position + 1)
    default:
      return nil
    }
  }

  /// 一座桥 and 两栋楼 count things; 5座车 has seats.
  private func isBuildingAlone(
    _ text: FoldedText, _ first: Piece, from start: Int, to end: Int
  ) -> Bool {
    if text[end] == "楼", !"上下道顶梯前后门底层里外".unicodeScalars.contains(text[end + 1]) { return false }
    if text[end] == "车" || text[end] == "椅" || text[end] == "桥" {
      return false
    }
    return !(first.text == "1" && text[start] == "一" || text[start] == "两")
  }

  private func pastUnitWord(_ text: FoldedText, at position: Int) -> Int? {
    let position = text[position] == " " ? position + 1 : position
    return text[position] == "单" && text[position + 1] == "元" ? position + 2 : nil
  }

  private func unitAlone(
    _ text: FoldedText, _ start: Int, _ unit: Piece, _ end: Int
  ) -> RoomSighting? {
    guard let flat = flat(text, at: end, after: true),
      let room = Room(unit: unit.text, flat: flat.text)
    else { return nil }
    return RoomSighting(room: room, range: start..<flat.end, rule: "room.address")
  }

  /// A unit after its building: `2单元`, `2-` before a flat, `2门502`.
  private func unit(_ text: FoldedText, at start: Int) -> Piece? {
    let position = skipGap(text, at: start)
    guard let piece = building(text, at: position), piece.text.utf8.count <= 2 else { return nil }
    if let end = pastUnitWord(text, at: piece.end) {
      return Piece(text: piece.text, end: end, width: piece.width, isNumber: piece.isNumber)
    }
    let next = text[piece.end]
    guard next == "-" || next == "门" || next == "梯",
      number(text, at: piece.end + 1, 2...4) != nil
    else { return nil }
    return Piece(
      text: piece.text, end: piece.end + 1, width: piece.width, isNumber: piece.isNumber)
  }

  /// A flat after its building or unit: `502室`, `五零二`, `12楼B室`, `5楼502`.
  private func flat(_ text: FoldedText, at start: Int, after unit: Bool) -> Piece? {
    let position = skipGap(text, at: start)
    if let onFloor = flatOnFloor(text, at: position) { return onFloor }
    if text[position].isLatin, text[position + 1] == "室" || text[position + 1] == "单" {
      let end = pastFlatWord(text, at: position + 1)
      return Piece(text: String(text[position]), end: end, width: 1, isNumber: false)
    }
    guard let piece = number(text, at: position, 1...5, letter: true) else { return nil }
    let end = pastFlatWord(text, at: piece.end)
    // Two digits are a flat only if a word says so: 3栋12室, but not 3栋2个.
    if piece.text.utf8.count < 3, end == piece.end || text[piece.end] == "号" && end == piece.end + 1
    {
      return nil
    }
    // A number at a distance may be another's: 5栋 300元.
    guard
      end > piece.end || position == start && isOver(text, at: piece.end)
        || mayEnd(text, at: piece.end)
    else { return nil }
    return Piece(text: piece.text, end: end, width: piece.width, isNumber: true)
  }

  private func flatOnFloor(_ text: FoldedText, at position: Int) -> Piece? {
    guard let floor = number(text, at: position, 1...2),
      text[floor.end] == "楼" || text[floor.end] == "层"
    else { return nil }
    let next = skipGap(text, at: floor.end + 1)
    if text[next].isLatin, !text[next + 1].isLatin, !text[next + 1].isDigit {
      let flat = floor.text + String(text[next])
      let end = pastFlatWord(text, at: next + 1)
      return Piece(text: flat, end: end, width: 3, isNumber: false)
    }
    guard let flat = number(text, at: next, 3...4, letter: true), flat.text.hasPrefix(floor.text),
      mayEnd(text, at: flat.end)
    else { return nil }
    return Piece(
      text: flat.text, end: pastFlatWord(text, at: flat.end), width: flat.width, isNumber: true)
  }

  private func skipGap(_ text: FoldedText, at position: Int) -> Int {
    var position = text.pastBlanks(position)
    if text[position] == "-" || text[position] == "," && text[position + 1].isDigit {
      position += 1
    }
    return text.pastBlanks(position)
  }
}
