import FrontDesk

// One point in time, put together from whatever parts of it stand side by side, in any order.
extension TimeGrammar {
  /// Reads parts from an index on for as long as they fit together.
  ///
  /// - Parameter begun: what is known before, when the words continue something.
  /// - Returns: what was said and the index after it; the same index when nothing was.
  func side(at start: Int, begun: Said = Said()) -> (said: Said, next: Int) {
    var said = begun
    var end = start
    // Seven parts fill every field there is.
    for _ in 0..<8 {
      let before = said
      var index = skipGlue(from: end, isFirst: end == start && begun.isEmpty)
      // 6 Jan 2027 - 6:37am
      if isISOMark(index), said.day != nil { index += 1 }
      if self[index].kind == .dash, index == end, said.day != nil, !said.hasClock, said.part == nil,
        isClock(at: index + 1)
      {
        index += 1
      }
      guard let next = component(at: index, into: &said) ?? dayOnly(at: index, into: &said),
        next > index
      else {
        said = before
        break
      }
      if before.hasClock || before.part != nil, !before.hasDate, said.hasDate {
        said.clockCameFirst = true
      }
      end = next
    }
    return (said, end)
  }

  /// The words that may stand between the parts of one point in time, and before it.
  func skipGlue(from start: Int, isFirst: Bool) -> Int {
    var index = start
    for _ in 0..<4 {
      switch self[index].kind {
      case .the, .at, .about: index += 1
      case .on where isLatin(index): index += 1
      case .for where self[index + 1].kind != .other: index += 1
      case .in where self[index + 1].kind == .the || !isFirst && duration(at: index + 1) == nil:
        index += 1
      case .of, .comma:
        if isFirst { return index }
        index += 1
      default: return index
      }
    }
    return index
  }

  /// 8pm on the 15: a bare day behind a clock time.
  private func dayOnly(at index: Int, into said: inout Said) -> Int? {
    guard said.hour != nil, !said.hasDate, [.on, .the].contains(self[index - 1].kind),
      let number = number(at: index), (1...31).contains(number.value), number.width > 0,
      !isAttached(number.next), self[number.next].kind != .other || number.next >= tokens.count
    else { return nil }
    said.day = number.value
    return number.next
  }

  /// Reads one part of a time, whichever begins here.
  func component(at index: Int, into said: inout Said) -> Int? {
    switch self[index].kind {
    case .digits, .numeral, .numberWord, .ordinal, .half, .shyMeridiem, .missing, .in, .pass,
      .quarterWord:
      if let next = relative(at: index, into: &said) { return next }
      return figure(at: index, into: &said)
    case .day:
      guard !said.hasDay, said.month == nil, said.year == nil else { return nil }
      said.exact = today + self[index].value
      return skipWholeDay(index + 1)
    case .dayPair:
      guard !said.hasDate else { return nil }
      said.days = Days(today + self[index].value, today + (self[index].value + 1))
      return index + 1
    case .followingDay:
      guard !said.hasDay else { return nil }
      said.isFollowingDay = true
      return index + 1
    case .dayAndPart:
      guard !said.hasDay, said.part == nil else { return nil }
      said.exact = today + self[index].value
      said.part = self[index].width
      return index + 1
    case .weekday, .shyWeekday: return weekday(at: index, into: &said)
    case .weekend:
      guard !said.hasDay else { return nil }
      said.isWeekend = true
      return index + 1
    case .which, .past, .recent, .ahead:
      return rolling(at: index, into: &said) ?? which(at: index, into: &said)
    case .unit: return unitFirst(at: index, into: &said)
    case .year:
      guard said.year == nil, !said.hasDay || said.festival != nil else { return nil }
      said.year = today.year + self[index].value
      return index + 1
    case .month, .shyMonth: return englishMonth(at: index, into: &said)
    case .festival: return festival(at: index, into: &said)
    case .quarterLetter, .counted, .finalOne, .firstFew, .before, .halfYear, .stretch, .stretchOf,
      .tenDays:
      return stretch(at: index, into: &said)
    case .part, .shyPart: return part(at: index, into: &said)
    case .meridiem:
      if said.hour != nil, said.isAfternoon == nil, said.part == nil {
        return meridiem(at: index, into: &said)
      }
      guard said.hasDay, !said.hasClock, said.part == nil else { return nil }
      said.part = self[index].value == 0 ? lexicon.morning : lexicon.afternoon
      return index + 1
    case .clock: return namedClock(at: index, into: &said)
    case .presentTime, .now:
      guard said.isEmpty else { return nil }
      said.instant = now
      said.isNow = self[index].kind == .now
      return index + 1
    default: return nil
    }
  }

  /// 12号全天, 明天一整天: no more than the day itself.
  func skipWholeDay(_ index: Int) -> Int {
    self[index].kind == .wholeDay ? index + 1 : index
  }

  private func weekday(at index: Int, into said: inout Said) -> Int? {
    // 明天(周日) says the same day twice.
    if let day = said.exact, day.weekday.rawValue == self[index].value { return index + 1 }
    guard said.weekday == nil, said.exact == nil, said.days == nil, said.festival == nil else {
      return nil
    }
    if self[index].kind == .shyWeekday, !isBesideTime(index, said) { return nil }
    said.weekday = self[index].value
    var next = index + 1
    // Wednesday the 13th, Friday 31, Monday (Feb 18).
    let ordinal = self[next].kind == .the ? next + 1 : next
    if said.day == nil, let number = number(at: ordinal), (1...31).contains(number.value),
      isDayOfMonth(number, behindThe: ordinal > next), !isClock(at: ordinal)
    {
      said.day = number.value
      next = number.next
    }
    return skipWholeDay(next)
  }

  private func isDayOfMonth(_ number: Number, behindThe: Bool) -> Bool {
    if number.isOrdinal { return self[number.next].kind != .of || behindThe }
    let after = self[number.next].kind
    return isLatin(number.next - 2) && number.width == 2 && number.value > 24
      || number.width == 2 && after == .at
  }

  /// Whether a word that is common otherwise stands where a time would: on Sat, Sat morning, Sat 3pm.
  func isBesideTime(_ index: Int, _ said: Said) -> Bool {
    if !said.isEmpty { return true }
    switch self[index - 1].kind {
    case .on, .by, .before, .until, .from, .to, .dash, .which, .past, .every, .between, .after,
      .comma, .in, .of, .within, .weekday, .for:
      if index > 0 { return true }
    case .the where self[index].kind == .shyMonth: return false
    default: break
    }
    switch self[index + 1].kind {
    case .digits, .numberWord, .ordinal, .part, .at, .comma, .dash, .to: return true
    case .the, .from, .between, .before, .after: return true
    default: return index == 0 && tokens.count == 1
    }
  }

  private func festival(at index: Int, into said: inout Said) -> Int? {
    guard !said.hasDay else { return nil }
    said.festival = self[index].value
    var next = index + 1
    if self[next].kind == .holiday {
      said.isHoliday = true
      next += 1
    }
    return awayFromFestival(at: next, into: &said) ?? next
  }

  /// 元旦前一天, 国庆后第三天, 圣诞节第二天, 除夕前一晚: so many days from what was named.
  private func awayFromFestival(at index: Int, into said: inout Said) -> Int? {
    if self[index].kind == .followingDay {
      said.daysFromFestival = 1
      return index + 1
    }
    let sign = self[index].kind == .before ? -1 : self[index].kind == .after ? 1 : 0
    guard sign != 0, !isLatin(index) else { return nil }
    let start = self[index + 1].kind == .counted ? index + 2 : index + 1
    guard let number = number(at: start), (1...30).contains(number.value) else { return nil }
    let next = self[number.next]
    if number.value == 1, [.part, .shyPart].contains(next.kind) {
      said.daysFromFestival = sign
      return number.next
    }
    guard next.kind == .dayMark || next.kind == .unit && next.unit == .day else { return nil }
    said.daysFromFestival = sign * number.value
    return number.next + 1
  }
}
