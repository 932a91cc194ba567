import FrontDesk

// What lies a length of time away from now, or from a day.
extension TimeGrammar {
  /// A point that lies so far from now: in two hours, 三天后, 3 days ago, 2 weeks from tomorrow.
  func relative(at start: Int, into said: inout Said) -> Int? {
    guard !said.hasDate || said.exact == today, !said.hasClock else { return nil }
    var index = start
    let leadKind = self[index].kind
    if leadKind == .in || leadKind == .pass {
      index += 1
      if self[index].kind == .about { index += 1 }
      guard let duration = duration(at: index) else { return nil }
      index = duration.next
      if self[index].kind == .after, !isLatin(index) { index += 1 }
      if self[index].kind == .of { return nil }
      set(duration, sign: 1, into: &said)
      return index
    }
    guard let duration = duration(at: start) else { return nil }
    index = duration.next
    if self[index].kind == .more || self[index].kind == .roughly { index += 1 }
    if let which = inner(start, duration), !said.hasDate {
      roll(duration, sign: which, into: &said)
      return index
    }
    switch self[index].kind {
    case .ago: set(duration, sign: -1, into: &said)
    case .later:
      if self[index].end - self[index].start > 10 {
        // From this very moment, not from today.
        said.instant = duration.moment(from: now)
        return index + 1
      }
      set(duration, sign: 1, into: &said)
    case .after where !isLatin(index): set(duration, sign: 1, into: &said)
    // 25日前 is before the 25th.
    case .before where !isLatin(index) && self[duration.next - 1].kind != .dayMark:
      set(duration, sign: -1, into: &said)
    case .before, .after, .from:
      guard isLatin(index), self[index].value == 0,
        !duration.isOfDays || duration.days + duration.months > 0
      else {
        return nil
      }
      return counted(
        duration, sign: self[index].kind == .before ? -1 : 1, at: index + 1, into: &said)
    default: return nil
    }
    return index + 1
  }

  /// 10 previous weeks, 3 next weeks: the word between number and unit.
  private func inner(_ start: Int, _ duration: Duration) -> Int? {
    let word = self[duration.next - 2]
    guard duration.next - 2 > start, [.past, .which].contains(word.kind), abs(word.value) == 1
    else {
      return nil
    }
    return word.value
  }

  /// Three weeks from tomorrow, two days before yesterday.
  private func counted(
    _ duration: Duration, sign: Int, at index: Int, into said: inout Said
  ) -> Int? {
    if self[index].kind == .now {
      said.instant = duration.moment(from: now, sign: sign)
      return index + 1
    }
    guard let (base, next) = inner()?.side(at: index), next > index, base.hasDay, !base.hasClock,
      base.part == nil, duration.isOfDays,
      let outcome = TimeResolver(now: now, lexicon: lexicon).outcome(base)
    else { return nil }
    said.exact = duration.day(from: outcome.days.first, sign: sign)
    return next
  }

  private func set(_ duration: Duration, sign: Int, into said: inout Said) {
    if duration.isOfDays {
      said.exact = duration.day(from: today, sign: sign)
    } else {
      said.instant = duration.moment(from: now, sign: sign)
    }
  }

  /// The last or next so many units: 最近三天, 未来48小时, past week, next 3 weeks.
  func rolling(at start: Int, into said: inout Said) -> Int? {
    guard !said.hasDate, !said.hasClock else { return nil }
    var index = start
    let kind = self[index].kind
    let sign: Int
    var needsNumber = false
    switch kind {
    case .ahead: sign = 1
    case .recent, .past: sign = -1
    case .which where abs(self[index].value) == 1:
      sign = self[index].value
      needsNumber = true
    case .which where self[index].value == 0 && !isLatin(index):
      sign = -1  // 这三天
      needsNumber = true
    default: return nil
    }
    index += 1
    if self[index].kind == .of { index += 1 }
    if kind == .past, self[index].kind == .quarterWord { return nil }
    if needsNumber, number(at: index) == nil { return nil }
    if kind == .which, !isLatin(start), self[index].kind == .numeral, self[index].value == 1 {
      return nil
    }
    let duration: Duration
    if let counted = self.duration(at: index) {
      duration = counted
    } else if !needsNumber, self[index].kind == .unit, isLatin(index) {
      var one = Duration(next: index + 1)
      guard one.add(one: self[index].unit) else { return nil }
      duration = one
    } else {
      return nil
    }
    if kind == .which, self[start].value == 0 {
      guard duration.isOfDays, duration.months == 0, duration.days > 0 else { return nil }
      said.around = duration.days
    } else {
      roll(duration, sign: sign, into: &said)
    }
    return duration.next
  }

  /// Days or hours around now; days ahead begin tomorrow, days past end today.
  func roll(_ duration: Duration, sign: Int, into said: inout Said) {
    guard duration.isOfDays else {
      let other = duration.moment(from: now, sign: sign)
      said.instant = min(other, now)
      said.rolledEnd = max(other, now)
      return
    }
    let other = duration.day(from: today, sign: sign)
    said.days = sign > 0 ? Days(today + 1, other) : Days(other + 1, today)
  }
}

extension TimeGrammar.Duration {
  /// Adds one unit.
  mutating func add(one unit: TimeToken.Unit) -> Bool {
    switch unit {
    case .week, .workweek: days += 7
    case .month: months += 1
    case .quarter: months += 3
    case .year: months += 12
    case .hour: minutes += 60
    case .day: days += 1
    default: return false
    }
    return true
  }
}
