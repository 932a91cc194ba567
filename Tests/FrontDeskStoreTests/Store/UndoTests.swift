import FrontDesk
import FrontDeskStore
import Testing

@Suite("Undo")
struct UndoTests {
  /// An action, and what brings a ticket to where it can happen.
  struct Row: CustomTestStringConvertible, Sendable {
    let action: TicketAction
    let after: [TicketAction]
    var testDescription: String { action.name }
  }

  static func rows() throws -> [Row] {
    let hand = try #require(Hand(department: .engineering, assignee: "李师傅"))
    let lead = try #require(TicketNumber(1))
    let followUp = try #require(FollowUp(satisfaction: .dissatisfied, rating: nil))
    var edit = TicketEdit()
    (edit.category, edit.room) = (.complaint, Room("503"))
    let done: [TicketAction] = [.start(by: "李师傅"), .resolve("换了角阀")]
    return [
      Row(action: .assign(hand), after: []),
      Row(action: .start(by: "李师傅"), after: [.assign(hand)]),
      Row(action: .note("配件明天到"), after: []),
      Row(action: .contact("告知进度"), after: []),
      Row(action: .resolve("换了角阀"), after: [.start(by: nil)]),
      Row(action: .followUp(followUp), after: done),
      Row(
        action: .close,
        after: [.edit(consultation), .incidentReport(IncidentReport("已处置", holding: .all))] + done),
      Row(action: .reopen("又漏了"), after: done),
      Row(action: .hold(reason: "等厂家配件"), after: [.start(by: nil)]),
      Row(action: .cancel(reason: "重复登记"), after: [.contact(nil)]),
      Row(action: .urge("业主催"), after: []),
      Row(action: .edit(edit), after: [.contact(nil)]),
      Row(action: .promise(.by(.day(nine.day)), nil), after: []),
      Row(action: .link(into: lead), after: []),
      Row(action: .incidentReport(IncidentReport("原因、措施", holding: .all)), after: []),
    ]
  }

  private static var consultation: TicketEdit {
    var edit = TicketEdit()
    edit.category = .consultation
    return edit
  }

  @Test("takes back any action, also after the store was opened again")
  func anyAction() throws {
    for row in try Self.rows() {
      let site = try Site()
      try site.store.register(request(matter: "先来的"))
      try site.store.register(request(priority: .emergency))
      for action in row.after { try site.store.perform(action, on: 2) }
      let before = try site.store.ticket(2)
      try site.store.perform(row.action, on: 2, at: nine.adding(minutes: 5))
      let store = try site.anotherDesk()
      let undone = try store.undo(by: .chen, in: .at(nine.adding(minutes: 6)))
      let name = row.action.name
      #expect(undone.event == name)
      #expect((undone.kind, undone.id) == (.ticket, 2), "\(name)")
      #expect(try store.ticket(2) == before, "\(name)")
      let last = try #require(try store.history(of: .ticket, 2).last)
      #expect((last.event, last.note, last.undoes) == ("undo", name, row.after.count + 3))
      #expect(try store.verify().faults == [], "\(name)")
    }
  }

  @Test("of a registration leaves the ticket cancelled and its number taken")
  func registration() throws {
    let site = try Site()
    try site.store.register(request())
    let undone = try site.store.undo(by: .chen, in: .at(nine))
    #expect(undone.event == "register")
    let ticket = try #require(try site.store.ticket(1))
    #expect(ticket.stage == .cancelled(reason: nil))
    #expect(ticket.duties == [])
    #expect(try site.store.register(request()).id == 2)
    #expect(try site.store.verify().faults == [])
  }

  @Test("twice walks back, and then there is nothing left")
  func walksBack() throws {
    let site = try Site()
    let registered = try site.store.register(request())
    let started = try site.store.perform(.start(by: "李师傅"), on: 1)
    try site.store.perform(.resolve("换了角阀"), on: 1)
    let undo = { try site.store.undo(by: .chen, in: .at(nine)).event }
    #expect(try undo() == "resolve")
    #expect(try site.store.ticket(1) == started)
    #expect(try undo() == "start")
    #expect(try site.store.ticket(1) == registered)
    #expect(try undo() == "register")
    #expect(try site.store.ticket(1)?.state == .cancelled)
    #expect(throws: StoreError.nothingToUndo) { try site.store.undo(by: .chen, in: .at(nine)) }
    #expect(try site.store.history(of: .ticket, 1).map(\.undoes) == [nil, nil, nil, 3, 2, 1])
  }

  @Test("goes on from where it came to when something new was done")
  func newBranch() throws {
    let site = try Site()
    let registered = try site.store.register(request())
    try site.store.perform(.start(by: nil), on: 1)
    _ = try site.store.undo(by: .chen, in: .at(nine))
    try site.store.perform(.hold(reason: "等配件"), on: 1)
    #expect(try site.store.undo(by: .chen, in: .at(nine)).event == "hold")
    #expect(try site.store.ticket(1) == registered)
    #expect(try site.store.undo(by: .chen, in: .at(nine)).event == "register")
  }

  @Test("refuses when somebody else has worked on the ticket since")
  func changedSince() throws {
    let site = try Site()
    let li = Actor(staff: "小李", desk: "前台二")
    try site.store.register(request())
    try site.store.perform(.start(by: "李师傅"), on: 1)
    let resolved = try site.store.perform(.resolve("换了角阀"), on: 1, by: li)
    #expect(throws: StoreError.changedSince(.ticket, 1, by: "小李")) {
      try site.store.undo(by: .chen, in: .at(nine))
    }
    #expect(try site.store.ticket(1) == resolved)
    _ = try site.store.undo(by: li, in: .at(nine))
    #expect(try site.store.undo(by: .chen, in: .at(nine)).event == "start")
  }

  @Test("takes back only what the same person did at the same desk")
  func own() throws {
    let site = try Site()
    try site.store.register(request())
    let others = [Actor(staff: "小李", desk: "前台一"), Actor(staff: "小陈", desk: "前台二")]
    for other in others {
      #expect(throws: StoreError.nothingToUndo) { try site.store.undo(by: other, in: .at(nine)) }
    }
    try site.store.register(request(), by: others[0])
    #expect(try site.store.undo(by: .chen, in: .at(nine)).id == 1)
    #expect(try site.store.ticket(2)?.state == .registered)
  }

  @Test("works on the last operation, whichever ticket it was on")
  func lastOperation() throws {
    let site = try Site()
    try site.store.register(request())
    try site.store.register(request())
    try site.store.perform(.start(by: nil), on: 1)
    let undone = try (0..<3).map { _ in try site.store.undo(by: .chen, in: .at(nine)) }
    #expect(undone.map { "\($0.event) \($0.id)" } == ["start 1", "register 2", "register 1"])
  }
}
