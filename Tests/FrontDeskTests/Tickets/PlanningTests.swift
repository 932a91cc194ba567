import FrontDesk
import Testing

@Suite("Duties planned anew")
struct PlanningTests {
  static let rules: [DutyRule] = [
    .firstAnswer, .reply, .workDone, .progressCall, .followUp, .promise,
  ]

  @Test("a change of kind drops what is no longer owed and begins the new clocks now")
  func kind() throws {
    let ticket = try Ticket.sample(.repair, under: Self.rules)
    #expect(ticket.clocks == ["work-done 2026-11-22T00:00", "progress-call 2026-11-29T00:00"])
    var edit = TicketEdit()
    edit.category = .complaint
    #expect(
      try ticket.after(.edit(edit), under: Self.rules).clocks == [
        "progress-call 2026-11-29T00:00", "first-answer 2026-11-21T09:31",
        "reply 2026-11-22T00:00",
      ])
  }

  @Test("what was met before a change of kind stays met")
  func metStays() throws {
    var edit = TicketEdit()
    edit.category = .repair
    let ticket = try Ticket.sample(.complaint, under: Self.rules)
      .after(.contact(nil), .edit(edit), under: Self.rules)
    #expect(
      ticket.clocks == [
        "first-answer 2026-11-21T09:30 met 2026-11-21T09:01",
        "progress-call 2026-11-29T00:00 met 2026-11-21T09:01", "progress-call 2026-11-29T00:00",
        "work-done 2026-11-22T00:00",
      ])
  }

  @Test("an appointment after today moves the work to the end of that day")
  func appointment() throws {
    let tuesday = TimeFrame.at(.moment(Moment(nine.day + 3, hour: 9)))
    let ticket = try Ticket.sample(.repair, appointment: tuesday, under: [.workDone])
    #expect(ticket.clocks == ["work-done 2026-11-25T00:00"])
    let midnight = TimeFrame.by(.moment((nine.day + 3).end))
    #expect(
      try Ticket.sample(.repair, appointment: midnight, under: [.workDone]).clocks
        == ["work-done 2026-11-25T00:00"])
    let past = TimeFrame.at(.day(nine.day - 1))
    #expect(
      try Ticket.sample(.repair, appointment: past, under: [.workDone]).clocks
        == ["work-done 2026-11-22T00:00"])
  }

  @Test("a new appointment moves the work; the clock keeps its beginning")
  func newAppointment() throws {
    var edit = TicketEdit()
    edit.appointment = .at(.day(nine.day + 3))
    let ticket = try Ticket.sample(.repair, under: [.workDone]).after(
      .edit(edit), under: [.workDone])
    #expect(ticket.clocks == ["work-done 2026-11-25T00:00"])
    #expect(ticket.duties.map(\.started) == [nine])
  }

  @Test("a new appointment keeps the weekly call that began anew")
  func weeklyCallStays() throws {
    var edit = TicketEdit()
    edit.appointment = .at(.day(nine.day + 3))
    let ticket = try Ticket.sample(.repair, under: Self.rules)
      .after(.contact(nil), .edit(edit), under: Self.rules)
    #expect(
      ticket.clocks == [
        "progress-call 2026-11-29T00:00 met 2026-11-21T09:01", "work-done 2026-11-25T00:00",
        "progress-call 2026-11-29T00:00",
      ])
  }

  @Test("a new appointment after reopening keeps the work that is owed again")
  func reopenedWorkStays() throws {
    var edit = TicketEdit()
    edit.appointment = .at(.day(nine.day + 3))
    let ticket = try Ticket.sample(.repair, under: [.workDone])
      .after(.resolve(nil), .reopen("又漏了"), .edit(edit), under: [.workDone])
    #expect(
      ticket.clocks == [
        "work-done 2026-11-22T00:00 met 2026-11-21T09:01", "work-done 2026-11-25T00:00",
      ])
  }

  @Test("a change of kind after the work is done begins the follow-up of the new kind")
  func followUp() throws {
    var edit = TicketEdit()
    edit.category = .complaint
    let ticket = try Ticket.sample(.repair, under: Self.rules)
      .after(.resolve(nil), .edit(edit), under: Self.rules)
    #expect(
      ticket.clocks == [
        "work-done 2026-11-22T00:00 met 2026-11-21T09:01",
        "progress-call 2026-11-29T00:00 met 2026-11-21T09:01", "follow-up 2026-11-25T00:00",
      ])
  }

  @Test("a change that no rule asks about leaves the duties, and promises, as they are")
  func untouched() throws {
    var edit = TicketEdit()
    edit.person = "张先生"
    let four = TimeFrame.by(.moment(Moment(nine.day, hour: 16)))
    let promised = try Ticket.sample(.repair, under: Self.rules)
      .after(.promise(four, nil), under: Self.rules)
    #expect(try promised.after(.edit(edit), under: Self.rules).duties == promised.duties)
  }
}
