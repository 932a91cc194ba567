import FrontDesk

// Weeks, months, quarters and years: 下周, 本季度, this month, the week after next.
extension TimeGrammar {
  /// 下周三, 上个月, this weekend, next quarter: which of them.
  func which(at index: Int, into said: inout Said) -> Int? {
    let offset = self[index].value
    guard [.which, .past].contains(self[index].kind) else { return nil }
    var next = index + 1
    if self[next].kind == .past { next += 1 }  // this past Wednesday
    if self[next].kind == .measure { next += 1 }
    // 上一 is 上 and the numeral one before a unit.
    if self[next].kind == .numeral, self[next].value == 1, self[next + 1].kind == .unit {
      next += 1
    }
    let token = self[next]
    switch token.kind {
    case .weekday, .shyWeekday:
      guard said.weekday == nil, !said.hasDay else { return nil }
      said.weekday = token.value
      if self[next - 1].kind == .past, isLatin(next) {
        let behind = (today.weekday.rawValue - token.value + 6) % 7 + 1
        said.exact = today - behind
        said.weekday = nil
      } else if said.month == nil || said.stretch == nil {
        said.week = offset
      }
      // last Friday of this month, of the month
      if offset == -1, isLatin(next), [.of, .in].contains(self[next + 1].kind) {
        let whole = self[next + 2].kind == .the ? next + 3 : next + 2
        let unit = self[whole].kind == .which ? whole + 1 : whole
        if self[unit].kind == .unit, self[unit].unit == .month {
          setMonth(self[whole].kind == .which ? self[whole].value : 0, into: &said)
          (said.weekday, said.week) = (nil, nil)
          said.stretch = .weekday(token.value, number: -1)
          return unit + 1
        }
      }
      // last Monday of March, last Monday April.
      let month = [.of, .in].contains(self[next + 1].kind) ? next + 2 : next + 1
      if offset == -1, [.month, .shyMonth].contains(self[month].kind) {
        (said.weekday, said.week) = (nil, nil)
        said.stretch = .weekday(token.value, number: -1)
      }
      return next + 1
    case .weekend:
      guard !said.hasDay else { return nil }
      said.isWeekend = true
      said.week = offset
      return next + 1
    case .unit, .quarterWord: return unit(offset, at: next, into: &said)
    case .stretch:
      setPeriod(token.unit, offset, into: &said)
      said.stretch = .third(token.value, of: token.unit)
      return next + 1
    case .tenDays:
      guard said.month == nil else { return nil }
      setMonth(0, into: &said)
      said.stretch = .tenDays(min(max(1 + offset, 0), 2))
      return next + 1
    case .halfYear: return nil
    case .month, .shyMonth: return month(offset, at: next, into: &said)
    case .part:
      guard isLatin(next), said.part == nil, !said.hasDay else { return nil }
      said.part = token.value
      said.exact = today + offset
      return next + 1
    case .festival:
      guard isLatin(next), !said.hasDay else { return nil }
      said.festival = token.value
      if offset == -1 { said.year = today.year - 1 }
      return next + 1
    case .day where !isLatin(next): return nil
    case .digits, .ordinal:
      guard isLatin(index), offset == 1, let number = number(at: next), number.isOrdinal else {
        return nil
      }
      return englishDay(number, next, into: &said)
    default: return nil
    }
  }

  private func month(_ offset: Int, at index: Int, into said: inout Said) -> Int? {
    guard said.month == nil, !said.hasDay else { return nil }
    let month = self[index].value
    said.month = month
    switch offset {
    case 0: said.year = today.year
    case 1: said.year = month > today.month ? today.year : today.year + 1
    default: said.year = month < today.month ? today.year : today.year - 1
    }
    return index + 1
  }

  private func unit(_ offset: Int, at index: Int, into said: inout Said) -> Int? {
    let unit = self[index].kind == .quarterWord ? .quarter : self[index].unit
    switch unit {
    case .week:
      guard said.week == nil, said.exact == nil, said.days == nil, said.month == nil else {
        return nil
      }
      said.week = offset
    case .workweek:
      guard !said.hasDay else { return nil }
      let monday = today.monday + 7 * offset
      said.days = Days(monday, monday + 4)
    case .month, .quarter, .year:
      guard said.exact == nil, said.days == nil, said.year == nil else { return nil }
      if unit == .month, said.month != nil { return nil }
      setPeriod(unit, offset, into: &said)
      if unit == .quarter {
        let quarter = (today.month - 1) / 3 * 3 + 1 - today.month + 3 * offset
        let first = (today - (today.dayOfMonth - 1)).adding(months: quarter)
        guard let days = Days(months: 3, from: first.month, year: first.year) else { return nil }
        said.days = days
        // 本季度末
        if self[index + 1].kind == .stretch, self[index + 1].unit != .month {
          said.stretch = .third(self[index + 1].value, of: .quarter)
        }
      }
    case .day where offset == -1 && [.of, .in].contains(self[index + 1].kind):
      return stretch(counting: -1, at: index, into: &said)
    case .day:
      guard isLatin(index), !said.hasDay, offset != 0 else { return nil }
      said.exact = today + offset
    case .hour:
      guard isLatin(index), said.isEmpty else { return nil }
      said.instant = min(now, now.adding(minutes: 60 * offset))
      said.rolledEnd = max(now, now.adding(minutes: 60 * offset))
    default: return nil
    }
    return index + 1
  }

  private func setPeriod(_ unit: TimeToken.Unit, _ offset: Int, into said: inout Said) {
    switch unit {
    case .month: setMonth(offset, into: &said)
    case .year: said.year = today.year + offset
    case .week: said.week = offset
    default: break
    }
  }

  /// the day after tomorrow, the week after next, month before last.
  func unitFirst(at index: Int, into said: inout Said) -> Int? {
    let unit = self[index].unit
    let step = self[index + 1].kind == .after ? 1 : self[index + 1].kind == .before ? -1 : 0
    if unit == .day, step != 0, self[index + 2].kind == .day, isLatin(index + 2), !said.hasDay {
      said.exact = today + (self[index + 2].value + step)
      return index + 3
    }
    // the day before Christmas
    if unit == .day, step != 0, isLatin(index), self[index + 2].kind == .festival, !said.hasDay {
      said.festival = self[index + 2].value
      said.daysFromFestival = step
      return index + 3
    }
    if step != 0, [.which, .past].contains(self[index + 2].kind), self[index + 2].value == step,
      isLatin(index), !said.hasDate
    {
      var one = said
      guard self.unit(2 * step, at: index, into: &one) != nil else { return nil }
      said = one
      return index + 3
    }
    if unit == .hour, self[index].value == 1, self[index + 1].kind == .digits,
      isAttached(index + 1), (1...2).contains(self[index + 1].value), said.stretch == nil
    {
      said.stretch = .halfYear(self[index + 1].value - 1)
      return year(after: index + 2, into: &said)
    }
    guard unit == .year, isLatin(index), said.year == nil, let year = year(at: index + 1) else {
      // the week starting on February 4
      if unit == .week, isLatin(index), [.from, .of].contains(self[index + 1].kind) {
        return weekBeginning(at: index + 2, into: &said)
      }
      return nil
    }
    said.year = year.value
    return year.next
  }

  private func weekBeginning(at index: Int, into said: inout Said) -> Int? {
    guard let (day, next) = inner()?.side(at: index), next > index, !said.hasDate,
      let outcome = TimeResolver(now: now, lexicon: lexicon).outcome(day)
    else { return nil }
    said.days = Days(outcome.days.first.monday, outcome.days.first.monday + 6)
    return next
  }

  /// A year behind a quarter or half: Q3 2026, Q3 of 2026, Q3 this year.
  func year(after index: Int, into said: inout Said) -> Int {
    guard said.year == nil else { return index }
    let start = self[index].kind == .of ? index + 1 : index
    guard let year = year(at: start) else { return index }
    said.year = year.value
    return year.next
  }
}
