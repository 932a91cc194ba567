import FrontDesk

// A span: each end takes from the other what was said only once.
extension TimeResolver {
  /// Both ends, resolved; nil when one of them is no time, or the end comes before the beginning.
  func span(_ first: Said, _ last: Said) -> (start: Outcome, end: Outcome)? {
    // A span that is under way keeps the year in which it began.
    if first.year == nil, last.year == nil, first.month != nil, first.weekday == nil {
      for year in [today.year - 1, today.year, today.year + 1] {
        var dated = first
        dated.year = year
        if let (start, end) = resolve(dated, last), end.days.last >= today || leaning == .back,
          end.days.last.number - start.days.first.number < 366
        {
          if leaning == .back, start.days.first < today - 183 { continue }
          return (start, end)
        }
      }
    }
    return resolve(first, last)
  }

  private func resolve(_ first: Said, _ last: Said) -> (start: Outcome, end: Outcome)? {
    var (first, last) = (first, last)
    share(&first, &last)
    shareClock(&first, last)
    guard let start = outcome(first) else { return nil }
    guard var end = outcome(last, after: start) else { return nil }
    // The beginning of a span without a day may lie before the time of day it is now.
    if end.days.last < start.days.first, last.year == nil, last.month != nil {
      last.year = (last.year ?? end.days.last.year) + 1
      guard let later = outcome(last, after: start) else { return nil }
      end = later
    }
    guard end.days.last >= start.days.first else { return nil }
    return (start, end)
  }

  private func share(_ first: inout Said, _ last: inout Said) {
    if !first.hasDate, last.hasDate, last.clockCameFirst, first.hasClock {
      first.takeDate(from: last)
      last.dropDate()
      return
    }
    if first.day != nil, first.month == nil, last.month != nil {
      (first.month, first.year) = (last.month, first.year ?? last.year)
      first.isBareNumber = false
    } else if last.day != nil, last.month == nil, first.month != nil || first.day != nil {
      shareMonth(first, &last)
    }
    if first.year != nil, last.year == nil, last.month != nil || last.stretch != nil {
      last.year = first.year
      if let (one, other) = dates(first, last), other < one { last.year = last.year.map { $0 + 1 } }
    } else if first.year == nil, let year = last.year, first.month != nil {
      first.year = year
      if let (one, other) = dates(first, last), other < one { first.year = year - 1 }
    }
    if last.weekday != nil, last.week == nil, last.day == nil, first.week != nil,
      first.weekday == nil
    {
      last.week = first.week
    }
  }

  /// 12月28日-3日, 28-30号: the month of the beginning, or the next when the day is earlier.
  private func shareMonth(_ first: Said, _ last: inout Said) {
    guard let start = outcome(first)?.days.first, let day = last.day else { return }
    let month = (start - (start.dayOfMonth - 1)).adding(months: day < start.dayOfMonth ? 1 : 0)
    (last.year, last.month) = (month.year, month.month)
    last.isBareNumber = false
  }

  private func dates(_ first: Said, _ last: Said) -> (Day, Day)? {
    guard let one = days(first, after: nil)?.first, let other = days(last, after: nil)?.last else {
      return nil
    }
    return (one, other)
  }

  /// 3-5pm, 2点到下午4点: the half of the day is said once, at the end.
  private func shareClock(_ first: inout Said, _ last: Said) {
    guard let hour = first.hour, first.isOpenHour, first.part == nil, first.isAfternoon == nil,
      last.hour != nil, !last.hasDate, let end = minutes(last)
    else { return }
    var same = first
    if let isAfternoon = last.isAfternoon {
      same.isAfternoon = isAfternoon
    } else if last.part != nil {
      same.part = last.part
    } else {
      return
    }
    if let start = minutes(same), start < end {
      first = same
    } else {
      first.isOpenHour = false
      first.hour = hour
    }
  }
}
