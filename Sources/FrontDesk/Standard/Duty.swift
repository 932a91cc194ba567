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
  /// Since when its clock stands still, because the work is on hold.
  public internal(set) var paused: Moment?
  /// The highest rung of the ladder that was told it is missed; nil while nobody was.
  public internal(set) var told: Rung?

  /// A duty as it was kept.
  public init(
    rule: String, kind: String, started: Moment, due: Moment, met: Moment? = nil,
    paused: Moment? = nil, told: Rung? = nil
  ) {
    self.rule = rule
    self.kind = kind
    self.started = started
    self.due = due
    self.met = met
    self.paused = paused
    self.told = told
  }

  /// Whether it is still to be met.
  public var isOpen: Bool { met == nil }

  /// Whether its clock runs: it is open, and not on hold.
  public var isRunning: Bool { met == nil && paused == nil }

  /// Whether its clock runs though its time is over.
  public func isOverdue(at now: Moment) -> Bool { isRunning && now > due }

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
  /// The supervisor was told, or somebody above.
  case tellSupervisor = "tell-supervisor"
  /// The head was told, or somebody above.
  case tellHead = "tell-head"
  /// How staff will do better was recorded, with its date.
  case correction
  /// Staff do better now.
  case correctionDone = "correction-done"
  /// A notice on the matter was put up.
  case notice
  /// A shift's handover was read and signed.
  case review
  /// A host or an owner was asked, and answered.
  case verify
  /// A notice was approved by another than its drafter.
  case approve
  /// A notice was published.
  case publish
  /// An item of a checklist was ticked off.
  case tick
  /// What the entry is about was brought to its end: gone, back, collected, paid.
  case finish
}

/// What starts the clock of a duty; the words of `starts` in the standard's file.
public enum DutyStart: String, CaseIterable, Sendable {
  case registered, resolved, reopened, promised
  /// A correction was recorded with its date.
  case corrected
  /// Several households raise the same matter.
  case recurring
  /// A shift was taken over.
  case takenOver = "taken-over"
  /// A handover was refused.
  case refused
  /// Something was entrusted to the desk to be passed on.
  case entrusted
  /// A notice was published.
  case published
  /// Each item of an entry's checklist, at its own time.
  case planned
}
