import FrontDesk
import FrontDeskStore
import Testing

@Suite("The log and its verification")
struct VerificationTests {
  /// Three entries of ticket 1, two of ticket 2.
  private func site() throws -> Site {
    let site = try Site()
    try site.store.register(request())
    try site.store.register(request(.complaint))
    try site.store.perform(.start(by: "李师傅"), on: 1)
    try site.store.perform(.contact("已受理"), on: 2)
    try site.store.perform(.resolve("换了角阀"), on: 1)
    return site
  }

  @Test("find nothing in a store that only the program wrote")
  func sound() throws {
    #expect(
      try site().store.verify() == Verification(records: 2, entries: 5, faults: []))
    #expect(try Site().store.verify() == Verification(records: 0, entries: 0, faults: []))
  }

  static let forbidden: [(sql: String, message: String)] = [
    ("UPDATE log SET note = '好' WHERE seq = 2", "the log is only added to"),
    ("DELETE FROM log WHERE seq = 5", "the log is only added to"),
    ("DELETE FROM ticket WHERE id = 2", "nothing is deleted"),
    ("UPDATE ticket SET state = 'done' WHERE id = 1", "CHECK constraint failed"),
    ("UPDATE ticket SET matter = '' WHERE id = 1", "CHECK constraint failed"),
    ("UPDATE ticket SET created = 'today' WHERE id = 1", "cannot store TEXT value"),
    ("PRAGMA foreign_keys = ON; UPDATE ticket SET lead = 9 WHERE id = 1", "FOREIGN KEY"),
  ]

  @Test("the schema itself refuses what must not be", arguments: forbidden)
  func isForbidden(sql: String, message: String) throws {
    let site = try site()
    #expect(try site.sql(sql).contains(message))
    #expect(try site.store.verify().faults == [])
  }

  static let unguarded = """
    DROP TRIGGER log_is_not_changed; DROP TRIGGER log_is_not_shortened; DROP TRIGGER tickets_stay;
    """

  static let damage: [(sql: String, faults: [Verification.Fault])] = [
    ("UPDATE log SET note = '别的' WHERE seq = 2", [.chain(seq: 2)]),
    ("UPDATE log SET staff = '小李' WHERE seq = 4", [.chain(seq: 4)]),
    ("UPDATE log SET time = time - 3600 WHERE seq = 5", [.chain(seq: 5)]),
    ("UPDATE log SET event = 'close' WHERE seq = 1", [.chain(seq: 1)]),
    (
      "UPDATE log SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 3",
      [.chain(seq: 3), .chain(seq: 4)]
    ),
    ("DELETE FROM log WHERE seq = 3", [.gap(seq: 4), .chain(seq: 4)]),
    ("DELETE FROM log WHERE seq = 5", [.record(.ticket, 1)]),
    ("UPDATE ticket SET matter = '别的' WHERE id = 2", [.record(.ticket, 2)]),
    ("UPDATE ticket SET state = 'registered', since = NULL WHERE id = 1", [.record(.ticket, 1)]),
    ("UPDATE ticket SET since = NULL WHERE id = 1", [.record(.ticket, 1)]),
    ("UPDATE duty SET due = due + 86400 WHERE id = 2 AND position = 0", [.record(.ticket, 2)]),
    ("DELETE FROM duty WHERE id = 1", [.record(.ticket, 1)]),
    ("DELETE FROM ticket WHERE id = 2", [.record(.ticket, 2)]),
    (
      "UPDATE log SET snapshot = '{}' WHERE seq = 5", [.chain(seq: 5), .record(.ticket, 1)]
    ),
  ]

  @Test("name what was changed past the program", arguments: damage)
  func damaged(sql: String, faults: [Verification.Fault]) throws {
    let site = try site()
    #expect(try site.sql(Self.unguarded + sql) == "")
    #expect(try site.store.verify().faults == faults)
  }

  @Test("the log says who did what, in the order it was done")
  func history() throws {
    let site = try site()
    let history = try site.store.history(of: .ticket, 1)
    #expect(history.map(\.seq) == [1, 3, 5])
    #expect(history.map(\.event) == ["register", "start", "resolve"])
    #expect(history.map(\.note) == ["厨房水管漏水", "李师傅", "换了角阀"])
    var all: [Int] = []
    try site.store.eachLogEntry { all.append($0.seq) }
    #expect(all == [1, 2, 3, 4, 5])
  }

  @Test("every ticket is handed over with its history")
  func handedOver() throws {
    let site = try site()
    var lines: [String] = []
    try site.store.each(Ticket.self) { ticket, history in
      lines.append("\(ticket.number) \(ticket.state) \(history.map(\.event))")
    }
    #expect(
      lines == [
        #"#1 resolved ["register", "start", "resolve"]"#,
        #"#2 registered ["register", "contact"]"#,
      ])
  }
}
