import FrontDesk

// Dates in figures: 2026-12-05, 2026.12, 20261205, 12/5, 12-05, 11.25.
extension TimeGrammar {
  func digitalDate(_ number: Number, at index: Int, into said: inout Said) -> Int? {
    guard said.exact == nil, said.month == nil, said.year == nil, said.day == nil,
      said.festival == nil, said.days == nil, !number.isOrdinal
    else { return nil }
    switch number.width {
    case 8: return cramped(number, into: &said)
    case 4: return fromYear(number, into: &said)
    case 1, 2: return fromMonth(number, at: index, into: &said)
    default: return nil
    }
  }

  /// 20261205.
  private func cramped(_ number: Number, into said: inout Said) -> Int? {
    let (year, rest) = (number.value / 10_000, number.value % 10_000)
    guard (1990...2099).contains(year),
      Day(year: year, month: rest / 100, day: rest % 100) != nil,
      ![.dash, .slash].contains(self[number.next].kind)
    else { return nil }
    (said.year, said.month, said.day) = (year, rest / 100, rest % 100)
    return number.next
  }

  /// 2026-12-05, 2026/12/5, 2026.12.5, 2026 12 05, 2026/dec/5, 2026-12.
  private func fromYear(_ number: Number, into said: inout Said) -> Int? {
    guard (1900...2199).contains(number.value) else { return nil }
    let sign = self[number.next].kind
    let isSigned = [.dash, .slash, .dot].contains(sign)
    var index = isSigned ? number.next + 1 : number.next
    guard self[index].kind == .digits || self[index].kind == .month else { return nil }
    var month = self[index].value
    guard self[index].kind == .month || self[index].width <= 2 else { return nil }
    index += 1
    if !isSigned, self[index - 1].kind == .month {
      (said.year, said.month) = (number.value, month)
      return index
    }
    let hasDay = isSigned ? self[index].kind == sign : self[index].kind == .digits
    let day = isSigned ? index + 1 : index
    if hasDay, self[day].kind == .month {
      (said.day, month) = (month, self[day].value)
    } else if hasDay, self[day].kind == .digits, self[day].width <= 2,
      isSigned || self[day].width == 2
    {
      said.day = self[day].value
    } else if !isSigned || hasDay {
      return nil
    }
    guard Day(year: number.value, month: month, day: said.day ?? 1) != nil else {
      said.day = nil
      return nil
    }
    (said.year, said.month) = (number.value, month)
    guard said.day != nil else { return index }
    // The T of ISO 8601 joins the clock time.
    return self[day + 1].kind == .dayMark ? day + 2 : day + 1
  }

  /// 12/5, 12/5/2026, 12-05, 11.25.
  private func fromMonth(_ number: Number, at index: Int, into said: inout Said) -> Int? {
    let sign = self[number.next].kind
    let day = self[number.next + 1]
    let after = number.next + 2
    guard [.dash, .slash, .dot].contains(sign), isAttached(number.next),
      isAttached(number.next + 1), day.kind == .digits, day.width <= 2,
      said.weekday == nil || sign != .dash
    else { return nil }
    // Whatever goes on with more figures is a room, a price or a version.
    if isAttached(after), [.dash, .slash, .dot, .colon].contains(self[after].kind) {
      guard sign == .slash, self[after].kind == .slash, self[after + 1].kind == .digits,
        [2, 4].contains(self[after + 1].width),
        set(number.value, day.value, into: &said)
      else {
        guard self[after].kind == .dash || self[after].kind == .dot, sign != .dash,
          !self[after + 1].isNumber || sign == .slash || isDotted(index, after)
        else { return nil }
        return set(number.value, day.value, into: &said) ? after : nil
      }
      let year = self[after + 1]
      said.year = year.width == 2 ? fullYear(year.value) : year.value
      return after + 2
    }
    switch sign {
    case .dash: guard number.width == 2, day.width == 2, !isThing(after) else { return nil }
    case .dot:
      guard day.width == 2 || beginsTime(after) || isDotted(index, after), number.value <= 12,
        !isThing(after),
        self[after].kind != .unit
      else { return nil }
    default: guard self[after].kind != .unit, !isThing(after) else { return nil }
    }
    guard set(number.value, day.value, into: &said) else { return nil }
    return [.dayMark, .numberMark].contains(self[after].kind) && isAttached(after)
      ? after + 1 : after
  }

  /// 12.1-12.5: one of two dates that look alike.
  private func isDotted(_ index: Int, _ after: Int) -> Bool {
    func isPair(_ first: Int) -> Bool {
      self[first].kind == .digits && self[first].width <= 2 && self[first + 1].kind == .dot
        && self[first + 2].kind == .digits && self[first + 2].width <= 2
    }
    return [.dash, .to].contains(self[after].kind) && isPair(after + 1)
      || index > 3 && [.dash, .to].contains(self[index - 1].kind) && isPair(index - 4)
  }

  private func set(_ one: Int, _ other: Int, into said: inout Said) -> Bool {
    // 24/7 is no day of July.
    guard (one, other) != (24, 7) else { return false }
    let (month, day) = one > 12 ? (other, one) : (one, other)
    guard Day(year: 2024, month: month, day: day) != nil else { return false }
    (said.month, said.day) = (month, day)
    return true
  }

  private func beginsTime(_ index: Int) -> Bool {
    switch self[index].kind {
    case .part, .weekday, .before, .until, .inside, .dayMark, .numberMark: true
    default: false
    }
  }

  /// Whether figures are followed by what they count: 11.25元, 10-12栋.
  private func isThing(_ index: Int) -> Bool {
    guard isAttached(index) else { return false }
    if self[index].kind == .measure { return true }
    guard self[index].kind == .other else { return false }
    switch text[self[index].start] {
    case "元", "块", "万", "米", "平", "度", "公", "斤", "%", "栋", "楼", "座", "幢", "室", "单", "层", "房",
      "方", "㎡", "升", "克", "吨", "折", "分", "版", "寸", "户", "a", "k", "m", "v", "w":
      return true
    default: return false
    }
  }
}
