import FrontDesk
import GRDB

/// The duties of every register, in one table.
enum DutyTable {
  /// Writes the duties of a record over those it had.
  ///
  /// Duties are mostly added or met, so rows are replaced by position and surplus ones removed.
  static func save<Subject: DeskRecord>(_ record: Subject, in db: Database) throws {
    let kind = Subject.kind.rawValue
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO duty (record, id, position, rule, kind, started, due, met, paused, told, awaited)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (record, id, position) DO UPDATE SET rule = excluded.rule,
          kind = excluded.kind, started = excluded.started, due = excluded.due,
          met = excluded.met, paused = excluded.paused, told = excluded.told,
          awaited = excluded.awaited
        """)
    for (position, duty) in record.duties.enumerated() {
      try statement.execute(arguments: [
        kind, record.id, position, duty.rule, duty.kind, duty.started.seconds, duty.due.seconds,
        duty.met?.seconds, duty.paused?.seconds, duty.told?.rawValue,
        record.isOpen && duty.isRunning,
      ])
    }
    try db.cachedStatement(
      sql: "DELETE FROM duty WHERE record = ? AND id = ? AND position >= ?"
    ).execute(arguments: [kind, record.id, record.duties.count])
  }

  /// Reads the duties of a record, in the order they began.
  static func load(_ kind: RecordKind, _ id: Int, in db: Database) throws -> [Duty] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rule, kind, started, due, met, paused, told FROM duty
        WHERE record = ? AND id = ? ORDER BY position
        """)
    let rows = try Row.fetchCursor(statement, arguments: [kind.rawValue, id])
    var duties: [Duty] = []
    while let row = try rows.next() { duties.append(duty(row)) }
    return duties
  }

  /// The duty in a row of rule, kind, started, due, met, paused, told.
  static func duty(_ row: Row) -> Duty {
    Duty(
      rule: row[0], kind: row[1], started: Moment(seconds: row[2]), due: Moment(seconds: row[3]),
      met: (row[4] as Int?).map(Moment.init(seconds:)),
      paused: (row[5] as Int?).map(Moment.init(seconds:)),
      told: (row[6] as String?).flatMap(Rung.init))
  }
}
