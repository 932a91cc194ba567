import FrontDesk

/// Holds what was said against the clock of the desk.
struct TimeResolver {
  /// Which of several days is meant when the words leave it open.
  enum Leaning {
    /// The next to come: appointments and limits.
    case ahead
    /// The nearest that lists and reports are asked over.
    case back
  }

  let now: Moment
  let lexicon: TimeLexicon
  var leaning = Leaning.ahead

  var today: Day { now.day }

  /// What a point in time comes to.
  struct Outcome {
    var days: Days
    /// The moments of a clock time or part of day.
    var moment: Moment?
    var until: Moment?

    var start: TimePoint { moment.map(TimePoint.moment) ?? .day(days.first) }
    var end: TimePoint {
      if let last = until ?? moment { return .moment(last) }
      return .day(days.last)
    }
  }

  /// What was said, resolved; nil when there is no such day.
  ///
  /// - Parameter left: where the span begins whose end this is.
  func outcome(_ said: Said, after left: Outcome? = nil) -> Outcome? {
    if let instant = said.instant {
      return Outcome(days: Days(instant.day), moment: instant, until: said.rolledEnd)
    }
    if said.hasDate {
      guard let days = days(said, after: left) else { return nil }
      // 22:00至次日6:00: a night ends in the morning.
      if let start = left?.moment, start.hour >= 17, days.first == start.day + 1 {
        var morning = said
        morning.isOpenHour = false
        return outcome(morning, on: days)
      }
      return outcome(said, on: days)
    }
    if let left, said.hour != nil || said.part != nil { return outcome(said, following: left) }
    return undated(said)
  }

  private func outcome(_ said: Said, on days: Days) -> Outcome {
    if let minutes = minutes(said) {
      let moment = days.first.start.adding(minutes: minutes)
      let until = said.slack > 0 ? moment.adding(minutes: said.slack * 60) : nil
      return Outcome(days: days, moment: moment, until: until)
    }
    if let part = said.part {
      let hours = lexicon.parts[part]
      return Outcome(
        days: days, moment: Moment(days.first, hour: hours.from),
        until: Moment(days.last, hour: hours.to))
    }
    return Outcome(days: days)
  }

  /// A time of day without a day: the next to come.
  private func undated(_ said: Said) -> Outcome? {
    let here = outcome(said, on: Days(today))
    guard let moment = here.moment else { return nil }
    let isPast = said.hour == nil ? (here.until ?? moment) <= now : moment < now
    return isPast ? outcome(said, on: Days(today + 1)) : here
  }

  /// A time of day that ends a span which begins on a day: the first after the beginning.
  private func outcome(_ said: Said, following left: Outcome) -> Outcome {
    let day = left.days.last
    guard let start = left.moment, let minutes = minutes(said) else {
      let here = outcome(said, on: Days(day))
      if let start = left.moment, let end = here.until, end <= start {
        return outcome(said, on: Days(day + 1))
      }
      return here
    }
    var moment = day.start.adding(minutes: minutes)
    if said.isOpenHour, said.part == nil, let hour = said.hour {
      moment = day.start.adding(minutes: hour % 12 * 60 + said.minute)
      while moment <= start { moment = moment.adding(minutes: 12 * 60) }
    }
    while moment <= start { moment = moment.adding(minutes: 24 * 60) }
    return Outcome(days: Days(moment.day), moment: moment)
  }

  /// Minutes after the midnight that begins the day.
  func minutes(_ said: Said) -> Int? {
    guard let hour = said.hour else { return nil }
    var read = hour
    if let isAfternoon = said.isAfternoon {
      read = hour <= 12 ? hour % 12 + (isAfternoon ? 12 : 0) : hour
    } else if let part = said.part {
      read = lexicon.parts[part].hour(hour)
    } else if said.isOpenHour, (1...6).contains(hour) {
      // Nobody comes to mend a tap at three in the morning.
      read = hour + 12
    }
    return read * 60 + said.minute
  }
}
