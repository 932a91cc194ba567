import FrontDesk
import FrontDeskStore
import Testing

@Suite("What is done together")
struct TogetherTests {
  private let site: Site
  private var store: DeskStore { site.store }

  init() throws {
    site = try Site()
    for room in ["2-1-301", "2-1-502", "2-3-901"] {
      try site.store.register(request(matter: "停热水", room: room))
    }
  }

  private func perform(
    _ action: TicketAction, on id: Int, with followers: [(action: TicketAction, id: Int)]
  ) throws -> Step<Ticket> {
    try store.perform(action, on: id, with: followers, of: Ticket.self, by: .chen, in: .at(nine))
  }

  @Test("is one operation: written together, taken back together")
  func undone() throws {
    let lead = try #require(TicketNumber(1))
    let linked = try perform(
      .link(into: lead), on: 2, with: [(.link(into: lead), 3), (.recur(households: 3), 1)])
    #expect(linked.followers.map(\.id) == [3, 1])
    #expect(try store.followers(of: lead).map(\.id) == [2, 3])
    let duties = try #require(try store.ticket(1)).openDuties.map(\.rule)
    #expect(duties.contains("any.recurring-notice"))
    let undone = try store.undo(by: .chen, in: .at(nine))
    #expect(undone.id == 2)
    #expect(try store.followers(of: lead) == [])
    #expect(try store.ticket(1)?.openDuties.contains { $0.rule == "any.recurring-notice" } == false)
    #expect(try store.verify().faults == [])
  }

  @Test("is taken back before what was done earlier")
  func order() throws {
    _ = try perform(.contact("今晚恢复"), on: 1, with: [(.contact("今晚恢复"), 2)])
    _ = try store.undo(by: .chen, in: .at(nine))
    #expect(try store.ticket(1)?.lastContact == nil)
    #expect(try store.ticket(2)?.lastContact == nil)
    #expect(try store.undo(by: .chen, in: .at(nine)).id == 3)
  }

  @Test("leaves a follower alone whose rules forbid it")
  func forbidden() throws {
    try store.perform(.resolve(nil), on: 2)
    let step = try perform(.resolve("换泵"), on: 1, with: [(.resolve("换泵"), 2), (.resolve("换泵"), 3)])
    #expect(step.followers.map(\.id) == [3])
    #expect(try store.verify().faults == [])
  }

  @Test("is refused whole when its first part is")
  func refused() throws {
    #expect(throws: (any Error).self) { try perform(.close, on: 1, with: [(.contact(nil), 2)]) }
    #expect(try store.ticket(2)?.lastContact == nil)
  }
}
