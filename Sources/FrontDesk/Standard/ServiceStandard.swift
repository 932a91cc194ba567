/// The figures by which a site works: the rules of STANDARD 2 with defaults that a site may override.
public struct ServiceStandard: Equatable, Sendable {
  /// The rules of duties, in the order of the file.
  public let rules: [DutyRule]
  /// Who does the work of a kind of request when nobody else is named.
  public let departments: [Category: Department]
  /// Which posts are told at once of an emergency, in the file's words, by language.
  public let emergencyPosts: [String: [String]]
  /// The days that are worked.
  public private(set) var calendar: WorkingCalendar
  /// Who is told of what is missed.
  public let ladder: Ladder
  /// What each role may do.
  public let rights: [Role: Set<Right>]
  /// When a matter counts as recurring; nil where nobody looks.
  public let recurrence: Recurrence?
  /// How long after the last word of a shift it may be taken over though nobody handed it over, for
  /// whoever was on duty has gone home; nil where that is never so.
  public let forsakenAfter: TimeLimit?
  /// What both persons count together at a handover (STANDARD 6.8).
  public let counted: [ChecklistItem]
  /// What the last shift of the day works through (STANDARD 6.8).
  public let closing: [ChecklistItem]
  /// How delegations are received, level 1 first.
  public let receptions: [ReceptionLevel]
  /// The figures of the registers.
  public let registers: RegisterFigures

  /// A standard of these rules.
  public init(
    rules: [DutyRule], departments: [Category: Department], emergencyPosts: [String: [String]],
    calendar: WorkingCalendar = WorkingCalendar(), ladder: Ladder = Ladder([]),
    rights: [Role: Set<Right>] = [:], recurrence: Recurrence? = nil,
    forsakenAfter: TimeLimit? = nil, counted: [ChecklistItem] = [], closing: [ChecklistItem] = [],
    receptions: [ReceptionLevel] = [], registers: RegisterFigures = RegisterFigures()
  ) {
    self.rules = rules
    self.departments = departments
    self.emergencyPosts = emergencyPosts
    self.calendar = calendar
    self.ladder = ladder
    self.rights = rights
    self.recurrence = recurrence
    self.forsakenAfter = forsakenAfter
    self.counted = counted
    self.closing = closing
    self.receptions = receptions
    self.registers = registers
  }

  /// The same rules by another calendar.
  public func working(by calendar: WorkingCalendar) -> ServiceStandard {
    var standard = self
    standard.calendar = calendar
    return standard
  }

  /// The year whose holidays must be published before it is certain when a duty is due; nil when it is.
  ///
  /// Until then its time leaves out weekends alone: holidays can only move it further away.
  public func unpublishedYear(for duty: Duty) -> Int? {
    guard case .workingDays? = rule(duty.rule)?.limit else { return nil }
    let last = Moment(seconds: duty.due.seconds - 1).day
    return calendar.isPublished(last) ? nil : last.year
  }

  /// The rule of a name, if the standard still has it.
  public func rule(_ id: String) -> DutyRule? { rules.first { $0.id == id } }

  /// The item of a reception's checklist that a duty times; nil for other duties.
  public func planned(_ duty: Duty) -> ChecklistItem? {
    guard let rule = rule(duty.rule), rule.starts.contains(.planned) else { return nil }
    return receptions.lazy.flatMap(\.checklist).first { $0.id == duty.kind }
  }

  /// The rules that a word to the owner meets: whom to call.
  public var rulesOfContact: Set<String> {
    Set(rules.filter { !$0.metBy.isDisjoint(with: [.contact, .laterContact]) }.map(\.id))
  }

  /// The rules whose clocks a start sets going for a request: for each act the most specific,
  /// then the strictest (STANDARD 2).
  func rules(starting start: DutyStart, for request: TicketRequest, at now: Moment) -> [DutyRule] {
    strictest(
      rules.filter { $0.starts.contains(start) && $0.condition.holds(for: request) }, at: now)
  }

  /// The rules whose clocks a start sets going for a record of another register.
  func rules(starting start: DutyStart, of register: RecordKind, at now: Moment) -> [DutyRule] {
    strictest(
      rules.filter { $0.starts.contains(start) && $0.condition.register == register }, at: now)
  }

  private func strictest(_ holding: [DutyRule], at now: Moment) -> [DutyRule] {
    holding.filter { rule in
      !holding.contains { other in
        other.kind == rule.kind && other.id != rule.id && precedes(other, rule, at: now)
      }
    }
  }

  private func precedes(_ one: DutyRule, _ other: DutyRule, at now: Moment) -> Bool {
    let (a, b) = (one.condition.specificity, other.condition.specificity)
    if a != b { return a > b }
    guard let due = one.limit.due(from: now, by: calendar),
      let otherDue = other.limit.due(from: now, by: calendar), due != otherDue
    else { return one.id < other.id }
    return due < otherDue
  }

  /// The duty a rule starts at a moment.
  func duty(by rule: DutyRule, from start: Moment, appointment: TimeFrame? = nil) -> Duty? {
    guard var due = rule.limit.due(from: start, by: calendar) else { return nil }
    if rule.waitsForAppointment, let appointment {
      due = max(due, appointment.limit.endOfDay)
    }
    return Duty(rule: rule.id, kind: rule.kind, started: start, due: due)
  }
}

extension Moment {
  /// 24:00 of the day it belongs to; a midnight belongs to the day that ends.
  var endOfDay: Moment { Moment(seconds: seconds - 1).day.end }
}
