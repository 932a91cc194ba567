import FrontDesk

// Spans: 9点到12点, 12月1日-5日, from 3 to 4 tomorrow, 周一至周三.
extension TimeGrammar {
  /// The end of a span that may follow its beginning.
  func spanEnd(at start: Int, of first: Said, isBetween: Bool) -> (Said, Int)? {
    var index = start
    // 自5月26日起至29日止
    if self[index].kind == .onward, self[index + 1].kind == .to { index += 1 }
    if self[index].kind == .untilToday {
      var end = Said()
      end.exact = today
      return (end, index + 1)
    }
    if let following = following(at: index, of: first) { return following }
    guard let next = connector(at: index, isBetween: isBetween) else { return nil }
    index = next
    let isFigure = self[index].isNumber || self[index].kind == .numberWord
    let (said, after) = side(at: index)
    if after > index, !said.isEmpty {
      guard fits(said, first, connector: start) else { return nil }
      return (said, after)
    }
    if self[index].kind == .the, let number = number(at: index + 1), number.isOrdinal {
      return bare(number, at: index + 1, of: first)
    }
    guard isFigure || self[index].kind == .ordinal, let number = number(at: index) else {
      return nil
    }
    if let year = year(at: index), first.year != nil, first.day == nil || first.month != nil,
      first.hour == nil
    {
      var end = Said()
      end.year = year.value
      return (end, year.next)
    }
    return bare(number, at: index, of: first)
  }

  /// 周六、周日, 26号27号, 明天和后天: two days on end are a span.
  private func following(at start: Int, of first: Said) -> (Said, Int)? {
    guard first.day != nil || first.weekday != nil || first.exact != nil, !first.hasClock,
      first.part == nil
    else { return nil }
    let index = [.comma, .and].contains(self[start].kind) ? start + 1 : start
    switch self[index].kind {
    case .digits, .numeral, .weekday, .day: break
    default: return nil
    }
    let (said, next) = side(at: index)
    guard next > index, said.hasDay, !said.hasClock, said.part == nil, said.month == nil,
      said.week == nil, ![.to, .dash].contains(self[next].kind)
    else { return nil }
    let resolver = TimeResolver(now: now, lexicon: lexicon)
    guard let (one, other) = resolver.span(first, said), one.days.isOneDay, other.days.isOneDay,
      other.days.first == one.days.first + 1
    else { return nil }
    return (said, next)
  }

  /// The index behind the words that join both ends.
  private func connector(at start: Int, isBetween: Bool) -> Int? {
    var index = start
    switch self[index].kind {
    case .dash:
      index += 1
      while self[index].kind == .dash, index < start + 3 { index += 1 }
      return index
    case .to: return index + 1
    // 27、28号
    case .comma
    where self[index - 1].isNumber && self[index + 1].isNumber
      && self[index + 1].value == self[index - 1].value + 1
      && [.numberMark, .dayMark].contains(self[index + 2].kind):
      return index + 1
    case .by where self[index].value == 1: return index + 1
    case .and: return isBetween || endsAmid(index) ? index + 1 : nil
    case .comma where self[index + 1].kind == .to && self[index + 1].kind != .comma:
      return index + 2
    default: return nil
    }
  }

  /// 和…之间: whether 和 joins the ends of a span.
  private func endsAmid(_ index: Int) -> Bool {
    let (_, next) = side(at: index + 1)
    return next > index + 1 && self[next].kind == .amid
  }

  /// Whether an end may follow a beginning: days after days, clock times after clock times.
  private func fits(_ end: Said, _ first: Said, connector: Int) -> Bool {
    if end.isNow, !first.hasDate, !first.hasClock { return false }
    // 12月5日-9点 is one point, 6 jan 2017 - 6:37am too.
    return
      !(first.hasDate && !first.hasClock && first.part == nil && !end.hasDate
      && (end.hasClock || end.part != nil) && self[connector].kind == .dash)
  }

  /// An end that is a bare number, of whatever the beginning ends with.
  private func bare(_ number: Number, at index: Int, of first: Said) -> (Said, Int)? {
    if isAttached(number.next),
      [.dash, .slash, .dot, .colon, .other].contains(self[number.next].kind),
      !(self[number.next].kind == .dot && !self[number.next + 1].isNumber)
    {
      return nil
    }
    var end = Said()
    if first.hour != nil {
      guard (0...24).contains(number.value), !number.isOrdinal else { return nil }
      guard isLatin(index - 1) || first.isAfternoon != nil || number.isEnglish else { return nil }
      set(number.value, 0, into: &end)
    } else if let day = first.day {
      guard (1...31).contains(number.value), number.value > day || number.isOrdinal else {
        return nil
      }
      end.day = number.value
    } else {
      return nil
    }
    return (end, number.next)
  }

  /// A span whose beginning is a bare number that takes its meaning from the end: 9~11点, 1-9月,
  /// 13 to 15 July, 1995-1997年; or, behind a weekday, two bare hours.
  func numberSpan(
    at start: Int, begun: Said, lead: TimeExpression.Bound, between: Bool
  ) -> (start: Said, end: Said, next: Int)? {
    guard !begun.hasClock else { return nil }
    var index = start
    if begun.isEmpty, self[index].kind == .the { index += 1 }
    let isRange = lead == .from || between
    if !begun.isEmpty,
      self[index].kind == .comma || self[index].kind == .on
        || self[index].kind == .between || self[index].kind == .from
    {
      index += 1
    }
    let isNamed = isRange || [.between, .from].contains(self[index - 1].kind) && index > start
    guard !isNumbered(index), let number = number(at: index),
      !number.isOrdinal || isNamed || [.to, .by, .dash].contains(self[number.next].kind),
      let next = connector(at: number.next, isBetween: isNamed || between)
    else { return nil }
    let end = self[next].kind == .the ? next + 1 : next
    var said = Said()
    guard
      self[end].isNumber || [.numberWord, .ordinal].contains(self[end].kind)
        || self[end].kind == .month && (number.width == 4 || isNamed)
    else { return nil }
    let after: Int
    if let read = component(at: end, into: &said) {
      // The rest of the end: 3 to 4 tomorrow, 13 to 15 July 2026.
      var first = Said()
      guard give(number, as: said, begun: begun, to: &first) else { return nil }
      let rest = side(at: read, begun: said)
      after = rest.next
      said = rest.said
      if said.hasClock, said.hasDate, !first.hasDate { said.clockCameFirst = true }
      first = combined(first, with: begun)
      return (first, said, after)
    }
    if number.width == 4, begun.isEmpty, let first = year(at: index), let last = year(at: end),
      first.value < last.value, !isAttached(last.next) || self[last.next].kind != .dash
    {
      var start = Said()
      (start.year, start.isBareYear, said.year) = (first.value, !isNamed, last.value)
      return (start, said, last.next)
    }
    return hours(number, begun, end: end, isNamed: isNamed || between)
  }

  /// Gives a bare number the meaning of the number it is joined to.
  private func give(_ number: Number, as end: Said, begun: Said, to first: inout Said) -> Bool {
    if number.width == 4, let year = end.year {
      guard (1900...year).contains(number.value) else { return false }
      first.year = number.value
      return true
    }
    if end.hour != nil {
      guard (0...24).contains(number.value) else { return false }
      first.hour = number.value
      first.isOpenHour = (1...12).contains(number.value)
      return true
    }
    if end.day != nil {
      guard (1...31).contains(number.value), number.width <= 2, end.year == nil || end.month != nil
      else { return false }
      first.day = number.value
      first.isBareNumber = end.isBareNumber
      return true
    }
    if end.month != nil, end.stretch == nil {
      // 1985到89年9月 is read as years.
      guard (1...12).contains(number.value) else { return false }
      first.month = number.value
      return true
    }
    return false
  }

  /// Two bare hours: next Monday 6-8, from 3 to 4 tomorrow, this evening from 7 to 9.
  private func hours(_ number: Number, _ begun: Said, end: Int, isNamed: Bool)
    -> (start: Said, end: Said, next: Int)?
  {
    guard let other = self.number(at: end), !number.isOrdinal, !other.isOrdinal,
      (0...31).contains(number.value), (0...31).contains(other.value),
      number.width <= 2, other.width <= 2,
      !isAttached(other.next) || ![.dash, .slash, .dot, .colon].contains(self[other.next].kind)
        || self[other.next].kind == .dot && !self[other.next + 1].isNumber
    else { return nil }
    let isDated = begun.weekday != nil || begun.exact != nil || begun.part != nil
    guard isDated || isNamed else { return nil }
    guard isAttached(other.next) == false || self[other.next].kind != .other else { return nil }
    var first = Said()
    set(number.value, 0, into: &first)
    var last = Said()
    set(other.value, 0, into: &last)
    let rest = side(at: other.next, begun: last)
    // from 4 to 22 this month, November between 19 and 20: no hours but days.
    if rest.said.month != nil && rest.said.day == nil || begun.month != nil && begun.day == nil {
      return days(number, other, begun, rest.next, rest.said)
    }
    guard number.value <= 24, other.value <= 24 else { return nil }
    if !isDated, rest.next == other.next, !isNamed { return nil }
    if rest.said.hasDate { last = rest.said; last.clockCameFirst = true } else { last = rest.said }
    return (combined(first, with: begun), last, rest.next)
  }

  private func days(_ number: Number, _ other: Number, _ begun: Said, _ next: Int, _ rest: Said)
    -> (start: Said, end: Said, next: Int)?
  {
    guard (1...31).contains(number.value), (1...31).contains(other.value) else { return nil }
    var (first, last) = (begun, rest.month == nil ? begun : rest)
    if rest.month == nil, let year = rest.year { last.year = year }
    first.day = number.value
    last.hour = nil
    last.day = other.value
    return (first, last, next)
  }

  /// What was said before a number, with the number.
  private func combined(_ said: Said, with begun: Said) -> Said {
    guard !begun.isEmpty else { return said }
    var whole = begun
    if let hour = said.hour {
      whole.hour = hour
      whole.isOpenHour = said.isOpenHour
    }
    if let day = said.day { whole.day = day }
    if let month = said.month { whole.month = month }
    if let year = said.year { whole.year = year }
    whole.isBareNumber = whole.isBareNumber || said.isBareNumber && whole.month == nil
    return whole
  }
}
