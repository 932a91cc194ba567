import FrontDesk
import Testing

@Suite("The duties of a ticket")
struct DutyTests {
  @Test("of several rules for one act, the one with more conditions holds")
  func specific() throws {
    let rules = [
      DutyRule.sample("plan", of: [.complaint], within: .workingDays(1), metBy: [.plan]),
      .sample(
        "plan-complex", timing: "plan", of: [.complaint], complex: true, within: .workingDays(3),
        metBy: [.plan]),
    ]
    #expect(try Ticket.sample(.complaint, under: rules).clocks == ["plan 2026-11-24T00:00"])
    #expect(
      try Ticket.sample(.complaint, complex: true, under: rules).clocks
        == ["plan-complex 2026-11-26T00:00"])
  }

  @Test("of equally specific rules for one act, the stricter holds, then the first by name")
  func stricter() throws {
    let rules = [
      DutyRule.sample("b", timing: "answer", within: .minutes(30), metBy: [.contact]),
      .sample("c", timing: "answer", within: .minutes(10), metBy: [.contact]),
      .sample("a", timing: "answer", within: .minutes(10), metBy: [.contact]),
    ]
    #expect(try Ticket.sample(under: rules).clocks == ["a 2026-11-21T09:10"])
  }

  @Test("rules for different acts all run")
  func apart() throws {
    let rules = [DutyRule.firstAnswer, .reply, .progressCall]
    #expect(
      try Ticket.sample(.complaint, under: rules).clocks == [
        "first-answer 2026-11-21T09:30", "reply 2026-11-22T00:00",
        "progress-call 2026-11-29T00:00",
      ])
  }

  @Test("the first contact answers, a later one explains")
  func laterContact() throws {
    let rules = [DutyRule.firstAnswer, .reply]
    let ticket = try Ticket.sample(.complaint, under: rules)
    let answered = try ticket.after(.contact(nil), under: rules)
    #expect(
      answered.clocks == [
        "first-answer 2026-11-21T09:30 met 2026-11-21T09:01", "reply 2026-11-22T00:00",
      ])
    let explained = try ticket.after(.contact(nil), .contact("已核实"), under: rules)
    #expect(
      explained.clocks == [
        "first-answer 2026-11-21T09:30 met 2026-11-21T09:01",
        "reply 2026-11-22T00:00 met 2026-11-21T09:02",
      ])
  }

  @Test("a duty that repeats begins anew while the work is undone, and no longer")
  func repeats() throws {
    let rules = [DutyRule.progressCall]
    let called = try Ticket.sample(under: rules)
      .applying(.contact(nil), in: .at(nine.adding(minutes: 24 * 60), under: rules)).record
    #expect(
      called.clocks == [
        "progress-call 2026-11-29T00:00 met 2026-11-22T09:00", "progress-call 2026-11-30T00:00",
      ])
    #expect(
      try called.after(.resolve(nil), under: rules).clocks == [
        "progress-call 2026-11-29T00:00 met 2026-11-22T09:00",
        "progress-call 2026-11-30T00:00 met 2026-11-21T09:01",
      ])
  }

  @Test("a promise is a clock of its own, kept by the next contact")
  func promise() throws {
    let rules = [DutyRule.promise]
    let four = TimeFrame.by(.moment(Moment(nine.day, hour: 16)))
    let promised = try Ticket.sample(under: rules).after(.promise(four, nil), under: rules)
    #expect(promised.clocks == ["promise 2026-11-21T16:00"])
    #expect(promised.lastContact == nil)
    let kept = try promised.applying(
      .contact("修好了"), in: .at(Moment(nine.day, hour: 17), under: rules)
    ).record
    #expect(kept.clocks == ["promise 2026-11-21T16:00 met 2026-11-21T17:00"])
    #expect(kept.duties.map(\.wasMetInTime) == [false])
  }

  @Test("to promise is not yet to answer: two promises run side by side")
  func promisedAgain() throws {
    let rules = [DutyRule.promise]
    let times = [16, 18].map { TimeFrame.by(.moment(Moment(nine.day, hour: $0))) }
    let ticket = try Ticket.sample(under: rules)
      .after(.promise(times[0], nil), .promise(times[1], nil), under: rules)
    #expect(
      ticket.clocks == ["promise 2026-11-21T16:00", "promise 2026-11-21T18:00"])
  }

  @Test("a follow-up begins when the work is done and waits while it is done again")
  func followUp() throws {
    let rules = [DutyRule.followUp, .reply]
    let resolved = try Ticket.sample(.complaint, under: rules).after(.resolve(nil), under: rules)
    #expect(
      resolved.clocks == [
        "reply 2026-11-22T00:00 met 2026-11-21T09:01", "follow-up 2026-11-25T00:00",
      ])
    #expect(
      try resolved.after(.reopen(nil), under: rules).clocks == [
        "reply 2026-11-22T00:00 met 2026-11-21T09:01", "reply 2026-11-22T00:00",
      ])
  }

  @Test("dissatisfied, the owner is owed a reply again")
  func dissatisfied() throws {
    let rules = [DutyRule.followUp, .reply]
    let ticket = try Ticket.sample(.complaint, under: rules)
      .after(.resolve(nil), .followUp(try .words(.dissatisfied)), under: rules)
    #expect(ticket.state == .registered)
    #expect(
      ticket.clocks == [
        "reply 2026-11-22T00:00 met 2026-11-21T09:01",
        "follow-up 2026-11-25T00:00 met 2026-11-21T09:02", "reply 2026-11-22T00:00",
      ])
  }

  @Test("nothing is owed for a cancelled ticket")
  func cancelled() throws {
    let rules = [DutyRule.firstAnswer, .reply]
    let ticket = try Ticket.sample(.complaint, under: rules)
      .after(.contact(nil), .cancel(reason: "重复登记"), under: rules)
    #expect(ticket.clocks == ["first-answer 2026-11-21T09:30 met 2026-11-21T09:01"])
    #expect(!ticket.isOverdue(at: nine.adding(minutes: 60)))
  }

  @Test("a duty is overdue after its last moment, not at it")
  func overdue() throws {
    let rules = [DutyRule.reply, .firstAnswer]
    let ticket = try Ticket.sample(.complaint, under: rules)
    let due = nine.adding(minutes: 30)
    #expect(!ticket.isOverdue(at: due))
    #expect(ticket.isOverdue(at: Moment(seconds: due.seconds + 1)))
    #expect(ticket.openDuties.map(\.rule) == ["first-answer", "reply"])
    let met = try ticket.applying(.contact(nil), in: .at(due, under: rules)).record
    #expect(met.duties.map(\.wasMetInTime) == [false, true])
    #expect(met.duties.map(\.isOpen) == [true, false])
  }
}
