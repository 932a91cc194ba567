/// A rule of the service standard: what starts a duty, what meets it, and within which time.
public struct DutyRule: Equatable, Sendable {
  /// Its name, cited by exports: `complaint.manager-sent`.
  public let id: String
  /// The act it times.
  ///
  /// Of several rules for one act the more specific wins, then the stricter.
  public let kind: String
  /// How people call the duty, by language (`zh-Hans`, `zh-Hant`, `en`).
  public let title: [String: String]
  /// Which requests it holds for.
  public let condition: DutyCondition
  /// What starts its clock.
  public let starts: Set<DutyStart>
  /// How long the desk has.
  public let limit: TimeLimit
  /// What meets it.
  public let metBy: Set<Deed>
  /// Whether the clock starts anew each time it was met, until the work is done.
  public let repeats: Bool
  /// Whether a later appointment with the owner moves it to the end of that day.
  public let waitsForAppointment: Bool
  /// Whether its clock is one of the work itself, which a hold stops.
  public let stopsOnHold: Bool
  /// Who is told at least when it is missed; the ladder goes on from there.
  public let missed: Rung
  /// Where the figure comes from: `STANDARD 2`.
  public let source: String

  /// A rule as the standard's file states it.
  public init(
    id: String, kind: String, title: [String: String], condition: DutyCondition,
    starts: Set<DutyStart>, limit: TimeLimit, metBy: Set<Deed>, repeats: Bool = false,
    waitsForAppointment: Bool = false, stopsOnHold: Bool = false, missed: Rung = .supervisor,
    source: String
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.condition = condition
    self.starts = starts
    self.limit = limit
    self.metBy = metBy
    self.repeats = repeats
    self.waitsForAppointment = waitsForAppointment
    self.stopsOnHold = stopsOnHold
    self.missed = missed
    self.source = source
  }
}

/// How long the desk has for a duty (STANDARD 2).
public enum TimeLimit: Hashable, Sendable {
  case atOnce
  /// On the wall clock, at any hour.
  case minutes(Int)
  /// Until 24:00.
  case sameDay
  /// Calendar days, the first not counted, ending at 24:00.
  case days(Int)
  /// Working days, the first not counted, ending at 24:00.
  case workingDays(Int)
  /// By the time that was promised.
  case asPromised

  /// The last moment in time; nil where only the promise itself can tell.
  public func due(from start: Moment, by calendar: WorkingCalendar) -> Moment? {
    switch self {
    case .atOnce: start
    case .minutes(let minutes): start.adding(minutes: minutes)
    case .sameDay: start.day.end
    case .days(let days): (start.day + days).end
    case .workingDays(let days): calendar.day(after: start.day, workingDays: days).end
    case .asPromised: nil
    }
  }

  /// The last moment in time when the clock stood still for a while: what was left then is left again.
  ///
  /// A duty whose time was over before stays as late as it was.
  func due(
    _ due: Moment, stoppedAt stop: Moment, until start: Moment, by calendar: WorkingCalendar
  ) -> Moment {
    guard stop < start, stop <= due else { return due }
    switch self {
    case .atOnce, .minutes, .asPromised:
      return Moment(seconds: due.seconds + start.seconds - stop.seconds)
    case .sameDay, .days:
      let days = start.day.start.seconds - stop.day.start.seconds
      return Moment(seconds: due.seconds + days)
    case .workingDays:
      let last = Moment(seconds: due.seconds - 1).day
      let left = (0..<max(0, last - stop.day)).count { calendar.isWorkingDay(last - $0) }
      return calendar.day(after: start.day, workingDays: left).end
    }
  }
}

/// Which records a rule holds for: each fact that is named must be so.
public struct DutyCondition: Equatable, Sendable {
  /// The register it belongs to; the other facts are those of requests.
  public var register = RecordKind.ticket
  /// Any of these kinds; empty for all.
  public var categories: Set<Category> = []
  /// Any of these priorities; empty for all.
  public var priorities: Set<Priority> = []
  /// The way the request came, if it matters.
  public var channel: Channel?
  /// Whether staff's attitude is complained of, if it matters.
  public var attitude: Bool?
  /// Whether the line was called complex, if it matters.
  public var complex: Bool?
  /// Whether it was called important, if it matters.
  public var important: Bool?

  /// A condition that holds for everything.
  public init() {}

  /// How many facts it names.
  public var specificity: Int {
    (categories.isEmpty ? 0 : 1) + (priorities.isEmpty ? 0 : 1) + (channel == nil ? 0 : 1)
      + (attitude == nil ? 0 : 1) + (complex == nil ? 0 : 1) + (important == nil ? 0 : 1)
  }

  /// Whether it holds for a request.
  public func holds(for request: TicketRequest) -> Bool {
    register == .ticket && (categories.isEmpty || categories.contains(request.category))
      && (priorities.isEmpty || priorities.contains(request.priority))
      && (channel == nil || channel == request.channel)
      && (attitude == nil || attitude == request.attitude)
      && (complex == nil || complex == request.complex)
      && (important == nil || important == request.important)
  }
}
