import FrontDesk
import GRDB

/// Shifts in their table: what is looked for in columns, the rest as the log has it.
enum ShiftRegister: Register {
  static let table = "shift"

  static func save(_ shift: Shift, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO shift (id, desk, staff, started, ended, reviewed, content)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET desk = excluded.desk, staff = excluded.staff,
          started = excluded.started, ended = excluded.ended, reviewed = excluded.reviewed,
          content = excluded.content
        """
    ).execute(arguments: [
      shift.id, shift.desk, shift.staff, shift.started.seconds, shift.ended?.seconds,
      shift.review?.time.seconds, try Log.snapshot(of: shift),
    ])
    try DutyTable.save(shift, in: db)
  }

  static func load(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Shift] {
    let statement = try db.cachedStatement(sql: "SELECT content FROM shift WHERE " + condition)
    return try String.fetchAll(statement, arguments: arguments).map { content in
      let shift = try Log.record(Shift.self, from: content)
      return shift.with(try DutyTable.load(.shift, shift.id, in: db))
    }
  }
}

extension DeskStore {
  /// The shift of a desk that goes on; where none does, the last.
  public func lastShift(at desk: String) throws(StoreError) -> Shift? {
    try read { db in
      try ShiftRegister.load(
        where: "desk = ? ORDER BY ended IS NULL DESC, id DESC LIMIT 1", [desk], in: db
      ).first
    }
  }

  /// The shifts that ended on one of these days, the first first.
  public func shifts(endedIn period: Period) throws(StoreError) -> [Shift] {
    try read { db in
      try ShiftRegister.load(
        where: "ended BETWEEN ? AND ? ORDER BY ended, id",
        [period.first.start.seconds, period.last.end.seconds - 1], in: db
      ).filter { !$0.isWithdrawn }
    }
  }

  /// The shifts that are over and were never reviewed, the oldest first.
  public func unreviewedShifts() throws(StoreError) -> [Shift] {
    try read { db in
      try ShiftRegister.load(
        where: "ended IS NOT NULL AND reviewed IS NULL ORDER BY ended, id", [], in: db
      ).filter(\.isOpen)
    }
  }
}
