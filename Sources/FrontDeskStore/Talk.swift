import FrontDesk
import GRDB

/// What each desk was talking of, so that a restart does not lose a half-told request.
enum Talk {
  static func keep(_ content: String, of actor: Actor, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO talk (desk, staff, content) VALUES (?, ?, ?)
        ON CONFLICT (desk, staff) DO UPDATE SET content = excluded.content
        """
    ).execute(arguments: [actor.desk, actor.staff, content])
  }
}

extension DeskStore {
  /// What the desk was talking of, in the form it was given; nil when nothing was kept.
  public func talk(of actor: Actor) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT content FROM talk WHERE desk = ? AND staff = ?"),
        arguments: [actor.desk, actor.staff])
    }
  }

  /// Keeps what the desk is talking of.
  public func keep(talk content: String, of actor: Actor) throws(StoreError) {
    try write { db in try Talk.keep(content, of: actor, in: db) }
  }
}
