import FrontDesk

/// A time that was found in a text.
package struct FoundTime: Sendable {
  /// Positions in the folded text.
  package let range: Range<Int>
  /// The time, resolved against the desk's clock; what was left open is the next to come.
  package let frame: TimeFrame
  /// The time as whole days that lists and reports are asked over; nil when it is none.
  ///
  /// A clock time and a limit are none. What was left open is the nearest: 周五 the last one, 10月 the one around now.
  package let period: Period?
  /// What of a time was said.
  package let elements: Elements
  /// Whether all of it is over.
  package let isPast: Bool
  /// A reading that the words alone do not decide.
  package let doubt: Doubt?
  /// The rule that found it, for `parse --explain`: `time.weekday+clock`.
  package let rule: String

  /// What of a time was said.
  package struct Elements: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// A day, by whatever name.
    package static let day = Elements(rawValue: 1)
    /// More than one day: a week, a month, 上旬, a weekend.
    package static let period = Elements(rawValue: 2)
    /// A part of day.
    package static let part = Elements(rawValue: 4)
    /// A clock time.
    package static let clock = Elements(rawValue: 8)
    /// Two ends.
    package static let span = Elements(rawValue: 16)
    /// An end without a beginning.
    package static let limit = Elements(rawValue: 32)
    /// A beginning without an end.
    package static let onward = Elements(rawValue: 64)
    /// So far from now: 半小时后, in two days.
    package static let relative = Elements(rawValue: 128)
  }

  /// A reading that only the rest of the line decides.
  package enum Doubt: Sendable {
    /// 12号 or the 12th, which may also be a ticket, a notice, a building.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - at: the positions of number and 号 alone.
    ///   - rest: the time without it, when more was said: of 12号下午4点前 it is 下午4点前.
    case dayNumber(Int, at: Range<Int>, rest: TimeFrame?)
    /// 2014 without 年, which may also be a room.
    case yearNumber
  }

  /// The positions that belong to the time whatever the doubt: of 12号开始 only 12号 may be one.
  package var certainRange: Range<Int> {
    if case .dayNumber(_, let at, nil) = doubt { at } else { range }
  }

  /// Whether it begins with a bare 12号, which may be something else.
  package var isBareDayNumber: Bool {
    if case .dayNumber = doubt { true } else { false }
  }
}
