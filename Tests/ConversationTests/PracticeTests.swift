import BoundBook
import Conversation
import FrontDesk
import FrontDeskStore
import Phrasebook
import Testing

@Suite("Practising with a simulated owner")
struct PracticeTests {
  private static let drills = ((try? DrillBook.builtIn())?.drills ?? []).map(\.id)
  private let store = NewStore()

  private func desk(level: Int = 2, seed: UInt64 = 7) throws -> Desk {
    var desk = try Desk(
      store: store.opened(), actor: Actor(staff: "小周", desk: "前台一"),
      language: .simplifiedChinese, at: Self.now)
    desk.practiceLevel = level
    desk.practiceSeed = seed
    return desk
  }

  private static let now = Moment(seconds: 1_795_251_600)

  private func drill(_ id: String) throws -> Drill {
    try #require((try? DrillBook.builtIn())?.drills.first { $0.id == id })
  }

  /// Plays a role-play with these replies.
  private func play(
    _ id: String, with replies: [String], level: Int = 2, seed: UInt64 = 7
  ) throws -> (lines: [String], attempt: Attempt?) {
    var desk = try desk(level: level, seed: seed)
    var lines = try desk.practise(id, at: Self.now).lines.map(\.text)
    for reply in replies where desk.isPractising {
      lines += try desk.turn(reply, at: Self.now).lines.map(\.text)
    }
    return (lines, try store.opened().attempts(of: "小周").last)
  }

  @Test(
    "ends satisfied and with full marks for the model replies, at every level", arguments: drills)
  func models(id: String) throws {
    let drill = try drill(id)
    var replies = drill.stages.map(\.model)
    if let form = drill.form {
      let fields = [form.room, form.person, form.matter.joined(), form.phone].compactMap(\.self)
      replies.append(fields.joined(separator: " "))
    }
    for level in 1...3 {
      let attempt = try #require(try play(id, with: replies, level: level).attempt)
      #expect(attempt.item == id)
      #expect(attempt.outcome == .satisfied, "level \(level)")
      #expect(attempt.score == 100, "level \(level): \(attempt.losses)")
    }
  }

  @Test("reaches escalation by the bad replies", arguments: drills)
  func bad(id: String) throws {
    let replies = try drill(id).stages.flatMap(\.bad)
    let attempt = try #require(try play(id, with: replies).attempt)
    #expect(attempt.outcome == .escalated)
    #expect(attempt.score < 80)
  }

  @Test("gives the same dialogue for the same seed and replies, and another for another")
  func seeded() throws {
    let replies = ["您好，我看看。", "请您稍等。", "示范", "不清楚。"]
    let one = try play("complaint.night-noise", with: replies, seed: 1).lines
    #expect(try play("complaint.night-noise", with: replies, seed: 1).lines == one)
    let others = try (2...9).map {
      try play("complaint.night-noise", with: replies, seed: $0).lines
    }
    #expect(others.contains { $0 != one })
  }

  @Test("writes no ticket, whatever is said")
  func noTickets() throws {
    let replies = [
      "3-2-502 王女士 厨房漏水 13812345678", "电梯困人了 2栋1单元", "1号派给李师傅", "撤销", "结束练习",
    ]
    _ = try play("registering.leak", with: replies)
    _ = try play(Self.drills[0], with: replies)
    #expect(try store.opened().tickets(matching: TicketQuery(), limit: 1).total == 0)
  }

  @Test("does not wait for ever: a request half an hour later is real")
  func forgotten() throws {
    var desk = try desk()
    _ = try desk.practise("complaint.night-noise", at: Self.now)
    let during = try desk.turn("3-2-502 王女士 厨房漏水 13812345678", at: Self.now)
    #expect(during.lines.contains { $0.text.contains("这句没有登记") })
    let later = try desk.turn(
      "3-2-502 王女士 厨房漏水 13812345678", at: Self.now.adding(minutes: 31))
    #expect(later.lines.first?.text.hasPrefix("#1 报修") == true)
    #expect(!desk.isPractising)
  }

  @Test("what went wrong is due again, what went right later")
  func due() throws {
    _ = try play("complaint.night-noise", with: ["这不归我管，您找保安去。", "您有本事自己上去说呗。"])
    let tonight = Moment(seconds: Self.now.day.end.seconds - 1)
    #expect(
      try store.opened().due(inDeckOf: "小周", at: tonight).map(\.item) == ["complaint.night-noise"])
    #expect(try store.opened().due(inDeckOf: "小李", at: tonight) == [])
    let models = try drill("repair.part-missing").stages.map(\.model)
    _ = try play("repair.part-missing", with: models)
    #expect(try store.opened().due(inDeckOf: "小周", at: tonight).count == 1)
  }

  @Test("a quiz goes on until the last card, and keeps what was wrong")
  func quiz() throws {
    var desk = try desk()
    _ = try desk.practise("测验", at: Self.now)
    var turns = 0
    while desk.isPractising, turns < 30 {
      _ = try desk.turn(turns == 0 ? "什么" : "1", at: Self.now)
      turns += 1
    }
    #expect(turns == 11)
    let attempt = try #require(try store.opened().attempts(of: "小周").last)
    #expect(attempt.item == "quiz")
    #expect(attempt.score == 100 - 10 * attempt.losses.count)
    let due = try store.opened().due(
      inDeckOf: "小周", at: Self.now.adding(minutes: 5)
    ).map(\.item)
    #expect(Set(due) == Set(attempt.losses.map(\.rule)))
  }
}
