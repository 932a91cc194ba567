import FrontDesk
import FrontDeskStore
import Testing

@Suite("Working on the store")
struct PerformingTests {
  @Test("a registration is kept with its number, its duties and its log entry")
  func registers() throws {
    let site = try Site()
    let ticket = try site.store.register(request())
    #expect(ticket.number == TicketNumber(1))
    #expect(try site.store.ticket(1) == ticket)
    let history = try site.store.history(of: .ticket, 1)
    #expect(history.map(\.event) == ["register"])
    #expect(history.map(\.note) == ["厨房水管漏水"])
    #expect(history.map(\.actor) == [.chen])
    #expect(history.map(\.time) == [nine])
  }

  @Test("an action gives the record before and after, and is logged")
  func performs() throws {
    let site = try Site()
    let before = try site.store.register(request())
    let later = nine.adding(minutes: 90)
    let step = try site.store.perform(
      .resolve("换了角阀"), on: 1, of: Ticket.self, by: .chen, in: .at(later))
    #expect(step.before == before)
    #expect(step.after.stage == .resolved(at: later))
    #expect(try site.store.ticket(1) == step.after)
    #expect(try site.store.history(of: .ticket, 1).map(\.event) == ["register", "resolve"])
  }

  @Test("a story told in one go is kept as if it had happened step by step")
  func tells() throws {
    let (told, lived) = (try Site(), try Site())
    let later = nine.adding(minutes: 90)
    let story = Story<Ticket>(
      TicketOpening(try request()), at: nine, then: [(.resolve("换了角阀"), later)])
    try told.store.tell([story, story], by: .chen, under: .builtIn)
    for number in 1...2 {
      try lived.store.register(request())
      try lived.store.perform(.resolve("换了角阀"), on: number, at: later)
    }
    for number in 1...2 {
      #expect(try told.store.ticket(number) == lived.store.ticket(number))
      #expect(
        try told.store.history(of: .ticket, number) == lived.store.history(of: .ticket, number))
    }
    #expect(try told.store.verify().faults.isEmpty)
  }

  @Test("a refusal keeps nothing, not even the talk")
  func refused() throws {
    let site = try Site()
    let before = try site.store.register(request())
    let error = #expect(throws: PerformError<TicketRefusal>.self) {
      try site.store.perform(
        .close, on: 1, of: Ticket.self, by: .chen, in: .at(nine), talk: { _ in "12" })
    }
    #expect(error?.refusal == .notFrom(.registered, first: .resolve))
    #expect(try site.store.ticket(1) == before)
    #expect(try site.store.history(of: .ticket, 1).count == 1)
    #expect(try site.store.talk(of: .chen) == nil)
  }

  @Test("what is not there is named, also where an action only speaks of it")
  func missing() throws {
    let site = try Site()
    try site.store.register(request())
    let lead = try #require(TicketNumber(7))
    let errors = [
      #expect(throws: PerformError<TicketRefusal>.self) { try site.store.perform(.close, on: 12) },
      #expect(throws: PerformError<TicketRefusal>.self) {
        try site.store.perform(.link(into: lead), on: 1)
      },
    ]
    #expect(errors.map(\.?.failure) == [.noSuchRecord(.ticket, 12), .noSuchRecord(.ticket, 7)])
    #expect(try site.store.ticket(12) == nil)
  }

  @Test("talk is kept with the operation it belongs to, for each person and desk")
  func talk() throws {
    let site = try Site()
    let elsewhere = Actor(staff: "小陈", desk: "前台二")
    let opening = TicketOpening(try request())
    _ = try site.store.open(
      Ticket.self, with: opening, by: .chen, in: .at(nine), talk: { "谈到 \($0.number)" })
    try site.store.keep(talk: "半句话", of: elsewhere)
    #expect(try site.store.talk(of: .chen) == "谈到 #1")
    #expect(try site.store.talk(of: elsewhere) == "半句话")
    #expect(try site.store.talk(of: Actor(staff: "小李", desk: "前台一")) == nil)
    _ = try site.store.perform(
      .note("配件明天到"), on: 1, of: Ticket.self, by: .chen, in: .at(nine),
      talk: { "又谈到 \($0.number)" })
    #expect(try site.anotherDesk().talk(of: .chen) == "又谈到 #1")
  }

  @Test("a ticket with everything comes back as it was, from every state")
  func everything() throws {
    let site = try Site()
    let hour = Moment(nine.day + 1, hour: 9)
    let span = TimeFrame.span(.moment(hour), .moment(hour.adding(minutes: 180)))
    let full = try request(
      .complaint, priority: .emergency, matter: "“漏水”'; DROP TABLE ticket; --\n👩‍🔧",
      phone: "0755-26001234", channel: .written, appointment: span, attitude: true,
      complex: true, important: true)
    let hand = try #require(Hand(department: .security, assignee: "李师傅"))
    let rating = try #require(Rating(4))
    let followUp = try #require(FollowUp(satisfaction: .neutral, rating: rating, said: "还行"))
    let lead = try site.store.register(request()).number
    var place = TicketEdit()
    place.place = "地下车库"
    let story: [TicketAction] = [
      .assign(hand), .edit(place), .start(by: nil), .contact("在路上"), .hold(reason: "等配件"),
      .promise(.by(.day(nine.day + 1)), nil), .link(into: lead),
      .incidentReport(IncidentReport("原因、措施", holding: .all)),
      .resolve("换了角阀"), .followUp(followUp), .close, .reopen("又漏了"), .cancel(reason: "重复"),
    ]
    var ticket = try site.store.register(full)
    for (minute, action) in story.enumerated() {
      ticket = try site.store.perform(action, on: 2, at: nine.adding(minutes: minute))
      #expect(try site.anotherDesk().ticket(2) == ticket, "\(action.name)")
    }
    #expect(
      try site.store.verify() == Verification(records: 2, entries: story.count + 2, faults: []))
  }

  @Test("a room keeps its parts in the record and in the log")
  func rooms() throws {
    let site = try Site()
    let rooms = [
      Room("3-2-502"), Room(unit: "2", flat: "502"), Room(building: "3", flat: "12"),
      Room(unit: "2"), Room(flat: "12"),
    ]
    for room in rooms {
      var request = try request()
      request.room = room
      try site.store.register(request)
    }
    #expect(try (1...5).map { try site.store.ticket($0)?.request.room } == rooms)
    #expect(try site.store.verify().faults == [])
  }
}

extension PerformError {
  /// Why the rules forbid it, if they do.
  var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
  /// Why the store could not, if it could not.
  var failure: StoreError? { if case .failed(let error) = self { error } else { nil } }
}
