import FrontDesk
import Testing

@Suite("A missed duty")
struct EscalationTests {
  private let rules = [DutyRule.firstAnswer, .reply, .promise]

  private func setting(_ minutes: Int) -> Setting {
    Setting(
      now: nine.adding(minutes: minutes),
      standard: ServiceStandard(
        rules: rules, departments: [:], emergencyPosts: [:],
        ladder: Ladder([
          .init(.company, after: .minutes(3 * 24 * 60), title: [:]),
          .init(.supervisor, after: .atOnce, title: [:]),
          .init(.head, after: .minutes(24 * 60), title: [:]),
        ])))
  }

  static let ladder: [(minutes: Int, rung: Rung?)] = [
    (0, nil), (30, nil), (31, .supervisor), (24 * 60, .supervisor), (24 * 60 + 30, .head),
    (3 * 24 * 60 + 29, .head), (3 * 24 * 60 + 30, .company), (300 * 24 * 60, .company),
  ]

  @Test("goes up the ladder with the time", arguments: ladder)
  func rungs(minutes: Int, rung: Rung?) throws {
    let ticket = try Ticket.sample(.complaint, under: rules)
    let setting = setting(minutes)
    #expect(ticket.toTell(at: setting.now, by: setting.standard) == rung)
  }

  @Test("is told once to each rung")
  func once() throws {
    let told = try Ticket.sample(.complaint, under: rules)
      .applying(.escalate(to: .supervisor), in: setting(40)).record
    #expect(told.level == .supervisor)
    #expect(told.toTell(at: setting(50).now, by: setting(50).standard) == nil)
    #expect(throws: TicketRefusal.nothingChanges) {
      try told.applying(.escalate(to: .supervisor), in: setting(50))
    }
    // Another duty that is missed later has to be told anew, and so has the next rung.
    #expect(told.toTell(at: setting(15 * 60 + 1).now, by: setting(0).standard) == .supervisor)
    #expect(told.toTell(at: setting(25 * 60).now, by: setting(0).standard) == .head)
  }

  @Test("is nobody's business any more once the ticket is done with")
  func over() throws {
    let cancelled = try Ticket.sample(.complaint, under: rules)
      .applying(.cancel(reason: "重复"), in: setting(1)).record
    #expect(cancelled.toTell(at: setting(9000).now, by: setting(0).standard) == nil)
  }

  @Test("of the same day asks for a reason until something new is promised")
  func explained() throws {
    let tomorrow = setting(24 * 60)
    let late = try Ticket.sample(.complaint, under: rules)
      .applying(.contact("已受理"), in: setting(5)).record
    #expect(late.unexplained(at: setting(60).now, by: tomorrow.standard) == [])
    #expect(late.unexplained(at: tomorrow.now, by: tomorrow.standard).map(\.kind) == ["reply"])
    let promised = try late.applying(
      .promise(.by(.moment(tomorrow.now.adding(minutes: 60))), "负责人外出"), in: tomorrow
    ).record
    #expect(promised.unexplained(at: tomorrow.now, by: tomorrow.standard) == [])
  }

  @Test("a promise from before it was missed explains nothing")
  func promisedBefore() throws {
    let late = try Ticket.sample(.complaint, under: rules).applying(
      .promise(.by(.moment(setting(48 * 60).now)), nil), in: setting(5)
    ).record
    #expect(late.unexplained(at: setting(24 * 60).now, by: setting(0).standard).count == 1)
  }

  @Test("dissatisfaction goes up one level each time, and never beyond the company")
  func dissatisfied() throws {
    var ticket = try Ticket.sample()
    for level in [Rung.supervisor, .head, .company, .company] {
      ticket = try ticket.after(.resolve(nil), .followUp(.words(.dissatisfied)))
      #expect(ticket.level == level)
    }
  }
}
