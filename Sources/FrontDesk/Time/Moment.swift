/// A local wall-clock time to the second, without a time zone: what the clock at the desk shows.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00 of the local clock.
  public let seconds: Int

  /// The moment so many local seconds after 1970-01-01T00:00.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The moment of a day, in seconds after its midnight.
  public init(_ day: Day, secondOfDay: Int) {
    seconds = day.number * 86_400 + secondOfDay
  }

  /// The moment of a day at a clock time; hour 24 is the next day's midnight.
  public init(_ day: Day, hour: Int, minute: Int = 0) {
    self.init(day, secondOfDay: hour * 3600 + minute * 60)
  }

  /// The day it falls on.
  public var day: Day {
    Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }

  /// Seconds since that day's midnight.
  public var secondOfDay: Int { seconds - day.number * 86_400 }

  /// Hour of the clock, 0…23.
  public var hour: Int { secondOfDay / 3600 }

  /// Minute of the hour, 0…59.
  public var minute: Int { secondOfDay / 60 % 60 }

  /// The moment so many minutes later.
  public func adding(minutes: Int) -> Moment { Moment(seconds: seconds + minutes * 60) }

  /// Whether one moment comes before the other.
  public static func < (earlier: Moment, later: Moment) -> Bool { earlier.seconds < later.seconds }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601, local: `2026-11-21T09:00`, with seconds only when there are some.
  public var description: String {
    let second = secondOfDay % 60
    return "\(day)T\(clock)" + (second == 0 ? "" : ":\(padded(second, to: 2))")
  }

  /// The clock alone: `09:00`.
  public var clock: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }

  /// Reads `2026-11-21T09:00`, also with seconds, or a bare day, which is its midnight.
  ///
  /// A zone (`Z`, `+08:00`) and fractions of a second are passed over: the desk's clock is local and
  /// counts seconds. Nil for anything else.
  public init?(iso text: some StringProtocol) {
    let halves = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
    guard let first = halves.first, let day = Day(iso: first) else { return nil }
    guard halves.count == 2 else {
      self = day.start
      return
    }
    let clock = halves[1].prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    var second = 0
    if parts.count == 3 {
      let (digits, fraction) = (parts[2].prefix(2), parts[2].dropFirst(2))
      guard digits.utf8.count == 2, let whole = Int(digits), (0...59).contains(whole),
        fraction.isEmpty || fraction.first == "." && fraction.dropFirst().allSatisfy(\.isNumber)
      else { return nil }
      second = whole
    }
    self.init(day, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}
