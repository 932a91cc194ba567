import FrontDesk
import FrontDeskStore
import Testing

@Suite("Staff and what they may do")
struct StaffTests {
  private let site: Site
  private var store: DeskStore { site.store }
  private let head = Actor(staff: "王经理", desk: "前台一")
  private let supervisor = Actor(staff: "刘主管", desk: "前台一")

  init() throws { site = try Site() }

  private func add(_ name: String, _ role: Role, by actor: Actor = .chen) throws -> StaffMember {
    let opening = try #require(StaffOpening(name: name, role: role))
    return try store.open(StaffMember.self, with: opening, by: actor, in: .at(nine))
  }

  private func resolvedComplaint() throws {
    let praise = try #require(FollowUp(satisfaction: .satisfied, rating: nil))
    try store.register(request(.complaint))
    try store.perform(.resolve(nil), on: 1)
    try store.perform(.followUp(praise), on: 1)
  }

  @Test("everybody may do everything until a supervisor or head is named")
  func notInForce() throws {
    _ = try add("小陈", .receptionist)
    #expect(try store.role(of: "小陈") == nil)
    try resolvedComplaint()
    #expect(try store.perform(.close, on: 1).state == .closed)
  }

  @Test("a receptionist closes no complaint, a supervisor does")
  func complaint() throws {
    try resolvedComplaint()
    _ = try add("刘主管", .supervisor)
    #expect(try store.role(of: "小陈") == .receptionist)
    do {
      try store.perform(.close, on: 1)
      Issue.record("a receptionist closed a complaint")
    } catch let error as PerformError<TicketRefusal> {
      guard case .forbidden(.closeComplaint) = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try store.ticket(1)?.state == .followedUp)
    #expect(try store.perform(.close, on: 1, by: supervisor).state == .closed)
  }

  @Test("only who may manage staff adds somebody, once roles are in force")
  func managing() throws {
    _ = try add("刘主管", .supervisor)
    #expect(throws: (any Error).self) { try add("小周", .receptionist) }
    #expect(try add("小周", .receptionist, by: supervisor).name == "小周")
    #expect(try store.staff().map(\.name).sorted() == ["刘主管", "小周"])
  }

  @Test("who left may do nothing more, and the name is free again")
  func left() throws {
    let member = try add("刘主管", .supervisor)
    _ = try add("王经理", .head, by: supervisor)
    _ = try store.perform(.leave, on: member.id, of: StaffMember.self, by: head, in: .at(nine))
    #expect(try store.role(of: "刘主管") == .receptionist)
    #expect(try store.staffMember(named: "刘主管") == nil)
    #expect(try add("刘主管", .receptionist, by: head).id == 3)
    #expect(try store.verify().faults == [])
  }

  @Test("undo at the desk leaves staff alone")
  func undo() throws {
    try store.register(request())
    _ = try add("刘主管", .supervisor)
    #expect(try store.undo(by: .chen, in: .at(nine)).kind == .ticket)
    #expect(throws: StoreError.nothingToUndo) { try store.undo(by: .chen, in: .at(nine)) }
  }

  @Test(
    "a PIN is four to twelve digits, full-width or not",
    arguments: ["1234", "１２３４", "123456789012"])
  func pins(typed: String) { #expect(PIN(typed) != nil) }

  @Test(
    "anything else is no PIN", arguments: ["", "123", "1234567890123", "12a4", "一二三四", "1234 "])
  func noPINs(typed: String) { #expect(PIN(typed) == nil) }

  @Test("a wrong PIN is logged and slows the next try, twice as long each time")
  func wrongPIN() throws {
    let member = try add("刘主管", .supervisor)
    #expect(try !store.hasPIN(member))
    try store.choose(try #require(PIN("２５８０")), for: member, by: supervisor, in: .at(nine))
    #expect(try store.hasPIN(member))
    func answer(_ digits: String, after seconds: Int) throws -> PINAnswer {
      let now = Moment(seconds: nine.seconds + seconds)
      return try store.prove(
        member, with: #require(PIN(digits)), by: supervisor, in: .at(now))
    }
    #expect(try answer("2580", after: 0) == .right)
    #expect(try answer("0000", after: 1) == .wrong(waitSeconds: 2))
    #expect(try answer("2580", after: 2) == .tooSoon(waitSeconds: 1))
    #expect(try answer("0000", after: 4) == .wrong(waitSeconds: 4))
    #expect(try answer("2580", after: 9) == .right)
    #expect(try answer("0000", after: 10) == .wrong(waitSeconds: 2))
    let log = try store.history(of: .staff, member.id).map(\.event)
    #expect(log == ["addStaff", "choosePIN", "wrongPIN", "wrongPIN", "wrongPIN"])
  }

  @Test("a PIN is kept as a salted hash, and never in the log")
  func hashed() throws {
    let (one, other) = (try add("刘主管", .supervisor), try add("王经理", .head, by: supervisor))
    let pin = try #require(PIN("73519246"))
    for member in [one, other] {
      try store.choose(pin, for: member, by: supervisor, in: .at(nine))
    }
    let kept = try site.sql("SELECT hex(salt), hex(hash) FROM pin").split(separator: "\n")
    #expect(Set(kept).count == 2)
    #expect(try !site.sql(".dump").contains("73519246"))
    #expect(try site.sql("SELECT count(*) FROM log WHERE snapshot LIKE '%salt%'") == "0")
  }

  @Test("a forgotten PIN is cleared by who may manage staff")
  func forgotten() throws {
    let member = try add("刘主管", .supervisor)
    let pin = try #require(PIN("1234"))
    try store.choose(pin, for: member, by: supervisor, in: .at(nine))
    #expect(throws: (any Error).self) { try store.forgetPIN(of: member, by: .chen, in: .at(nine)) }
    try store.forgetPIN(of: member, by: supervisor, in: .at(nine))
    #expect(try !store.hasPIN(member))
  }

  @Test("who sits at a desk is known until it is too long ago")
  func seats() throws {
    try store.seat(supervisor, at: nine)
    #expect(try store.seated(at: "前台一", since: nine.adding(minutes: -1)) == "刘主管")
    #expect(try store.seated(at: "前台一", since: nine.adding(minutes: 1)) == nil)
    #expect(try store.seated(at: "前台二", since: nine) == nil)
    try store.seat(.chen, at: nine.adding(minutes: 5))
    #expect(try store.seated(at: "前台一", since: nine) == "小陈")
  }
}
