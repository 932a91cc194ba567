/// A point in time to the precision that was said: a whole day, or a moment of one.
public enum TimePoint: Hashable, Sendable {
  case day(Day)
  case moment(Moment)

  /// The day it falls on.
  public var day: Day {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.day
    }
  }

  /// The first moment it covers: 00:00 of a whole day.
  public var beginning: Moment {
    switch self {
    case .day(let day): day.start
    case .moment(let moment): moment
    }
  }

  /// The last moment it covers: 24:00 for a whole day.
  public var end: Moment {
    switch self {
    case .day(let day): day.end
    case .moment(let moment): moment
    }
  }
}

/// When something is to happen: at a point, by a point, from a point on, or over a span.
///
/// A span of days includes both; a span of moments ends where its end begins.
public enum TimeFrame: Hashable, Sendable {
  /// An instant or a whole day.
  case at(TimePoint)
  /// "By", "within", "before": a limit without a beginning.
  case by(TimePoint)
  /// From one point to another.
  case span(TimePoint, TimePoint)

  /// Where it begins, if it has a beginning.
  public var start: TimePoint? {
    switch self {
    case .at(let point), .span(let point, _): point
    case .by: nil
    }
  }

  /// Where it ends, if an end was said.
  public var end: TimePoint? {
    switch self {
    case .at: nil
    case .by(let point), .span(_, let point): point
    }
  }

  /// The last moment at which a promise for this time is still kept.
  public var limit: Moment { (end ?? start)?.end ?? Moment(seconds: 0) }
}

/// Whole days from the first to the last, both inclusive; what reports and lists are asked over.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let first: Day
  /// The last day, not before the first.
  public let last: Day

  /// The days from one to the other, in either order.
  public init(_ one: Day, _ other: Day) {
    first = min(one, other)
    last = max(one, other)
  }

  /// The whole month a day lies in.
  public static func month(of day: Day) -> Period {
    let first = day - (day.dayOfMonth - 1)
    return Period(first, first.adding(months: 1) - 1)
  }

  /// The whole quarter a day lies in.
  public static func quarter(of day: Day) -> Period {
    let first = month(of: day).first.adding(months: -((day.month - 1) % 3))
    return Period(first, first.adding(months: 3) - 1)
  }

  /// Whether the moment falls on one of the days.
  public func contains(_ moment: Moment) -> Bool { (first...last).contains(moment.day) }
}

extension TimePoint: CustomStringConvertible {
  /// ISO 8601 to the precision that was said.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .moment(let moment): moment.description
    }
  }

  /// Reads what ``description`` writes.
  public init?(iso text: some StringProtocol) {
    if let day = Day(iso: text) {
      self = .day(day)
    } else if let moment = Moment(iso: text) {
      self = .moment(moment)
    } else {
      return nil
    }
  }
}
