import FrontDesk

/// Saturday 2026-11-21 at nine: when most of these stories begin.
let nine = Moment(seconds: 1_795_251_600)

extension DutyRule {
  /// A rule with what a story is about, the rest as it is mostly.
  static func sample(
    _ id: String, timing kind: String? = nil, of categories: Set<FrontDesk.Category> = [],
    register: RecordKind = .ticket, complex: Bool? = nil, starts: Set<DutyStart> = [.registered],
    within limit: TimeLimit,
    metBy deeds: Set<Deed>, repeats: Bool = false, waitsForAppointment: Bool = false,
    stops: Bool = false
  ) -> DutyRule {
    var condition = DutyCondition()
    condition.register = register
    condition.categories = categories
    condition.complex = complex
    return DutyRule(
      id: id, kind: kind ?? id, title: [:], condition: condition, starts: starts, limit: limit,
      metBy: deeds, repeats: repeats, waitsForAppointment: waitsForAppointment,
      stopsOnHold: stops, source: "sample")
  }
}

extension Setting {
  /// A moment under these rules; a complaint is followed up, repairs go to engineering.
  static func at(_ now: Moment, under rules: [DutyRule] = [.followUp]) -> Setting {
    Setting(
      now: now,
      standard: ServiceStandard(
        rules: rules, departments: [.repair: .engineering, .complaint: .management],
        emergencyPosts: [:]))
  }
}

extension DutyRule {
  static let followUp = sample(
    "follow-up", of: [.complaint], starts: [.resolved], within: .days(3), metBy: [.followUp])
  static let workDone = sample(
    "work-done", of: [.repair], starts: [.registered, .reopened], within: .sameDay,
    metBy: [.resolve], waitsForAppointment: true)
  static let firstAnswer = sample(
    "first-answer", of: [.complaint], within: .minutes(30), metBy: [.contact, .resolve])
  static let reply = sample(
    "reply", of: [.complaint], starts: [.registered, .reopened], within: .sameDay,
    metBy: [.laterContact, .resolve])
  static let progressCall = sample(
    "progress-call", starts: [.registered, .reopened], within: .days(7),
    metBy: [.contact, .resolve, .followUp], repeats: true)
  static let promise = sample(
    "promise", starts: [.promised], within: .asPromised, metBy: [.contact, .resolve])
}

extension Ticket {
  /// Ticket 1 at nine, as it was just registered.
  static func sample(
    _ category: FrontDesk.Category = .repair, priority: Priority = .normal,
    appointment: TimeFrame? = nil, complex: Bool = false, sending hand: Hand? = nil,
    at now: Moment = nine, under rules: [DutyRule] = [.followUp]
  ) throws -> Ticket {
    let request = TicketRequest(
      category: category, priority: priority, matter: "厨房水管漏水", room: Room("3-2-502"),
      person: "王女士", phone: Phone("13812345678"), appointment: appointment, complex: complex)
    guard let request else { throw Impossible() }
    return try opening(TicketOpening(request, sending: hand), as: 1, in: .at(now, under: rules))
      .record
  }

  private struct Impossible: Error {}

  /// The ticket after these actions, one a minute.
  func after(_ actions: TicketAction..., under rules: [DutyRule] = [.followUp]) throws -> Ticket {
    var (ticket, now) = (self, created)
    for action in actions {
      now = now.adding(minutes: 1)
      ticket = try ticket.applying(action, in: .at(now, under: rules)).record
    }
    return ticket
  }

  /// Its duties as a person notes them: `reply 2026-11-22T00:00`, and when each was met.
  var clocks: [String] {
    duties.map { duty in
      "\(duty.rule) \(duty.due)" + (duty.met.map { " met \($0)" } ?? "")
    }
  }
}

extension FollowUp {
  static func words(_ satisfaction: Satisfaction) throws -> FollowUp {
    guard let followUp = FollowUp(satisfaction: satisfaction, rating: nil) else {
      throw NoVerdict()
    }
    return followUp
  }

  private struct NoVerdict: Error {}
}
