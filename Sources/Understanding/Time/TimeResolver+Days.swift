import FrontDesk

// The day, when a day was said.
extension TimeResolver {
  /// The days that were said; nil when there are none, like 30 February.
  func days(_ said: Said, after left: Outcome?) -> Days? {
    if let exact = said.exact { return Days(exact) }
    if said.isFollowingDay { return Days((left?.days.last ?? today) + 1) }
    if let around = said.around {
      return leaning == .ahead
        ? Days(today, today + (around - 1)) : Days(today - (around - 1), today)
    }
    if let days = said.days, said.stretch == nil { return days }
    if said.isWeekend {
      let saturday = today.monday + 7 * (said.week ?? 0) + 5
      return Days(saturday, saturday + 1)
    }
    if let festival = said.festival { return self.festival(said, lexicon.festivals[festival]) }
    if let stretch = said.stretch { return self.stretch(stretch, of: said) }
    if let weekday = said.weekday { return self.weekday(weekday, of: said, after: left) }
    if let week = said.week {
      let monday = today.monday + 7 * week
      return Days(monday, monday + 6)
    }
    if let day = said.day { return date(day, of: said).map { Days($0) } }
    if let month = said.month {
      return Days(month: month, year: said.year ?? year(of: month, day: nil))
    }
    if let year = said.year { return Days(months: 12, from: 1, year: year) }
    return nil
  }

  private func festival(_ said: Said, _ festival: Festival) -> Days? {
    let day: Day?
    if let year = said.year {
      day = festival.day(in: year)
    } else {
      day = [today.year, today.year + 1].lazy.compactMap { festival.day(in: $0) }
        .first {
          (said.isHoliday ? festival.holiday(around: $0).last : $0) + max(said.daysFromFestival, 0)
            >= today
        }
    }
    guard let day else { return nil }
    let days = said.isHoliday ? festival.holiday(around: day) : Days(day)
    guard said.daysFromFestival != 0 else { return days }
    return Days((said.daysFromFestival < 0 ? days.first : days.last) + said.daysFromFestival)
  }

  private func weekday(_ weekday: Int, of said: Said, after left: Outcome?) -> Days? {
    if let week = said.week, said.day == nil {
      return Days(today.monday + (7 * week + weekday - 1))
    }
    if let day = said.day { return matching(weekday, day: day, of: said).map { Days($0) } }
    if let left, leaning == .ahead || left.days.first > today {
      let ahead = (weekday - left.days.last.weekday.rawValue + 7) % 7
      return Days(left.days.last + ahead)
    }
    let ahead = (weekday - today.weekday.rawValue + 7) % 7
    if leaning == .back { return Days(today - (7 - ahead) % 7) }
    if ahead > 0 { return Days(today + ahead) }
    // Today's own name means the next week, unless a time of today is still to come.
    let here = said.hour != nil || said.part != nil ? moments(said, on: today) : nil
    return Days(here.map { $0 >= now } ?? false ? today : today + 7)
  }

  /// The last moment of the time of day that was said.
  private func moments(_ said: Said, on day: Day) -> Moment? {
    if let minutes = minutes(said) { return day.start.adding(minutes: minutes) }
    return said.part.map { Moment(day, hour: lexicon.parts[$0].to) }
  }

  /// The date that falls on a weekday: this month's or year's if it does, else the next that does.
  private func matching(_ weekday: Int, day: Int, of said: Said) -> Day? {
    if let month = said.month {
      let year = said.year ?? today.year
      let others = said.year == nil ? (1...11).map { year + $0 } + [year - 1] : []
      for year in [year] + others {
        if let date = Day(year: year, month: month, day: day), date.weekday.rawValue == weekday {
          return date
        }
      }
      return date(day, of: said)
    }
    let first = today - (today.dayOfMonth - 1)
    for months in 0..<28 {
      let month = first.adding(months: months)
      if let date = Day(year: month.year, month: month.month, day: day),
        date.weekday.rawValue == weekday
      {
        return date
      }
    }
    return nil
  }

  /// A day of a month, the month and year of which may have been left out.
  private func date(_ day: Int, of said: Said) -> Day? {
    if let month = said.month {
      return Day(year: said.year ?? year(of: month, day: day), month: month, day: day)
    }
    let first = today - (today.dayOfMonth - 1)
    let months = leaning == .ahead ? Array(0...2) : [0, -1, -2]
    for months in months {
      let month = first.adding(months: months)
      guard let date = Day(year: month.year, month: month.month, day: day) else { continue }
      if leaning == .ahead ? date >= today : date <= today { return date }
    }
    return nil
  }

  /// The year of a month, or of a day of it, that was said without one.
  func year(of month: Int, day: Int?) -> Int {
    let year = today.year
    guard leaning == .ahead else {
      let away = month - today.month
      return away > 6 ? year - 1 : away < -6 ? year + 1 : year
    }
    guard let day else { return month < today.month ? year + 1 : year }
    for year in year...year + 8 {
      if let date = Day(year: year, month: month, day: day), date >= today { return year }
    }
    return year
  }

  private func stretch(_ stretch: Said.Stretch, of said: Said) -> Days? {
    switch stretch {
    case .quarter(let number):
      let month = number * 3 - 2
      return Days(months: 3, from: month, year: said.year ?? quarterYear(of: number))
    case .halfYear(let half):
      return Days(months: 6, from: 1 + 6 * half, year: said.year ?? today.year)
    case .month(let number): return Days(month: number, year: said.year ?? today.year)
    case .third(let third, .year):
      let months = [(1, 1), (6, 2), (12, 1)][min(max(third, 0), 2)]
      return Days(months: months.1, from: months.0, year: said.year ?? today.year)
    case .third(let third, .quarter):
      guard let quarter = said.days ?? Days(months: 3, from: quarterStart, year: today.year)
      else { return nil }
      let month = (third == 2 ? quarter.last : quarter.first)
      return Days(month: month.month, year: month.year)
    case .third(let third, .week):
      let monday = today.monday + 7 * (said.week ?? 0)
      return third == 0 ? Days(monday, monday + 1) : Days(monday + 4, monday + 6)
    default: return within(stretch, of: said)
    }
  }

  /// A stretch of the month that was said, or of the year when no month was, or of this month.
  private func within(_ stretch: Said.Stretch, of said: Said) -> Days? {
    var isOfYear = said.month == nil && said.year != nil
    if case .third = stretch { isOfYear = false }
    let month = said.month ?? (isOfYear ? 1 : today.month)
    let year = said.year ?? (said.month == nil ? today.year : self.year(of: month, day: nil))
    guard
      let period = isOfYear ? Days(months: 12, from: 1, year: year) : Days(month: month, year: year)
    else { return nil }
    let (first, last) = (period.first, period.last)
    switch stretch {
    case .tenDays(0): return Days(first, first + 9)
    case .tenDays(1), .third(1, _): return Days(first + 10, first + 19)
    case .tenDays: return Days(first + 20, last)
    case .third(0, _): return Days(first, first + 4)
    case .third: return Days(last - 5, last)
    case .day(let number):
      guard abs(number) <= last - first + 1, number != 0 else { return nil }
      return Days(number > 0 ? first + (number - 1) : last + (number + 1))
    case .week(let number):
      return Days(first + 7 * (number - 1), min(first + (7 * number - 1), last))
    case .weekday(let weekday, let number):
      let ahead = (weekday - first.weekday.rawValue + 7) % 7
      let behind = (last.weekday.rawValue - weekday + 7) % 7
      let day =
        number > 0 ? first + (ahead + 7 * (number - 1)) : last - (behind + 7 * (-number - 1))
      guard day >= first, day <= last else { return nil }
      // A month that is over by then is next year's.
      if said.year == nil, said.month != nil, day < today, leaning == .ahead {
        var next = said
        next.year = year + 1
        return within(stretch, of: next)
      }
      return Days(day)
    case .first(let number, let unit):
      switch unit {
      case .day: return Days(first, min(first + (number - 1), last))
      case .week: return Days(first, min(first + (7 * number - 1), last))
      case .month: return Days(first, min(first.adding(months: number) - 1, last))
      case .quarter: return Days(first, min(first.adding(months: 3 * number) - 1, last))
      default: return nil
      }
    default: return nil
    }
  }

  private var quarterStart: Int { (today.month - 1) / 3 * 3 + 1 }

  private func quarterYear(of quarter: Int) -> Int {
    let away = quarter - ((today.month - 1) / 3 + 1)
    // The fourth quarter, said in the first, is the one that is over.
    return away == 3 ? today.year - 1 : away == -3 ? today.year + 1 : today.year
  }
}
