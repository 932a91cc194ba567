import DataFiles
import Folding
import FrontDesk

/// Reads public places as said: 地下车库, 2号门, 负一楼电梯厅, 底商108铺, north gate.
struct PlaceReader: Sendable {
  private let places: WordTable<Bool>
  private let gates: WordTable<Bool>
  private let numbered: WordTable<Bool>
  private let shops: WordTable<Bool>
  private let shopsBefore: WordTable<Bool>
  /// What makes a place somebody's: 门岗的同事.
  private let staffed: WordTable<Bool>

  init(_ node: Node, site: [String]) throws(DataFileError) {
    try node.allow(only: ["places", "english", "never", "gates", "numbered", "shops", "staffed"])
    func words(_ key: String, _ isPlace: Bool = true) throws(DataFileError) -> [(String, Bool)] {
      try node.required(key).texts().map { ($0, isPlace) }
    }
    places = WordTable(
      try site.map { ($0, true) } + words("never", false) + words("places") + words("english"))
    gates = WordTable(try words("gates"))
    numbered = WordTable(try words("numbered") + words("gates"))
    shops = WordTable(try words("shops"))
    staffed = WordTable(try words("staffed"))
    shopsBefore = WordTable(try words("shops"), reading: .backwards)
  }

  func read(into scan: inout EntityScan) {
    let text = scan.text
    readShops(into: &scan)
    var found: [(range: Range<Int>, rule: String)] = []
    var position = 0
    while position < text.count {
      if scan.isFree(position), let (range, rule) = place(scan, at: position) {
        if let rule { found.append((range, rule)) }
        position = max(range.upperBound, position + 1)
      } else {
        position += 1
      }
    }
    // 地下二层的车库: a floor or a corner alone is where it is only if nothing else is named.
    if found.contains(where: { !$0.rule.isVague }) { found.removeAll(where: \.rule.isVague) }
    // 外墙掉瓷砖，人在2号门: of several places the one where somebody is.
    let said =
      found.firstIndex { isWhere(text, before: $0.range.lowerBound) }
      ?? found.firstIndex { isInRoom(scan, $0.range.lowerBound) }
      ?? found.firstIndex {
        staffed.longest(in: text, at: text.pastBlanks($0.range.upperBound)) == nil
      } ?? 0
    for (index, place) in found.enumerated() {
      if index == said {
        scan.findText(.place, at: place.range, by: place.rule)
      } else {
        scan.pass(.otherPlace, at: place.range)
      }
    }
  }

  private func isWhere(_ text: FoldedText, before position: Int) -> Bool {
    var lead = text.beforeBlanks(position)
    if text.has("the", at: lead - 3) { lead = text.beforeBlanks(lead - 3) }
    return text[lead - 1] == "在" || text[lead - 1] == "喺" || text.has("in", at: lead - 2)
      || text.has("at", at: lead - 2)
  }

  /// 2座大堂: whether the place belongs to the building right before it.
  private func isInRoom(_ scan: EntityScan, _ position: Int) -> Bool {
    let lead = scan.text.beforeBlanks(position)
    return scan.rooms.contains { $0.range.upperBound == lead }
  }

  /// A place at a position; without a rule, a word that only looks like one.
  private func place(_ scan: EntityScan, at start: Int) -> (Range<Int>, String?)? {
    let text = scan.text
    let below = basement(text, at: start)
    let sided = below == nil ? side(text, at: start) : nil
    if let head = below ?? sided, let match = places.longest(in: text, at: head), match.tag,
      isOpen(match.range, in: scan)
    {
      return (start..<match.range.upperBound, below == nil ? "place.sided" : "place.basement")
    }
    if let end = below.flatMap({ floorEnd(text, at: $0) }) ?? corner(text, at: start) {
      return (start..<end, .vague)
    }
    if let end = numberedPlace(text, at: start) { return (start..<end, "place.numbered") }
    if let end = sidedGate(text, at: start) { return (start..<end, "place.gate") }
    guard let match = places.longest(in: text, at: start) else { return nil }
    guard match.tag, isOpen(match.range, in: scan) else { return (match.range, nil) }
    var end = match.range.upperBound
    // 车库出口, 花园北门: a place of a place.
    while let next = places.longest(in: text, at: end), next.tag, isOpen(next.range, in: scan) {
      end = next.range.upperBound
    }
    if let gate = sidedGate(text, at: end) { end = gate }
    return (start..<end, "place.name")
  }

  private func isOpen(_ range: Range<Int>, in scan: EntityScan) -> Bool { scan.isFree(range) }

  /// The position after 负一楼, 地下二层, B1, B2层, -1楼.
  private func basement(_ text: FoldedText, at start: Int) -> Int? {
    var position = start
    switch text[start] {
    case "b" where !text[start - 1].isLatin && text[start + 1].isDigit: position += 1
    case "负", "-": position += 1
    case "地" where text[start + 1] == "下": position += 2
    default: return nil
    }
    guard let level = Numeral.read(text, at: position), level.range.count == 1 else { return nil }
    let end = level.range.upperBound
    if text[end] == "楼" || text[end] == "层" || text[end] == "f" { return text.pastBlanks(end + 1) }
    return text[start] == "b" ? text.pastBlanks(end) : nil
  }

  /// The position after 西侧, 左边, 北 before a place: 西侧围墙, 左边电梯.
  private func side(_ text: FoldedText, at start: Int) -> Int? {
    var position = start
    if text[start] == "左" || text[start] == "右" {
      position += 1
    } else {
      while position < start + 2, isSide(text[position]) { position += 1 }
    }
    guard position > start else { return nil }
    switch text[position] {
    case "侧", "边", "面": return position + 1
    default:
      return isSide(text[start]) && gates.longest(in: text, at: position) == nil ? position : nil
    }
  }

  /// Where a floor ends that stands alone: 负一楼, B2; nil when it is part of a room.
  private func floorEnd(_ text: FoldedText, at head: Int) -> Int? {
    switch text[head] {
    case "-", "栋", "座": nil
    default: text.beforeBlanks(head)
    }
  }

  /// 东北角: where it is, more or less.
  private func corner(_ text: FoldedText, at start: Int) -> Int? {
    guard isSide(text[start]), isSide(text[start + 1]), text[start + 2] == "角" else { return nil }
    return start + 3
  }

  /// 2号门, 3号门岗, 1号电梯.
  private func numberedPlace(_ text: FoldedText, at start: Int) -> Int? {
    guard !Numeral.isWord(text[start - 1]), !text[start - 1].isDigit,
      let number = Numeral.read(text, at: start), number.range.count <= 3,
      text[number.range.upperBound] == "号", !text[start - 1].isDigit
    else { return nil }
    return numbered.longest(in: text, at: number.range.upperBound + 1)?.range.upperBound
  }

  /// 东门, 西南门, 北侧门口, 南区大门.
  private func sidedGate(_ text: FoldedText, at start: Int) -> Int? {
    var position = start
    while position < start + 2, isSide(text[position]) { position += 1 }
    guard position > start else { return nil }
    let bare = position
    if text[position] == "侧" || text[position] == "边" || text[position] == "面"
      || text[position] == "区"
    {
      position += 1
    }
    let gate = gates.longest(in: text, at: position) ?? gates.longest(in: text, at: bare)
    guard let gate, text[bare] != "口", text[gate.range.upperBound] != "子" else { return nil }
    return gate.range.upperBound
  }

  private func isSide(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "东" || scalar == "西" || scalar == "南" || scalar == "北"
  }

  /// 底商108铺, 108号商铺, 商铺12号.
  private func readShops(into scan: inout EntityScan) {
    let text = scan.text
    for numeral in scan.numerals where numeral.form == .digits && numeral.range.count <= 4 {
      guard scan.isFree(numeral.range) else { continue }
      var start = numeral.range.lowerBound
      var end = numeral.range.upperBound
      if text[start - 1].isLatin, !text[start - 2].isLatin { start -= 1 }
      let head = shopsBefore.longest(in: text, before: text.beforeBlanks(start))
      if text[end] == "号" { end += 1 }
      let tail = shops.longest(in: text, at: end)
      guard head != nil || tail != nil else { continue }
      start = head?.range.lowerBound ?? start
      scan.findText(.place, at: start..<(tail?.range.upperBound ?? end), by: "place.shop")
    }
  }
}

extension String {
  /// The rule of a place that says little: a floor, a corner.
  fileprivate static let vague = "place.vague"

  fileprivate var isVague: Bool { self == .vague }
}
