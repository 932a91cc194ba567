import Folding
import FrontDesk

/// Reads references to tickets, releases and notices: `12号单`, `#12`, `放行8号`, `2号通知`.
struct TicketReader: Sendable {
  let words: NumberWords

  /// Reads references that say what they refer to.
  func readExplicit(into scan: inout EntityScan) {
    for numeral in scan.numerals {
      guard scan.isFree(numeral.range), let value = numeral.value, (1...999_999).contains(value),
        numeral.form == .digits || numeral.value ?? 0 > 0
      else { continue }
      if let (name, range, rule) = explicit(scan.text, numeral), scan.isFree(range) {
        scan.find(name, .number(value), at: range, by: rule)
      }
    }
  }

  /// Reads `12号` and a leading or announced `12`, where nothing else wanted the number.
  func readBare(into scan: inout EntityScan) {
    for (index, numeral) in scan.numerals.enumerated() {
      guard scan.isFree(numeral.range), let value = numeral.value, (1...999_999).contains(value),
        let (range, rule) = bare(scan, numeral, index)
      else { continue }
      scan.find(.ticket, .number(value), at: range, by: rule)
    }
  }

  private func explicit(
    _ text: FoldedText, _ numeral: Numeral
  ) -> (SlotName, Range<Int>, String)? {
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    guard !isPartOfNumber(text, numeral.range) else { return nil }
    let numbered = text[end] == "号" && !isPlaceMark(text, end + 1)
    let tail = numbered ? end + 1 : end
    if numbered || end - start <= 6 {
      if let stop = past("放行", text, numbered ? text.pastBlanks(tail) : tail), numbered {
        return (.release, start..<stop, "release.before")
      }
      if let stop = past("通知", text, tail) ?? past("公告", text, tail) ?? past("通告", text, tail),
        numbered
      {
        return (.notice, start..<stop, "notice.before")
      }
    }
    if let ticket = ticketWord(text, numeral, numbered: numbered, tail) { return ticket }
    if numeral.form != .digits && !numbered { return nil }
    return announced(text, numeral, tail, numbered: numbered)
  }

  /// `12号单`, `12号工单`, `第五十一单`, `12单`.
  private func ticketWord(
    _ text: FoldedText, _ numeral: Numeral, numbered: Bool, _ tail: Int
  ) -> (SlotName, Range<Int>, String)? {
    let start =
      text[numeral.range.lowerBound - 1] == "第"
      ? numeral.range.lowerBound - 1 : numeral.range.lowerBound
    let isOrdinal = start < numeral.range.lowerBound
    if numbered || isOrdinal {
      for word in ["工单", "报修单", "投诉单", "服务单", "单子", "单号", "单", "任务单", "咨询单", "求助单"]
        as [StaticString]
      {
        if let end = past(word, text, tail), !text.has("单元", at: tail), !text.has("单位", at: tail) {
          return (.ticket, start..<end, "ticket.numbered")
        }
      }
      if isOrdinal, numbered { return (.ticket, start..<tail, "ticket.numbered") }
    }
    if isOrdinal, let end = past("张单", text, tail) ?? past("个单", text, tail) {
      return (.ticket, start..<end, "ticket.ordinal")
    }
    return nil
  }

  /// `#12`, `单号12`, `ticket 12`, `放行8号`, `通知6号`.
  private func announced(
    _ text: FoldedText, _ numeral: Numeral, _ tail: Int, numbered: Bool
  ) -> (SlotName, Range<Int>, String)? {
    let start = numeral.range.lowerBound
    var lead = text.beforeBlanks(start)
    let hash = text[lead - 1] == "#"
    let sign = lead - 1
    if hash { lead = text.beforeBlanks(lead - 1) }
    if text[lead - 1] == ":" || text[lead - 1] == "." { lead = text.beforeBlanks(lead - 1) }
    let colon = text[text.beforeBlanks(start) - 1] == ":"
    if let word = words.before.longest(in: text, before: lead) {
      let range = word.range.lowerBound..<tail
      switch word.tag {
      case .ticket: return (.ticket, range, "ticket.worded")
      case .release where numbered || hash || colon || isWordEnd(text, tail):
        return (.release, range, "release.after")
      // 通知5抽查: only notices are sampled, and 通知5栋停水 is none.
      case .notice
      where numbered || hash || text[tail] == "抽"
        || isWordEnd(text, tail) && !isFlatAmongWords(text, numeral.range):
        return (.notice, range, "notice.after")
      default: break
      }
    }
    if hash, !text[tail].isLatin, text[tail] != "-" || !text[tail + 1].isDigit {
      return (.ticket, sign..<tail, "ticket.hash")
    }
    return nil
  }

  private func bare(
    _ scan: EntityScan, _ numeral: Numeral, _ index: Int
  ) -> (Range<Int>, String)? {
    let text = scan.text
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    guard !isPartOfNumber(text, numeral.range), text[start - 1] != "第", text[start - 1] != "+"
    else { return nil }
    if text[end] == "号" {
      guard !isPlaceMark(text, end + 1), text[start - 1] != "月", text[start - 1] != "-" else {
        return nil
      }
      return (start..<end + 1, scan.isTime(numeral.range) ? "ticket.orDay" : "ticket.bare")
    }
    guard numeral.form == .digits, numeral.range.count <= 5, !scan.isTime(numeral.range) else {
      return nil
    }
    let next = text.pastBlanks(end)
    let lead = text.beforeBlanks(start)
    if words.ticketLeads.longest(in: text, before: lead) != nil,
      text.endsClause(at: end) || text[end].isHan,
      followsReference(text, end)
    {
      return (numeral.range, "ticket.lead")
    }
    let leading = lead == 0 || text.beginsClause(at: start) && text[lead - 1] == ","
    if leading || text[lead - 1] == "把" || text[lead - 1] == "和" || text[lead - 1] == "跟"
      || text[lead - 1] == "与",
      words.ticketVerbs.longest(in: text, at: next) != nil || text[lead - 1] == "和"
        || text[lead - 1] == "跟"
        || text[lead - 1] == "与", followsReference(text, end)
    {
      return (numeral.range, "ticket.leading")
    }
    return nil
  }

  /// A number that nothing else lays claim to: the ticket, if the line turns out to speak of one
  /// (业主又催41, put 63 on hold).
  func spare(in scan: EntityScan) -> Entity? {
    for numeral in scan.numerals where numeral.form == .digits && numeral.range.count <= 5 {
      let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
      guard scan.isFree(numeral.range), !scan.isTime(numeral.range),
        !isPartOfNumber(scan.text, numeral.range), scan.text[start - 1] != "第",
        scan.text[start - 1] != "+", scan.text[end] != "号", followsReference(scan.text, end),
        let value = numeral.value, value > 0
      else { continue }
      return Entity(.ticket, .number(value), at: numeral.range, by: "ticket.spare")
    }
    return nil
  }

  /// 12个 and 12点 count and tell time, they do not refer.
  private func followsReference(_ text: FoldedText, _ end: Int) -> Bool {
    switch text[end] {
    case "个", "点", "元", "块", "天", "月", "年", "日", "分", "件", "把", "小", "楼", "层", "人", "位", "名", "台",
      "辆",
      "张", "套", "条", "次", "只", "米", "度", "%", "栋", "座", "幢", "单", "级", "星", "期", "时", "+", "=", "*":
      false
    case "/": !text[end + 1].isDigit && text[end + 1] != "f"
    case ".", "-", ":": !text[end + 1].isDigit
    default: !text[end].isLatin
    }
  }

  private func isPartOfNumber(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let before = text[range.lowerBound - 1]
    if before.isLatin { return true }
    if before == "-" || before == "." || before == ":" || before == "/",
      text[range.lowerBound - 2].isDigit
    {
      return true
    }
    let after = text[range.upperBound]
    return (after == "." || after == ":" || after == "-" || after == "/")
      && text[range.upperBound + 1].isDigit
  }

  /// 3号楼 and 5号线 are no references; 2号门 was read as a place before.
  private func isPlaceMark(_ text: FoldedText, _ position: Int) -> Bool {
    switch text[position] {
    case "楼", "栋", "幢", "座", "线", "院", "室", "车": true
    case "房": text[position + 1] != "号"
    default: false
    }
  }

  /// 通知501 502取件: flats are told, and few notices have numbers as high.
  private func isFlatAmongWords(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    range.count >= 3 && text.pastBlanks(range.upperBound) < text.count
  }

  private func isWordEnd(_ text: FoldedText, _ position: Int) -> Bool {
    text.endsClause(at: position)
  }

  private func past(_ word: StaticString, _ text: FoldedText, _ position: Int) -> Int? {
    guard text.has(word, at: position) else { return nil }
    var end = position
    var offset = 0
    while offset < word.utf8CodeUnitCount {
      let first = word.utf8Start[offset]
      offset += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      end += 1
    }
    return end
  }
}
