import Conversation
import FrontDesk
import FrontDeskStore
import Testing

@Suite("Lines that mean no good")
struct HostileLineTests {
  static let unkind = [
    "王\u{1B}[31m女士", "王\u{1B}]0;title\u{7}女士", "王\u{202E}女士\u{202C}", "王\u{0}女士",
    "王\u{9B}2J女士", "王\u{2066}女士\u{2069}", "王\r\n女士", "王\u{2028}女士", "王👩‍👩‍👧女士",
    "'; drop table ticket;--", "王女士\"}{\"x\":1", "{matter}", "%s%n", "王\u{FEFF}女士\u{200F}",
    "<script>alert(1)</script>",
  ]

  @Test("reach no reply raw, neither at once nor from the store", arguments: unkind)
  func names(name: String) throws {
    let now = try #require(Moment(iso: "2026-11-21T10:32"))
    let store = try NewStore().opened()
    var desk = try Desk(
      store: store, actor: Actor(staff: "小陈", desk: "前台一"), language: .simplifiedChinese, at: now)
    let lines = [
      "3-2-502 \(name) 厨房漏水 13812345678", "跳过", "1号备注 \(name)", "派给\(name)", "看下1号",
      "502的单子", "为什么", "1号作废，\(name)", "撤销", name,
    ]
    let replies = try lines.flatMap { try desk.turn($0, at: now).lines }
    #expect(replies.filter { $0.text.unicodeScalars.contains(where: steers) }.map(\.text) == [])
    #expect(try store.verify().faults == [])
    let (tickets, total) = try store.tickets(matching: TicketQuery(), limit: 9)
    #expect(total >= 1)
    #expect(tickets.first?.request.room == Room("3-2-502"))
  }

  @Test("are refused when no person could have typed them, and nothing is kept of them")
  func length() throws {
    let now = try #require(Moment(iso: "2026-11-21T10:32"))
    let store = try NewStore().opened()
    var desk = try Desk(
      store: store, actor: Actor(staff: "小陈", desk: "前台一"), language: .english, at: now)
    let line = "3-2-502 漏水" + String(repeating: "水", count: Desk.longestLine)
    #expect(
      try desk.turn(line, at: now).lines.map(\.text) == [
        """
        This line has 4010 characters, at most 4000 are taken; please say it in parts. Nothing was \
        stored.
        """
      ])
    #expect(try store.tickets(matching: TicketQuery(), limit: 1).total == 0)
  }

  /// What a terminal would obey instead of showing it.
  private func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F: true
    default: false
    }
  }
}
