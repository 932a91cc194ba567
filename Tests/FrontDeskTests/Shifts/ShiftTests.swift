import FrontDesk
import Testing

@Suite("A shift")
struct ShiftTests {
  private static let standard = ServiceStandard(
    rules: [
      .sample("review", register: .shift, starts: [.takenOver], within: .days(1), metBy: [.review]),
      .sample(
        "told", register: .shift, starts: [.refused], within: .atOnce, metBy: [.tellSupervisor]),
    ], departments: [:], emergencyPosts: [:], forsakenAfter: .minutes(8 * 60),
    closing: [ChecklistItem(id: "doors", title: [:]), ChecklistItem(id: "cash", title: [:])])

  private func setting(_ staff: String, after minutes: Int = 0) -> Setting {
    Setting(now: nine.adding(minutes: minutes), standard: Self.standard, staff: staff)
  }

  private func begun() throws -> Shift {
    try Shift.opening(ShiftOpening(at: "前台一"), as: 1, in: setting("小李")).record
  }

  private func shift(_ steps: (ShiftAction, by: String, after: Int)...) throws -> Shift {
    try steps.reduce(begun()) { shift, step in
      try shift.applying(step.0, in: setting(step.by, after: step.after)).record
    }
  }

  private static let handOver = ShiftAction.handOver(to: "小陈", open: [])

  @Test("is over once somebody else has signed, and waits for its review")
  func handedOver() throws {
    let over = try shift((Self.handOver, "小李", 480), (.takeOver, "小陈", 485))
    guard case .over(let outgoing, let incoming) = over.stage else {
      Issue.record("\(over.stage)")
      return
    }
    #expect(outgoing?.staff == "小李")
    #expect(incoming.staff == "小陈")
    #expect(over.isOpen)
    let reviewed = try over.applying(.review(nil), in: setting("刘主管", after: 900)).record
    #expect(reviewed.review?.staff == "刘主管")
    #expect(!reviewed.isOpen)
  }

  @Test("is never signed by one person for both")
  func oneForBoth() throws {
    #expect(throws: ShiftRefusal.oneForBoth("小李")) {
      try shift((.handOver(to: "小李", open: []), "小李", 480))
    }
    #expect(throws: ShiftRefusal.oneForBoth("小李")) {
      try shift((.handOver(to: nil, open: []), "小李", 480), (.takeOver, "小李", 485))
    }
    #expect(throws: ShiftRefusal.oneForBoth("小李")) {
      try shift((Self.handOver, "小李", 480), (.refuse(reason: "钥匙少一把"), "小李", 485))
    }
  }

  @Test("goes to whom it was handed, and to nobody before it was")
  func toWhom() throws {
    #expect(throws: ShiftRefusal.offeredTo("小陈")) {
      try shift((Self.handOver, "小李", 480), (.takeOver, "小周", 485))
    }
    #expect(throws: ShiftRefusal.notOffered(by: "小李")) {
      try shift((.takeOver, "小陈", 60))
    }
  }

  @Test("that was refused stays with whoever went, and the supervisor is to be told at once")
  func refused() throws {
    let refused = try shift((Self.handOver, "小李", 480), (.refuse(reason: "钥匙少一把"), "小陈", 485))
    #expect(refused.stage == .running)
    #expect(refused.refusals.map(\.reason) == ["钥匙少一把"])
    #expect(refused.duties.filter(\.isOpen).map(\.rule) == ["told"])
    let told = try refused.applying(.escalate(to: .supervisor), in: setting("小李", after: 490))
      .record
    #expect(told.duties.filter(\.isOpen) == [])
  }

  @Test("that nobody handed over may be taken over once it is forsaken, and shows it")
  func forsaken() throws {
    let logged = (ShiftAction.log("大堂灯坏了"), by: "小李", after: 60)
    #expect(throws: ShiftRefusal.notOffered(by: "小李")) {
      try shift(logged, (.takeOver, "小陈", 60 + 8 * 60))
    }
    let over = try shift(logged, (.takeOver, "小陈", 61 + 8 * 60))
    guard case .over(let outgoing, _) = over.stage else {
      Issue.record("\(over.stage)")
      return
    }
    #expect(outgoing == nil)
  }

  @Test("keeps who stood in, and ends an absence with the return or the handover")
  func standIns() throws {
    let left = try shift((.leave(to: "小林"), "小李", 180))
    #expect(left.standIn?.staff == "小林")
    #expect(try left.applying(.comeBack, in: setting("小李", after: 220)).record.standIn == nil)
    #expect(try left.applying(Self.handOver, in: setting("小李", after: 220)).record.standIn == nil)
    #expect(throws: ShiftRefusal.nobodyStandsIn) { try shift((.comeBack, "小李", 5)) }
  }

  @Test("ticks off its closing list item by item")
  func closing() throws {
    let one = try shift((.check(["doors"]), "小李", 700))
    #expect(one.unchecked(of: Self.standard.closing).map(\.id) == ["cash"])
    #expect(throws: ShiftRefusal.nothingChanges) {
      try one.applying(.check(["doors"]), in: setting("小李", after: 701))
    }
    #expect(throws: ShiftRefusal.noSuchItem("moon")) {
      try one.applying(.check(["moon"]), in: setting("小李", after: 701))
    }
  }

  @Test("takes nothing more once it is over")
  func isOver() throws {
    let over = try shift((Self.handOver, "小李", 480), (.takeOver, "小陈", 485))
    let actions: [ShiftAction] = [.log("晚了"), .takeOver, Self.handOver, .check(["doors"])]
    for action in actions {
      #expect(throws: ShiftRefusal.isOver, "\(action.name)") {
        try over.applying(action, in: setting("小周", after: 490))
      }
    }
  }
}
