import FrontDesk
import GRDB

/// A duty whose clock runs, and the record it belongs to.
public struct AgendaItem: Equatable, Sendable {
  /// The register.
  public let kind: RecordKind
  /// The record's number.
  public let id: Int
  /// What is owed.
  public let duty: Duty
}

/// How many records have something overdue, and how many others something due soon.
public struct DueCounts: Equatable, Sendable {
  /// Records with a duty whose time is over.
  public let overdue: Int
  /// Records with a duty that is due within the hour, and none that is overdue.
  public let soon: Int

  package init(overdue: Int, soon: Int) {
    self.overdue = overdue
    self.soon = soon
  }
}

extension DeskStore {
  /// What is owed, over all registers, the most pressing first, and how much there is in all.
  public func agenda(limit: Int) throws(StoreError) -> (items: [AgendaItem], total: Int) {
    try read { db in
      let total = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM duty WHERE awaited = 1"))
      return (try Self.items(where: "1", [], limit: limit, db), total ?? 0)
    }
  }

  /// What is owed by some rules, the most pressing first.
  public func agenda(of rules: Set<String>, limit: Int) throws(StoreError) -> [AgendaItem] {
    let marks = rules.map { _ in "?" }.joined(separator: ", ")
    return try read { db in
      try Self.items(
        where: "rule IN (\(marks))", StatementArguments(rules.sorted()), limit: limit, db)
    }
  }

  /// What falls due after one moment, and until another.
  public func due(
    after start: Moment, until end: Moment, limit: Int
  ) throws(StoreError) -> [AgendaItem] {
    try read { db in
      try Self.items(
        where: "due >= ? AND due < ?", [start.seconds, end.seconds], limit: limit, db)
    }
  }

  /// How much is overdue, and how much more is due within the hour.
  public func dueCounts(at now: Moment) throws(StoreError) -> DueCounts {
    try read { db in
      // One number for each record, for SQLite counts distinct numbers three times as fast as groups.
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(DISTINCT CASE WHEN due < ?1 THEN \(Self.recordNumber) END),
              count(DISTINCT \(Self.recordNumber))
            FROM duty WHERE awaited = 1 AND due <= ?1 + 3600
            """), arguments: [now.seconds])
      let (overdue, all): (Int, Int) = (row?[0] ?? 0, row?[1] ?? 0)
      return DueCounts(overdue: overdue, soon: all - overdue)
    }
  }

  /// A number that no other record has, of any register.
  private static let recordNumber: String = {
    let kinds = RecordKind.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return "id * \(kinds.count) + CASE record \(kinds.joined(separator: " ")) END"
  }()

  private static func items(
    where condition: String, _ arguments: StatementArguments, limit: Int, _ db: Database
  ) throws -> [AgendaItem] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rule, kind, started, due, met, paused, told, record, id FROM duty
        WHERE awaited = 1 AND \(condition) ORDER BY due, record, id LIMIT \(limit)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      guard let kind = RecordKind(rawValue: row[7]) else {
        throw StoreError.damaged(reason: "duty of \(row[7] as String) \(row[8] as Int)")
      }
      return AgendaItem(kind: kind, id: row[8], duty: DutyTable.duty(row))
    }
  }
}
