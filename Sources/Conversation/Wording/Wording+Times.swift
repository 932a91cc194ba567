import FrontDesk

// Times as they are said at the desk.
extension Wording {
  /// A moment without a preposition: `今天 10:41`, `11月26日 24:00`; a midnight is the 24:00 before.
  func time(_ moment: Moment, at now: Moment) -> String {
    let isMidnight = moment.secondOfDay == 0
    let day = isMidnight ? moment.day - 1 : moment.day
    return self[
      .untilEnd, ["day": name(of: day, at: now), "clock": isMidnight ? "24:00" : moment.clock]]
  }

  /// A moment of which the day is said only when it is not today; a midnight is the end of yesterday.
  func shortTime(_ moment: Moment, at now: Moment) -> String {
    moment.day == now.day && moment.secondOfDay > 0 ? moment.clock : time(moment, at: now)
  }

  func name(of day: Day, at now: Moment) -> String {
    switch day - now.day {
    case -1: return self[.yesterday]
    case 0: return self[.today]
    case 1: return self[.tomorrow]
    default:
      let values = ["year": "\(day.year)", "month": "\(day.month)", "day": "\(day.dayOfMonth)"]
      return self[day.year == now.day.year ? .date : .dateOfYear, values]
    }
  }

  /// A span of time in its largest fitting unit, rounded down: `5 分钟`, `3 小时`, `2 天`.
  func duration(seconds: Int) -> String {
    switch seconds / 60 {
    case let minutes where minutes < 120: self[.minutes, ["count": "\(minutes)"]]
    case let minutes where minutes < 48 * 60: self[.hours, ["count": "\(minutes / 60)"]]
    case let minutes: self[.days, ["count": "\(minutes / 1440)"]]
    }
  }

  /// An appointment: `明天09:00`, `11月25日24:00前`, `今天14:00至16:00`.
  func text(of frame: TimeFrame, at now: Moment) -> String {
    switch frame {
    case .at(let point): text(of: point, at: now)
    case .by(.day(let day)):
      // “今天前” would be before today began: the day belongs to it.
      self[.timeBy, ["time": time(Moment(day + 1, secondOfDay: 0), at: now)]]
    case .by(let point): self[.timeBy, ["time": text(of: point, at: now)]]
    case .span(let start, let end):
      self[
        .timeSpan,
        [
          "from": text(of: start, at: now),
          "to": start.day == end.day ? clock(of: end, at: now) : text(of: end, at: now),
        ]]
    }
  }

  /// A time with its date, for a text that is read on other days too: `11月24日09:00至12:00`.
  func datedText(of frame: TimeFrame) -> String {
    // Seen from a day far off, every day is called by its date; the year is that of the text.
    let day = frame.start?.day ?? frame.limit.day
    let far = Day(year: day.year, month: day.month > 6 ? 1 : 12, day: 15) ?? day
    return text(of: frame, at: far.start)
  }

  private func text(of point: TimePoint, at now: Moment) -> String {
    switch point {
    case .day(let day): name(of: day, at: now)
    case .moment(let moment):
      self[.timeAt, ["day": name(of: moment.day, at: now), "clock": moment.clock]]
    }
  }

  private func clock(of point: TimePoint, at now: Moment) -> String {
    switch point {
    case .day(let day): name(of: day, at: now)
    case .moment(let moment): moment.clock
    }
  }
}
