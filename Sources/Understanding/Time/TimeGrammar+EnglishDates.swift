import FrontDesk

// Dates as English says them: Dec 5th 2026, 5 December, the 15th day of June, first Monday of March.
extension TimeGrammar {
  /// A month's name with what belongs to it.
  func englishMonth(at index: Int, into said: inout Said) -> Int? {
    guard said.month == nil, said.exact == nil, said.days == nil, said.day == nil || said.isOpenDay
    else { return nil }
    if self[index].kind == .shyMonth, !isBesideTime(index, said), year(at: index + 1) == nil {
      return nil
    }
    said.month = self[index].value
    var next = index + 1
    guard said.day == nil, said.stretch == nil else { return year(behind: next, into: &said) }
    let sign = [.dot, .dash, .slash].contains(self[next].kind) && self[next + 1].kind == .digits
    let start = sign ? next + 1 : next
    let day = self[start].kind == .the ? start + 1 : start
    if let number = number(at: day), (1...31).contains(number.value), year(at: day) == nil,
      !isClock(at: day) || number.isOrdinal, self[number.next].kind != .meridiem,
      self[number.next].kind != .colon
    {
      said.day = number.value
      next = number.next
      if self[next].kind == .comma, year(at: next + 1) == nil { return next }
    }
    return year(behind: next, into: &said)
  }

  /// The year behind a month or a day, whatever joins it: , 2026, of 2026, in 2026, /2026.
  private func year(behind start: Int, into said: inout Said) -> Int {
    guard said.year == nil else { return start }
    var index = start
    switch self[index].kind {
    case .comma, .of, .slash, .dot: index += 1
    case .in: index += 1
    default: break
    }
    if let year = year(at: index), !isLatin(year.next) || self[year.next].kind != .unit {
      let isClock = [.colon, .meridiem].contains(self[year.next].kind)
      if !isClock {
        said.year = year.value
        return year.next
      }
    }
    // April of 87, 14th April 15.
    let short = self[index]
    if short.kind == .digits, short.width == 2, !isClock(at: index),
      self[start].kind == .of || said.day != nil && index == start && short.value > 12,
      ![.dash, .colon, .to, .meridiem].contains(self[index + 1].kind)
    {
      said.year = fullYear(short.value)
      return index + 1
    }
    return start
  }

  /// A day that begins with its number: 5th of December, 15 Feb, 20th of next month, the 15th.
  func englishDay(_ number: Number, _ start: Int, into said: inout Said) -> Int? {
    guard said.day == nil, said.exact == nil, said.days == nil, said.stretch == nil else {
      return nil
    }
    if let next = counted(number, into: &said) { return next }
    guard (1...31).contains(number.value), said.week == nil, !said.isWeekend else { return nil }
    var index = number.next
    var isOf = false
    if self[index].kind == .unit, self[index].unit == .day, number.isOrdinal { index += 1 }
    if self[index].kind == .of || self[index].kind == .in && number.isOrdinal {
      index += 1
      isOf = true
    }
    if self[index].kind == .the { index += 1 }
    if self[index].kind == .month || self[index].kind == .shyMonth, said.month == nil {
      var dated = said
      dated.day = number.value
      if let next = englishMonth(at: index, into: &dated) {
        said = dated
        return next
      }
    }
    if isOf, [.which, .past].contains(self[index].kind), self[index + 1].kind == .unit,
      self[index + 1].unit == .month
    {
      setMonth(self[index].value, into: &said)
      said.day = number.value
      return index + 2
    }
    guard number.isOrdinal, !number.isEnglish, said.weekday == nil || said.month != nil else {
      return nil
    }
    // the 15th, 5th at 4 a.m.: the number of a day, if it numbers nothing else.
    let next = number.next
    if isLatin(next),
      [.other, .weekday, .quarterWord, .unit, .part, .numbered, .measure]
        .contains(self[next].kind)
    {
      return nil
    }
    said.day = number.value
    said.isBareNumber = said.month == nil
    return next
  }

  /// first Monday of March, third quarter of 2026, last day of May, first ten days of last year.
  private func counted(_ number: Number, into said: inout Said) -> Int? {
    guard number.isOrdinal else { return nil }
    var index = number.next
    var count = number.value
    if [.which].contains(self[index].kind), self[index].value == -1 {
      count = -count
      index += 1
    }
    return stretch(counting: count, at: index, into: &said)
  }

  /// What is counted within a month or year, in English or Chinese.
  func stretch(counting count: Int, at start: Int, into said: inout Said) -> Int? {
    var index = start
    if self[index].kind == .measure { index += 1 }
    // 最后一天
    if self[index].kind == .numeral, self[index].value == 1, self[index + 1].kind == .unit {
      index += 1
    }
    switch self[index].kind {
    case .weekday, .shyWeekday:
      guard abs(count) <= 5 else { return nil }
      said.stretch = .weekday(self[index].value, number: count)
    case .quarterWord:
      guard (1...4).contains(count) else { return nil }
      said.stretch = .quarter(count)
    case .unit where self[index].unit == .quarter:
      guard (1...4).contains(count) else { return nil }
      said.stretch = .quarter(count)
    case .unit where self[index].unit == .day:
      guard count < 0 || !isLatin(index) || [.of, .in].contains(self[index + 1].kind) else {
        return nil
      }
      said.stretch = .day(number: count)
    case .unit where self[index].unit == .week:
      guard (1...5).contains(count), !isLatin(index) || [.of, .in].contains(self[index + 1].kind)
      else { return nil }
      said.stretch = .week(number: count)
    case .unit where self[index].unit == .month:
      guard (1...12).contains(count), !isLatin(index) || [.of, .in].contains(self[index + 1].kind)
      else { return nil }
      said.stretch = .month(number: count)
    default:
      // first ten days of last year
      guard count == 1, let few = number(at: index), self[few.next].kind == .unit else {
        return nil
      }
      said.stretch = .first(few.value, self[few.next].unit)
      return few.next + 1
    }
    var next = index + 1
    if isLatin(index), [.of, .in].contains(self[next].kind) {
      var whole = next + 1
      if self[whole].kind == .the { whole += 1 }
      // of the month, of the year: the running one.
      if self[whole].kind == .unit {
        if self[whole].unit == .month { setMonth(0, into: &said) }
        next = whole + 1
      }
    }
    return next
  }

  /// The month so many after this one.
  func setMonth(_ offset: Int, into said: inout Said) {
    let month = (today - (today.dayOfMonth - 1)).adding(months: offset)
    (said.year, said.month) = (month.year, month.month)
  }
}
