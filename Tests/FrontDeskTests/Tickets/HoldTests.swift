import FrontDesk
import Testing

@Suite("A hold")
struct HoldTests {
  /// What is to be done within a limit, and stands still on hold, or does not.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let limit: TimeLimit
    let held: String
    let goesOn: String
    let due: String
  }

  // Registered on Saturday 2026-11-21 at nine; weekends alone are off.
  static let cases = [
    Case(
      testDescription: "minutes go on where they stopped", limit: .minutes(60),
      held: "2026-11-21T09:20", goesOn: "2026-11-21T11:00", due: "2026-11-21T11:40"),
    Case(
      testDescription: "the same day becomes the day it goes on", limit: .sameDay,
      held: "2026-11-21T09:20", goesOn: "2026-11-24T08:00", due: "2026-11-25T00:00"),
    Case(
      testDescription: "within the same day nothing moves", limit: .sameDay,
      held: "2026-11-21T09:20", goesOn: "2026-11-21T18:00", due: "2026-11-22T00:00"),
    Case(
      testDescription: "days move by the days it stood still", limit: .days(3),
      held: "2026-11-22T09:00", goesOn: "2026-11-30T09:00", due: "2026-12-03T00:00"),
    Case(
      testDescription: "working days that are left are left again", limit: .workingDays(3),
      held: "2026-11-23T09:00", goesOn: "2026-11-27T16:00", due: "2026-12-02T00:00"),
    Case(
      testDescription: "what was late before stays as late", limit: .minutes(10),
      held: "2026-11-21T09:30", goesOn: "2026-11-22T09:00", due: "2026-11-21T09:10"),
  ]

  @Test("stops the clocks of the work", arguments: cases)
  func stops(_ example: Case) throws {
    let rules = [DutyRule.work(within: example.limit)]
    let held = try #require(Moment(iso: example.held))
    let goesOn = try #require(Moment(iso: example.goesOn))
    let ticket = try Ticket.sample(under: rules)
      .applying(.hold(reason: "等配件"), in: .at(held, under: rules)).record
      .applying(.start(by: nil), in: .at(goesOn, under: rules)).record
    #expect(ticket.openDuties.map(\.due.description) == [example.due])
    #expect(ticket.openDuties.filter { !$0.isRunning } == [])
  }

  @Test("leaves what is owed to the owner running")
  func leavesOthers() throws {
    let rules = [DutyRule.work(within: .sameDay), .progressCall, .promise]
    let held = try Ticket.sample(under: rules).after(
      .promise(.by(.moment(nine.adding(minutes: 120))), nil), .hold(reason: "等配件"), under: rules)
    #expect(held.openDuties.filter(\.isRunning).map(\.kind) == ["promise", "progress-call"])
    let later = nine.adding(minutes: 30 * 24 * 60)
    #expect(
      held.duties.filter { $0.isOverdue(at: later) }.map(\.kind) == ["progress-call", "promise"])
  }

  @Test("keeps a clock still that an edit starts meanwhile")
  func editedOnHold() throws {
    let rules = [
      DutyRule.work(within: .sameDay),
      .sample("clean", of: [.housekeeping], within: .sameDay, metBy: [.resolve], stops: true),
    ]
    var edit = TicketEdit()
    edit.category = .housekeeping
    let ticket = try Ticket.sample(under: rules).after(
      .hold(reason: "等材料"), .edit(edit), under: rules)
    #expect(ticket.openDuties.map { "\($0.rule) \($0.isRunning)" } == ["clean false"])
  }

  @Test("is over when the work is done, cancelled or taken up again")
  func isOver() throws {
    let rules = [DutyRule.work(within: .sameDay)]
    let held = try Ticket.sample(under: rules).after(.hold(reason: "等配件"), under: rules)
    let ways: [TicketAction] = [.resolve(nil), .start(by: nil), .cancel(reason: "不修了")]
    for way in ways {
      let after = try held.after(way, under: rules)
      #expect(after.duties.filter { $0.paused != nil } == [])
    }
  }
}

extension DutyRule {
  /// The work of a repair within a limit; its clock stops on hold.
  fileprivate static func work(within limit: TimeLimit) -> DutyRule {
    sample("work", of: [.repair], within: limit, metBy: [.resolve], stops: true)
  }
}
