import FrontDesk
import Testing

@Suite("A ticket")
struct TicketTests {
  @Test("begins with the department that usually does such work")
  func begins() throws {
    let ticket = try Ticket.sample(.repair)
    #expect(ticket.state == .registered)
    #expect(ticket.hand == Hand(department: .engineering))
    #expect(ticket.created == nine)
    #expect(try Ticket.sample(.praise).hand == nil)
  }

  @Test("is assigned at once when the line sends somebody, of the usual department")
  func sent() throws {
    let ticket = try Ticket.sample(.repair, sending: Hand(assignee: "李师傅"))
    #expect(ticket.state == .assigned)
    #expect(ticket.hand == Hand(department: .engineering, assignee: "李师傅"))
  }

  @Test(
    "keeps its department when only a person is named, and forgets the person with the department")
  func handed() throws {
    let person = try #require(Hand(assignee: "李师傅"))
    let cleaning = try #require(Hand(department: .cleaning))
    let assigned = try Ticket.sample().after(.assign(person))
    #expect(assigned.hand == Hand(department: .engineering, assignee: "李师傅"))
    #expect(try assigned.after(.assign(cleaning)).hand == cleaning)
    #expect(try assigned.after(.start(by: nil)).hand == assigned.hand)
  }

  @Test("goes back to whoever was sent when it is reopened")
  func reopened() throws {
    let ticket = try Ticket.sample(.repair, sending: Hand(assignee: "李师傅"))
    let done = try ticket.after(.resolve("换了角阀"), .close)
    #expect(try done.after(.reopen("又漏了")).state == .assigned)
    #expect(try done.after(.reopen("又漏了")).hand == ticket.hand)
  }

  @Test("remembers from where and why it is on hold")
  func held() throws {
    let ticket = try Ticket.sample().after(.start(by: nil), .hold(reason: "等厂家配件"))
    #expect(
      ticket.stage
        == .onHold(reason: "等厂家配件", since: nine.adding(minutes: 2), from: .inProgress))
  }

  @Test("a complaint cannot close before its follow-up")
  func followUpDue() throws {
    let resolved = try Ticket.sample(.complaint).after(.resolve("与楼上沟通"))
    #expect(throws: TicketRefusal.followUpDue) { try resolved.after(.close) }
    let asked = try resolved.after(.followUp(try .words(.neutral)), .close)
    #expect(asked.state == .closed)
  }

  @Test("an emergency cannot close before its report, whatever its kind")
  func incidentReport() throws {
    let resolved = try Ticket.sample(.help, priority: .emergency).after(.resolve("人已救出"))
    #expect(throws: TicketRefusal.incidentReportDue(missing: .all)) { try resolved.after(.close) }
    let begun = try resolved.after(
      .incidentReport(IncidentReport("门机故障；已更换", holding: [.cause, .measures])))
    #expect(throws: TicketRefusal.incidentReportDue(missing: .approval)) {
      try begun.after(.close)
    }
    let reported = try begun.after(
      .incidentReport(IncidentReport("经理批准", holding: .approval)))
    #expect(reported.incidentReport?.text == "门机故障；已更换\n经理批准")
    #expect(try reported.after(.close).state == .closed)
  }

  @Test("an emergency that is a complaint asks for its follow-up first")
  func bothDue() throws {
    let resolved = try Ticket.sample(.complaint, priority: .emergency).after(.resolve(nil))
    #expect(throws: TicketRefusal.followUpDue) { try resolved.after(.close) }
  }

  @Test("a promise lies ahead")
  func promisePast() throws {
    let ticket = try Ticket.sample()
    for time in [TimeFrame.by(.moment(nine)), .at(.day(nine.day - 1))] {
      #expect(throws: TicketRefusal.promisePast) {
        try ticket.applying(.promise(time, nil), in: .at(nine))
      }
    }
    #expect(throws: Never.self) {
      try ticket.applying(.promise(.by(.day(nine.day)), nil), in: .at(nine))
    }
  }

  @Test("goes on under another ticket, not under itself, and not twice under the same")
  func linked() throws {
    let (own, other) = (try #require(TicketNumber(1)), try #require(TicketNumber(7)))
    let ticket = try Ticket.sample()
    #expect(throws: TicketRefusal.linkedToItself) { try ticket.after(.link(into: own)) }
    let linked = try ticket.after(.link(into: other))
    #expect(linked.lead == other)
    #expect(throws: TicketRefusal.nothingChanges) { try linked.after(.link(into: other)) }
    #expect(Ticket.references(of: .link(into: other)) == [7])
    #expect(Ticket.references(of: .close) == [])
  }

  @Test("a refusal changes nothing, an action tells the log what was said")
  func logged() throws {
    let ticket = try Ticket.sample()
    let change = try ticket.applying(.resolve("换了角阀"), in: .at(nine))
    #expect(change.event == "resolve")
    #expect(change.note == "换了角阀")
    let told = try ticket.applying(.contact("配件明天到"), in: .at(nine))
    #expect(told.record.lastContact == nine)
    #expect((told.event, told.note) == ("contact", "配件明天到"))
  }

  @Test("is cancelled without open duties when its registration is taken back")
  func withdrawn() throws {
    let rules = [DutyRule.workDone, .progressCall]
    let ticket = try Ticket.sample(.repair, under: rules)
    let withdrawn = ticket.withdrawn(in: .at(nine, under: rules))
    #expect(withdrawn.stage == .cancelled(reason: nil))
    #expect(withdrawn.duties == [])
    #expect(withdrawn.number == ticket.number)
  }
}
