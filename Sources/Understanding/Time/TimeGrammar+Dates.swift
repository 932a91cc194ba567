import FrontDesk

// Dates that begin with a number: 12月5日, 2026-12-05, 12/5, 5th of December.
extension TimeGrammar {
  /// A part of a time that begins with a number or a word like half.
  func figure(at index: Int, into said: inout Said) -> Int? {
    switch self[index].kind {
    case .half, .shyMeridiem, .quarterWord: return halfPast(at: index, into: &said)
    case .missing: return missing(at: index, into: &said)
    case .in:
      // in 2027; a room may be called so too.
      guard said.isEmpty, let year = year(at: index + 1),
        !isAttached(year.next) || self[year.next].kind == .comma
      else { return nil }
      (said.year, said.isBareYear) = (year.value, true)
      return year.next
    case .pass: return nil
    default: break
    }
    if let next = clock(at: index, into: &said) { return next }
    guard !isNumbered(index), let number = number(at: index) else { return nil }
    if number.isEnglish || number.isOrdinal || isLatin(number.next),
      let next = englishDay(number, index, into: &said)
    {
      return next
    }
    let followsMonth = said.stretch != nil || said.month != nil
    if number.isEnglish {
      return !said.hasDate || followsMonth ? wordYear(at: index, into: &said) : nil
    }
    if followsMonth, number.width == 4, self[number.next].kind != .dash, !isMarkedYear(number.next)
    {
      return wordYear(at: index, into: &said)
    }
    if let next = chineseDate(number, at: index, into: &said) { return next }
    guard self[index].kind == .digits else { return nil }
    return digitalDate(number, at: index, into: &said)
  }

  private func isMarkedYear(_ index: Int) -> Bool {
    self[index].kind == .unit && self[index].unit == .year
  }

  private func wordYear(at index: Int, into said: inout Said) -> Int? {
    guard said.year == nil, said.exact == nil, said.weekday == nil || said.month != nil,
      let year = year(at: index)
    else { return nil }
    said.year = year.value
    said.isBareYear = !said.hasDay && said.month == nil
    return year.next
  }

  /// A number with 年, 月, 日, 号 or 季度 behind it.
  private func chineseDate(_ number: Number, at index: Int, into said: inout Said) -> Int? {
    let mark = self[number.next]
    switch mark.kind {
    case .unit where mark.unit == .year && !isLatin(number.next):
      guard said.year == nil, !said.hasDay, said.month == nil else { return nil }
      if number.width == 4, (1900...2199).contains(number.value) {
        said.year = number.value
        return number.next + 1
      }
      // 15年 alone is a length of time.
      guard number.width == 2, continuesYear(number.next + 1) else { return nil }
      said.year = fullYear(number.value)
      return number.next + 1
    case .unit where mark.unit == .month && !isLatin(number.next):
      if let day = said.exact, day.month == number.value,
        let dayNumber = self.number(at: number.next + 1), dayNumber.value == day.dayOfMonth,
        [.dayMark, .numberMark].contains(self[dayNumber.next].kind)
      {
        return dayNumber.next + 1
      }
      guard said.month == nil, said.day == nil, said.exact == nil, said.days == nil,
        said.festival == nil, (1...12).contains(number.value)
      else { return nil }
      said.month = number.value
      return dayOfMonth(at: number.next + 1, into: &said)
    case .unit where mark.unit == .quarter && !isLatin(number.next):
      guard said.stretch == nil, !said.hasDay, (1...4).contains(number.value) else { return nil }
      said.stretch = .quarter(number.value)
      return number.next + 1
    case .stretch: return edge(number, mark, into: &said)
    case .dayMark, .numberMark: return markedDay(number, into: &said)
    default:
      return nil
    }
  }

  /// 10月底, 19年底, 一季度末: the edge belongs to the number before it.
  func edge(_ number: Number, _ mark: TimeToken, into said: inout Said) -> Int? {
    switch mark.unit {
    case .month where (1...12).contains(number.value) && said.month == nil:
      said.month = number.value
      said.stretch = .third(mark.value, of: .month)
    case .year where said.year == nil && (number.width == 2 || number.width == 4):
      said.year = number.width == 2 ? fullYear(number.value) : number.value
      said.stretch = .third(mark.value, of: .year)
    case .quarter where (1...4).contains(number.value):
      said.month = 3 * number.value - (mark.value == 2 ? 0 : 2)
      if said.year == nil { said.year = today.year }
    default: return nil
    }
    return number.next + 1
  }

  private func continuesYear(_ index: Int) -> Bool {
    if let number = number(at: index) {
      let mark = self[number.next]
      return [.unit, .stretch, .dash].contains(mark.kind)
        && [.month, .quarter, .day].contains(mark.unit)
    }
    switch self[index].kind {
    case .halfYear, .stretch, .month, .festival, .counted: return true
    default: return false
    }
  }

  /// The day behind a month: 5日, 5号, 5, 三十一.
  private func dayOfMonth(at index: Int, into said: inout Said) -> Int {
    guard let number = number(at: index), !number.isEnglish, (1...31).contains(number.value) else {
      return index
    }
    switch self[number.next].kind {
    case .dayMark, .numberMark: return markedDay(number, into: &said) ?? index
    case .unit, .measure, .hourMark, .colon, .stretch, .meridiem, .oclock, .slash: return index
    case .dash
    where number.next + 1 < tokens.count && self[number.next + 1].kind == .digits
      && self[number.next + 1].value > 31:
      return index
    default: break
    }
    guard number.width <= 2, isAttached(index), !isCounted(number.next) else { return index }
    said.day = number.value
    return number.next
  }

  /// Whether something is counted by the number before: 5栋, 3张, 2楼.
  private func isCounted(_ index: Int) -> Bool {
    guard isAttached(index), self[index].kind == .other else { return false }
    switch text[self[index].start] {
    case "栋", "楼", "座", "幢", "室", "单", "层", "张", "件", "人", "名", "台", "户", "位", "份",
      "条", "元", "块", "笔", "万", "米", "平", "度", "公", "斤", "%", "房", "家", "部", "把", "套":
      return true
    default: return false
    }
  }

  /// 5日, 12号; not 12号楼, 12号单.
  private func markedDay(_ number: Number, into said: inout Said) -> Int? {
    // 明日(22日) says the same day twice.
    if let day = said.exact, day.dayOfMonth == number.value { return number.next + 1 }
    guard said.day == nil, said.exact == nil, said.days == nil, !said.isWeekend,
      said.festival == nil, said.week == nil, said.weekday == nil || said.month != nil,
      (1...31).contains(number.value)
    else { return nil }
    let isNumberMark = self[number.next].kind == .numberMark
    // 漏咗三日: a length of time.
    if !isNumberMark, said.month == nil, isLasting(before: number) { return nil }
    if isNumberMark, isNumberOfThing(number.next) { return nil }
    said.day = number.value
    said.isBareNumber = isNumberMark && said.month == nil
    return skipWholeDay(number.next + 1)
  }

  private func isLasting(before number: Number) -> Bool {
    switch scalar(before: number.next - 1) {
    case "了", "咗", "过", "足", "有", "已", "成", "整", "住": true
    default: false
    }
  }

  /// Whether 号 is followed by what is numbered: 12号楼, 3号通知, 2号工单.
  private func isNumberOfThing(_ index: Int) -> Bool {
    let second = secondScalar(after: index)
    switch scalar(after: index) {
    case "楼", "门", "栋", "幢", "座", "房", "室", "梯", "岗", "机", "库", "车", "线", "单", "表", "柜", "铺", "店",
      "院", "馆", "桌", "路", "井", "泵", "箱", "桩", "位", "诉", "放", "码", "厅", "商", "摊", "口", "道", "桥", "灯",
      "别", "信":
      return true
    case "电": return second == "梯"
    case "工": return second == "单"
    case "通": return second == "知"
    case "公": return second == "馆"
    case "地": return second == "库"
    default: return false
    }
  }

  private func secondScalar(after index: Int) -> Unicode.Scalar {
    let position = self[index].end + 1
    return position < text.count ? text[position] : "\0"
  }
}
