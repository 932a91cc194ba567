import FrontDesk

/// What was said of one point in time, before it is held against the clock of the desk.
struct Said {
  /// A stretch of a larger period.
  enum Stretch {
    /// 上旬, 中旬, 下旬 of a month.
    case tenDays(Int)
    /// 初 0, 中 1, 底 2 of a month, quarter or year.
    case third(Int, of: TimeToken.Unit)
    case quarter(Int)
    case halfYear(Int)
    /// 第一个星期一; counted from the end when negative.
    case weekday(Int, number: Int)
    /// 第十天; counted from the end when negative.
    case day(number: Int)
    case month(number: Int)
    /// 第一周: seven days each, from the first on.
    case week(number: Int)
    /// 前五个月.
    case first(Int, TimeToken.Unit)
  }

  // The day, by whatever was said of it.
  /// A day that is known at once: 明天, 三天后.
  var exact: Day?
  /// 次日.
  var isFollowingDay = false
  var year: Int?
  var month: Int?
  var day: Int?
  /// 1 Monday to 7.
  var weekday: Int?
  /// Weeks from this one.
  var week: Int?
  var isWeekend = false
  /// An index of the lexicon's festivals.
  var festival: Int?
  var isHoliday = false
  /// Days from the festival or its holiday: 元旦前一天.
  var daysFromFestival = 0
  var stretch: Stretch?
  /// Days that are known at once: 上季度, 最近三天.
  var days: Days?

  /// How many days from today on, or up to it: 这两天.
  var around: Int?

  // The time of day.
  /// An index of the lexicon's parts of day.
  var part: Int?
  var hour: Int?
  var minute = 0
  /// Whether pm was said, or am.
  var isAfternoon: Bool?
  /// Whether the hour may be of either half of the day.
  var isOpenHour = false
  /// A moment that is known at once: 半小时后.
  var instant: Moment?
  /// Where the hours end that begin at ``instant``: 未来48小时.
  var rolledEnd: Moment?
  /// How many hours 七八点 leaves open.
  var slack = 0

  // How it was said.
  /// Whether the time of day stood before the day: 3pm tomorrow.
  var clockCameFirst = false
  /// Whether the day is no more than 12号 or the 12th.
  var isBareNumber = false
  /// Whether the year is no more than a number of four digits.
  var isBareYear = false
  /// Whether it is the word now and no more.
  var isNow = false
  /// Whether it is 一点, which is also "a little".
  var isLittle = false

  var hasDay: Bool {
    exact != nil || isFollowingDay || day != nil || weekday != nil || festival != nil || isWeekend
      || days != nil || around != nil
  }
  var hasDate: Bool {
    hasDay || year != nil || month != nil || week != nil || stretch != nil
  }
  var hasClock: Bool { hour != nil || instant != nil }
  /// Whether a day of the month is known but not its month.
  var isOpenDay: Bool { day != nil && month == nil }
  var isEmpty: Bool { !hasDate && !hasClock && part == nil }

  /// Takes over what another says of the day.
  mutating func takeDate(from other: Said) {
    (exact, isFollowingDay, year, month, day) =
      (other.exact, other.isFollowingDay, other.year, other.month, other.day)
    (weekday, week, isWeekend, festival, isHoliday) =
      (other.weekday, other.week, other.isWeekend, other.festival, other.isHoliday)
    daysFromFestival = other.daysFromFestival
    (stretch, days, around) = (other.stretch, other.days, other.around)
    isBareNumber = other.isBareNumber
  }

  /// Forgets what was said of the day.
  mutating func dropDate() { takeDate(from: Said()) }

  /// The rule's name for `parse --explain`.
  var rule: String {
    var names: [String] = []
    if exact != nil || isFollowingDay { names.append("day") }
    if weekday != nil { names.append("weekday") }
    if isWeekend { names.append("weekend") }
    if festival != nil { names.append("festival") }
    if year != nil || month != nil || day != nil { names.append("date") }
    if week != nil && weekday == nil && !isWeekend || days != nil || stretch != nil
      || around != nil
    {
      names.append("period")
    }
    if part != nil { names.append("part") }
    if hour != nil { names.append("clock") }
    if instant != nil { names.append("relative") }
    return names.joined(separator: "+")
  }
}
