import FrontDesk
import FrontDeskStore
import Testing

@Suite("A list of tickets")
struct QueryTests {
  /// Eight tickets over three days, in all sorts of states.
  private func site() throws -> Site {
    let site = try Site()
    let store = site.store
    let (thursday, friday) = (
      nine.day.start.adding(minutes: -48 * 60), nine.adding(minutes: -24 * 60)
    )
    let li = try #require(Hand(department: .engineering, assignee: "李师傅"))
    try store.register(request(phone: "13812345678"), at: thursday)
    try store.register(
      request(.complaint, matter: "楼上噪音", room: "3-1-502", person: "张先生"), at: friday)
    try store.register(
      request(.repair, priority: .urgent, room: "5-2-502"), sending: li, at: friday)
    try store.register(request(.consultation, matter: "物业费怎么交", room: "A-1203"))
    try store.register(request(.help, priority: .emergency, matter: "电梯困人", room: "8-2"))
    try store.register(request(.complaint, matter: "漏水没人修", room: "502"))
    try store.register(request(.praise, matter: "保安很好", room: nil, person: nil))
    try store.register(request(.repair, matter: "灯不亮", room: "3-2-503"))
    try store.perform(.start(by: "王师傅"), on: 1, at: friday)
    try store.perform(.resolve("已劝导"), on: 2)
    try store.perform(.resolve("已答复"), on: 4)
    try store.perform(.close, on: 4, at: nine.adding(minutes: 1))
    try store.perform(.cancel(reason: "重复登记"), on: 6)
    try store.perform(.hold(reason: "等配件"), on: 8)
    return site
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let found: [Int]
    let ask: @Sendable (inout TicketQuery) -> Void

    init(_ name: String, _ found: [Int], _ ask: @escaping @Sendable (inout TicketQuery) -> Void) {
      (testDescription, self.found, self.ask) = (name, found, ask)
    }
  }

  static let cases = [
    Case("all", [1, 2, 3, 4, 5, 6, 7, 8]) { _ in },
    Case("502 of any building", [1, 2, 3, 6]) { $0.room = Room("502") },
    Case("building 3", [1, 2, 8]) { $0.room = Room("3") },
    Case("building 3, unit 2", [1, 8]) { $0.room = Room("3-2") },
    Case("3-502", [1, 2]) { $0.room = Room("3-502") },
    Case("3-2-502", [1]) { $0.room = Room("3-2-502") },
    Case("A-1203", [4]) { $0.room = Room("a-1203") },
    Case("complaints", [2, 6]) { $0.category = .complaint },
    Case("emergencies", [5]) { $0.priority = .emergency },
    Case("of 张先生", [2]) { $0.person = "张先生" },
    Case("of a phone", [1]) { $0.phone = Phone("13812345678") },
    Case("of engineering", [1, 3, 8]) { $0.department = .engineering },
    Case("of 李师傅", [3]) { $0.assignee = "李师傅" },
    Case("open", [1, 2, 3, 5, 7, 8]) { $0.states = TicketState.open },
    Case("closed", [4]) { $0.states = [.closed] },
    Case("on hold or cancelled", [6, 8]) { $0.states = [.onHold, .cancelled] },
    Case("in no state", []) { $0.states = [] },
    Case("waiting for their follow-up", [2]) { $0.awaitsFollowUp = true },
    Case("about 漏水", [1, 3, 6]) { $0.words = "漏水" },
    Case("about %", []) { $0.words = "%" },
    Case("of Thursday", [1]) { $0.period = Period(nine.day - 2, nine.day - 2) },
    Case("of Thursday and Friday", [1, 2, 3]) { $0.period = Period(nine.day - 2, nine.day - 1) },
    Case("ended today", [2, 4]) { $0.endedIn = Period(nine.day, nine.day) },
    Case("overdue at nine", [1, 3]) { $0.overdueAt = nine },
    Case("overdue at five past nine", [1, 3, 5]) { $0.overdueAt = nine.adding(minutes: 5) },
    Case("overdue at midnight's stroke", [1, 3, 5]) { $0.overdueAt = nine.day.end },
    // 8 is on hold: the clocks of its work stand still.
    Case("overdue tomorrow", [1, 3, 5]) { $0.overdueAt = nine.adding(minutes: 24 * 60) },
    Case("overdue complaints", []) {
      $0.category = .complaint
      $0.overdueAt = nine.adding(minutes: 24 * 60)
    },
    Case("open of 502 about 漏水", [1, 3]) {
      $0.room = Room("502")
      $0.words = "漏水"
      $0.states = TicketState.open
    },
  ]

  @Test("holds what was asked for")
  func finds() throws {
    let site = try site()
    for example in Self.cases {
      var query = TicketQuery()
      example.ask(&query)
      #expect(try site.store.numbers(query) == example.found, "\(example.testDescription)")
    }
  }

  @Test("has the newest first, and says how many there are in all")
  func limited() throws {
    let (tickets, total) = try site().store.tickets(matching: TicketQuery(), limit: 3)
    #expect(tickets.map(\.id) == [8, 7, 6])
    #expect(total == 8)
  }

  @Test("counts what is overdue as the list does")
  func overdue() throws {
    let site = try site()
    for minutes in [-60, 0, 1, 5, 6, 15 * 60, 16 * 60, 24 * 60, 30 * 24 * 60] {
      let now = nine.adding(minutes: minutes)
      var query = TicketQuery()
      query.overdueAt = now
      let listed = try site.store.tickets(matching: query, limit: 100).tickets
      #expect(listed.allSatisfy { $0.isOverdue(at: now) })
      #expect(try site.store.dueCounts(at: now).overdue == listed.count)
    }
  }
}
