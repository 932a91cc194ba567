import FrontDesk
import FrontDeskStore
import Testing

@Suite("What is kept of practice")
struct PracticeStoreTests {
  private let site: Site
  private var store: DeskStore { site.store }

  init() throws { site = try Site() }

  private func attempt(_ score: Int) -> AttemptOpening {
    AttemptOpening(
      item: "complaint.night-noise", topic: "complaint", level: 2, outcome: .handedOver,
      score: score, losses: [.init(rule: "banned:not-my-job.charge", points: 15)])
  }

  @Test("is an attempt with its losses and a card that comes back, in one piece")
  func kept() throws {
    let kept = try store.keep(
      attempt(55), remembering: [("complaint.night-noise", .again)], by: .chen, in: .at(nine))
    #expect(try site.anotherDesk().attempts(of: "小陈") == [kept])
    #expect(kept.ended == nine)
    let item = try #require(try store.deckItem("complaint.night-noise", of: "小陈"))
    #expect(item.memory == Memory(newAt: nine).reviewed(.again, at: nine))
    #expect(try store.due(inDeckOf: "小陈", at: nine) == [])
    #expect(try store.due(inDeckOf: "小陈", at: nine.adding(minutes: 1)) == [item])
    #expect(try store.trainees() == ["小陈"])
    #expect(try store.verify().faults == [])
  }

  @Test("is not taken back by undo, and does not stand in its way")
  func undo() throws {
    try store.register(request())
    _ = try store.keep(attempt(90), remembering: [], by: .chen, in: .at(nine))
    #expect(try store.undo(by: .chen, in: .at(nine)).kind == .ticket)
    #expect(try store.attempts(of: "小陈").count == 1)
  }

  @Test("something can be put into a deck once")
  func added() throws {
    try store.add("phone.three-rings", toDeckOf: "小陈", at: nine)
    let reviewed = try store.keep(
      attempt(80), remembering: [("phone.three-rings", .good)], by: .chen, in: .at(nine))
    #expect(reviewed.score == 80)
    try store.add("phone.three-rings", toDeckOf: "小陈", at: nine.adding(minutes: 1))
    #expect(try store.due(inDeckOf: "小陈", at: nine.adding(minutes: 1)) == [])
  }
}
