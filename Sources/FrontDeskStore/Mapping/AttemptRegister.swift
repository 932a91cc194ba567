import Foundation
import FrontDesk
import GRDB

/// What was practised, in its table.
enum AttemptRegister: Register {
  static let table = "attempt"

  static func save(_ attempt: Attempt, in db: Database) throws {
    let losses = String(decoding: try JSONEncoder().encode(attempt.losses), as: UTF8.self)
    try db.cachedStatement(
      sql: """
        INSERT INTO attempt (id, staff, item, topic, level, outcome, score, ended, losses)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """
    ).execute(arguments: [
      attempt.id, attempt.staff, attempt.item, attempt.topic, attempt.level,
      attempt.outcome.rawValue, attempt.score, attempt.ended.seconds, losses,
    ])
  }

  static func load(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Attempt] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, staff, item, topic, level, outcome, score, ended, losses FROM attempt
        WHERE \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      let losses: String = row[8]
      guard let outcome = Attempt.Outcome(rawValue: row[5]),
        let lost = try? JSONDecoder().decode([Attempt.Loss].self, from: Data(losses.utf8))
      else { throw StoreError.damaged(reason: "attempt \(row[0] as Int)") }
      return Attempt(
        id: row[0], staff: row[1], item: row[2], topic: row[3], level: row[4], outcome: outcome,
        score: row[6], losses: lost, ended: Moment(seconds: row[7]))
    }
  }
}
