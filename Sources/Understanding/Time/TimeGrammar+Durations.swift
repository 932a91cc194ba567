import FrontDesk

// Lengths of time, and what lies that far away: 三天后, two hours ago, within a week.
extension TimeGrammar {
  /// A length of time.
  struct Duration {
    var months = 0
    var days = 0
    var workdays = 0
    var minutes = 0
    var next: Int

    /// Whether it is said in whole days or more.
    var isOfDays: Bool { minutes == 0 }

    /// The day so far from another, backwards when `sign` is -1.
    func day(from day: Day, sign: Int = 1) -> Day {
      var day = day.adding(months: sign * months) + sign * days
      var left = min(workdays, 1000)
      while left > 0 {
        day = day + sign
        if day.weekday.rawValue < 6 { left -= 1 }
      }
      return day
    }

    /// The moment so far from another.
    func moment(from moment: Moment, sign: Int = 1) -> Moment {
      let day = day(from: moment.day, sign: sign)
      return Moment(day, secondOfDay: moment.secondOfDay).adding(minutes: sign * minutes)
    }
  }

  /// A length of time: 半小时, 一个半小时, 三天, 1小时30分, half an hour, 1 day and 5 hours.
  func duration(at start: Int) -> Duration? {
    guard !isNumbered(start) else { return nil }
    var total = Duration(next: start)
    var index = start
    for count in 0..<4 {
      guard add(to: &total, at: index, isFirst: count == 0) else { break }
      index = total.next
      if self[index].kind == .and || self[index].kind == .comma, self[index + 1].kind == .digits {
        index += 1
      }
    }
    return total.next == start ? nil : total
  }

  private func add(to total: inout Duration, at start: Int, isFirst: Bool) -> Bool {
    var index = start
    var halves = 0
    if self[index].kind == .half {
      halves = 1
      index += 1
    } else if self[index].kind == .shyMeridiem, self[index].value == 0 {
      halves = 2
      index += 1
    } else if let number = number(at: index), !number.isOrdinal, number.value <= 100_000,
      !isYear(number)
    {
      halves = 2 * number.value
      index = number.next
      if number.width == 2, self[start].kind == .numeral, number.value % 10 == number.value / 10 + 1
      {
        halves = 2 * (number.value % 10)  // 两三天
      }
      if self[index].kind == .dot, self[index + 1].kind == .digits, isAttached(index) {
        guard self[index + 1].value == 5 else { return false }
        halves += 1
        index += 2
      } else if self[index].kind == .slash, [2, 4].contains(self[index + 1].value) {
        return quarters(of: &total, number.value, self[index + 1].value, at: index + 2)
      }
    } else {
      return false
    }
    if self[index].kind == .half, self[index].start > 0 {
      halves += 1
      index += 1
    }
    let isCounted = self[index].kind == .measure
    if isCounted { index += 1 }
    if isCounted, self[index].kind == .half {
      halves += 1
      index += 1
    }
    if [.past, .which].contains(self[index].kind), isLatin(index) { index += 1 }
    guard let unit = unit(at: index, isCounted: isCounted, isFirst: isFirst) else { return false }
    index += 1
    if unit != .minute, self[index].kind == .half, !isLatin(index) {
      halves += 1
      index += 1
    }
    if self[index].kind == .and, self[index + 1].kind == .shyMeridiem, self[index + 2].kind == .half
    {
      halves += 1
      index += 3
    }
    total.next = index
    return total.add(halves: halves, of: unit)
  }

  /// 2015年 is a year, not a length of time.
  private func isYear(_ number: Number) -> Bool {
    number.width == 4 && number.value >= 1900 && self[number.next].unit == .year
      && self[number.next].kind == .unit
  }

  private func quarters(of total: inout Duration, _ count: Int, _ parts: Int, at index: Int) -> Bool
  {
    guard unit(at: index, isCounted: false, isFirst: true) == .hour, count < parts else {
      return false
    }
    total.minutes += 60 * count / parts
    total.next = index + 1
    return true
  }

  private func unit(at index: Int, isCounted: Bool, isFirst: Bool) -> TimeToken.Unit? {
    let token = self[index]
    switch token.kind {
    case .unit:
      // 3月 is March, 3个月 are three months; 15年 is told from a date by what follows.
      return token.unit == .month && !isCounted && !isLatin(index) ? nil : token.unit
    case .quarterWord: return .quarter
    case .dayMark: return isFirst && !isCounted ? .day : nil
    case .minuteMark: return isFirst ? nil : .minute
    default: return nil
    }
  }
}

extension TimeGrammar.Duration {
  /// Adds so many halves of a unit; false when that is no length of time.
  fileprivate mutating func add(halves: Int, of unit: TimeToken.Unit) -> Bool {
    let isWhole = halves % 2 == 0
    let count = halves / 2
    switch unit {
    case .second: minutes += 1
    case .minute: minutes += count
    case .quarterHour: minutes += 15 * count
    case .hour: minutes += 30 * halves
    case .day:
      guard isWhole || count > 0 else { return false }
      days += count
      if !isWhole { minutes += 12 * 60 }
    case .workday:
      guard isWhole else { return false }
      workdays += count
    case .week, .workweek:
      days += 7 * count + (isWhole ? 0 : 3)
    case .month:
      months += count
      if !isWhole { days += 15 }
    case .quarter: months += 3 * count
    case .year: months += 6 * halves
    }
    return true
  }
}
