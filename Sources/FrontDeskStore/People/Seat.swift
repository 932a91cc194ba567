import FrontDesk
import GRDB

// Who sits at a desk, so that the next program that opens there knows whom it talks to.
extension DeskStore {
  /// Who sat down at a desk last, unless that was before a moment.
  public func seated(at desk: String, since earliest: Moment) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT staff FROM seat WHERE desk = ? AND since >= ?"),
        arguments: [desk, earliest.seconds])
    }
  }

  /// Somebody sits down at a desk.
  public func seat(_ actor: Actor, at now: Moment) throws(StoreError) {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO seat (desk, staff, since) VALUES (?, ?, ?)
          ON CONFLICT (desk) DO UPDATE SET staff = excluded.staff, since = excluded.since
          """
      ).execute(arguments: [actor.desk, actor.staff, now.seconds])
    }
  }
}
