import FrontDesk
import FrontDeskStore
import Testing

@Suite("What is owed")
struct AgendaTests {
  private let site: Site
  private var store: DeskStore { site.store }

  init() throws { site = try Site() }

  @Test("comes by due time over all registers")
  func order() throws {
    try store.register(request(.complaint))
    try store.register(request(.repair))
    let shift = try store.open(
      Shift.self, with: ShiftOpening(at: "前台一"), by: .chen, in: .at(nine))
    let chen = Actor.chen
    let zhou = Actor(staff: "小周", desk: "前台一")
    _ = try store.perform(
      .handOver(to: nil, open: []), on: shift.id, of: Shift.self, by: chen, in: .at(nine))
    _ = try store.perform(
      .refuse(reason: "钥匙少一把"), on: shift.id, of: Shift.self, by: zhou, in: .at(nine))
    let (items, total) = try store.agenda(limit: 4)
    #expect(
      items.map { "\($0.kind) \($0.id) \($0.duty.rule)" } == [
        "shift 1 shift.refusal-told", "ticket 1 complaint.manager-sent",
        "ticket 1 complaint.first-answer", "ticket 1 complaint.reply",
      ])
    #expect(total == 9)
  }

  @Test("counts what is overdue, and what else is due within the hour")
  func counts() throws {
    try store.register(request(.complaint))
    try store.register(request(.repair))
    func counts(_ minutes: Int) throws -> DueCounts {
      try store.dueCounts(at: nine.adding(minutes: minutes))
    }
    #expect(try counts(0) == DueCounts(overdue: 0, soon: 1))
    #expect(try counts(11) == DueCounts(overdue: 1, soon: 0))
    #expect(try counts(14 * 60 + 30) == DueCounts(overdue: 1, soon: 1))
    #expect(try counts(15 * 60 + 1) == DueCounts(overdue: 2, soon: 0))
  }

  @Test("names what fell due between two moments once")
  func between() throws {
    try store.register(request(.complaint))
    func due(_ start: Int, _ end: Int) throws -> [String] {
      try store.due(
        after: nine.adding(minutes: start), until: nine.adding(minutes: end), limit: 9
      ).map(\.duty.kind)
    }
    #expect(try due(0, 10) == [])
    #expect(try due(10, 11) == ["manager-sent"])
    #expect(try due(11, 31) == ["first-answer"])
    #expect(try due(31, 60) == [])
  }

  @Test("rests while the work is on hold")
  func onHold() throws {
    try store.register(request(.repair))
    try store.perform(.hold(reason: "等配件"), on: 1)
    #expect(try store.agenda(limit: 9).items.map(\.duty.rule) == ["any.progress-call"])
    try store.perform(.start(by: nil), on: 1, at: nine.adding(minutes: 3 * 24 * 60))
    #expect(try store.agenda(limit: 9).items.first?.duty.due.description == "2026-11-25T00:00")
    #expect(try store.verify().faults == [])
  }

  @Test("is kept with who was told, and read back so")
  func told() throws {
    try store.register(request(.complaint))
    try store.perform(.escalate(to: .head), on: 1, at: nine.adding(minutes: 40))
    let duty = try store.ticket(1)?.duties.first { $0.kind == "first-answer" }
    #expect(duty?.told == .head)
    #expect(try store.ticket(1)?.level == .head)
    #expect(try store.verify().faults == [])
  }
}
