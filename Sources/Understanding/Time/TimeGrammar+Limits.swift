import FrontDesk

// Limits and lengths that begin or end somewhere: within two hours, 三天内, 下班前, by 5.
extension TimeGrammar {
  /// within two hours, within this week; for 3 days from today.
  func duration(after lead: Lead, from start: Int) -> TimeExpression? {
    guard let duration = duration(at: lead.next) else {
      return lead.bound == .by ? body(at: lead.next, lead: lead, from: start) : nil
    }
    var index = duration.next
    if lead.bound == .by {
      if [.from, .after].contains(self[index].kind), self[index + 1].kind == .day,
        self[index + 1].value == 0
      {
        index += 2
      }
      return limit(duration, start..<index)
    }
    if self[index].kind == .comma { index += 1 }
    guard self[index].kind == .from else { return nil }
    return lasting(duration, from: index + 1, start: start)
  }

  /// A length of time from a point on: for 2 hours from 2pm, 2 weeks starting May 20th.
  func lasting(_ duration: Duration, from index: Int, start: Int) -> TimeExpression? {
    guard let (point, next) = anchored(at: index),
      let outcome = TimeResolver(now: now, lexicon: lexicon).outcome(point)
    else { return nil }
    var end = Said()
    if let moment = outcome.moment {
      end.instant = duration.moment(from: moment)
    } else {
      guard duration.isOfDays else { return nil }
      end.exact = duration.day(from: outcome.days.first) - 1
    }
    return TimeExpression(start: point, end: end, range: start..<next)
  }

  /// A point, or a bare hour where only an hour can stand.
  func anchored(at index: Int) -> (Said, Int)? {
    let (point, next) = side(at: index)
    if next > index { return (point, next) }
    guard let number = number(at: index), (1...24).contains(number.value), !isNumbered(index) else {
      return nil
    }
    var hour = Said()
    set(number.value, 0, into: &hour)
    return (hour, number.next)
  }

  /// A limit so far from now.
  func limit(_ duration: Duration, _ range: Range<Int>) -> TimeExpression {
    var said = Said()
    if duration.isOfDays {
      said.exact = duration.day(from: today)
    } else {
      said.instant = duration.moment(from: now)
    }
    return TimeExpression(start: said, bound: .by, range: range)
  }

  /// by 5, after 2014, from 9 for 2.5 hrs: a bare number where only a time can stand.
  func bareLead(at index: Int, lead: Lead, from start: Int) -> TimeExpression? {
    if isLatin(start), let year = year(at: index),
      !isAttached(year.next) || self[year.next].kind != .dash
    {
      var said = Said()
      said.year = year.value
      if let (end, after) = spanEnd(at: year.next, of: said, isBetween: lead.isBetween) {
        return TimeExpression(start: said, end: end, range: start..<after)
      }
      guard !lead.isBetween else { return nil }
      return TimeExpression(start: said, bound: lead.bound, range: start..<year.next)
    }
    guard isLatin(start), let (hour, next) = anchored(at: index), hour.hasClock else { return nil }
    if lead.isRange, self[next].kind == .for, let duration = duration(at: next + 1),
      var lasting = lasting(duration, from: index, start: start)
    {
      lasting.range = start..<duration.next
      return lasting
    }
    if lead.isRange, let (end, after) = spanEnd(at: next, of: hour, isBetween: lead.isBetween) {
      var expression = TimeExpression(start: hour, end: end, range: start..<after)
      trail(&expression)
      return expression
    }
    // by 5, until 6, after 7: the hour must stand free.
    guard lead.bound != .none, self[start].kind != .from, standsFree(next) else { return nil }
    return TimeExpression(start: hour, bound: lead.bound, range: start..<next)
  }

  /// Whether nothing follows that a number could count.
  func standsFree(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    switch self[index].kind {
    case .comma, .dot: return true
    case .other: return !isAttached(index) && !isLatin(index) || isEndOfSentence(index)
    default: return false
    }
  }

  func isEndOfSentence(_ index: Int) -> Bool {
    ["!", "?", ";"].contains(text[self[index].start])
  }

  /// 下班前, by end of day Friday: by the end of the day that was said, or of today; 年内.
  func closing(at index: Int, lead: Lead, from start: Int) -> TimeExpression? {
    let isLimit = lead.bound == .by || lead.bound == .before
    if self[index].kind == .closingTime, isLimit || self[index + 1].kind == .before {
      let (said, next) = side(at: index + 1)
      if isLimit, next > index + 1, said.hasDay {
        return TimeExpression(start: said, bound: .by, range: start..<next)
      }
      var today = Said()
      today.exact = self.today
      return TimeExpression(start: today, bound: .by, range: start..<index + (isLimit ? 1 : 2))
    }
    guard self[index].kind == .unit, !isLatin(index), self[index + 1].kind == .inside,
      isAttached(index + 1), index == 0 || !self[index - 1].isNumber, lead.bound == .none
    else { return nil }
    var said = Said()
    switch self[index].unit {
    case .week: said.week = 0
    case .month: setMonth(0, into: &said)
    case .year: said.year = today.year
    default: return nil
    }
    return TimeExpression(start: said, bound: .by, range: start..<index + 2)
  }

  /// 三天内, 两小时以内, 5日之内.
  func limitedDuration(at index: Int, from start: Int) -> TimeExpression? {
    let first = [.about, .ahead].contains(self[index].kind) ? index + 1 : index
    guard let duration = duration(at: first) else { return nil }
    if self[duration.next].kind == .from, self[duration.next].value == 1 {
      return lasting(duration, from: duration.next + 1, start: start)
    }
    guard self[duration.next].kind == .inside else { return nil }
    return limit(duration, start..<duration.next + 1)
  }
}
