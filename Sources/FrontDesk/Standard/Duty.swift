/// Something the desk owes, with its own clock (STANDARD 2): met or missed alone.
public struct Duty: Hashable, Codable, Sendable {
  /// The rule of the standard that started it: `complaint.manager-sent`.
  public let rule: String
  /// The act that is timed: `manager-sent`.
  ///
  /// Of two rules that time one act, one wins.
  public let kind: String
  /// When its clock began.
  public let started: Moment
  /// The last moment at which it is met in time.
  public let due: Moment
  /// When it was met, be it late.
  public internal(set) var met: Moment?

  /// A duty as it was kept.
  public init(rule: String, kind: String, started: Moment, due: Moment, met: Moment? = nil) {
    self.rule = rule
    self.kind = kind
    self.started = started
    self.due = due
    self.met = met
  }

  /// Whether it is still to be met.
  public var isOpen: Bool { met == nil }

  /// Whether it is open though its time is over.
  public func isOverdue(at now: Moment) -> Bool { met == nil && now > due }

  /// Whether it was met, and in time.
  public var wasMetInTime: Bool { met.map { $0 <= due } ?? false }
}

/// What happens to a record that can meet duties; the words of `met-by` in the standard's file.
public enum Deed: String, CaseIterable, Sendable {
  case assign, start, contact
  /// A contact after an earlier one: the first answer is not yet the explanation.
  case laterContact = "later-contact"
  case plan, resolve
  case followUp = "follow-up"
  case incidentReport = "incident-report"
}

/// What starts the clock of a duty; the words of `starts` in the standard's file.
public enum DutyStart: String, CaseIterable, Sendable {
  case registered, resolved, reopened, promised
}
