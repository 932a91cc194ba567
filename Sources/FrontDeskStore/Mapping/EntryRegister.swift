import FrontDesk
import GRDB

/// The entries of any register in their small table.
enum EntryRegister<Content: RegisterContent>: Register {
  typealias Subject = Entry<Content>

  static var table: String { Content.kind.rawValue }

  static func save(_ entry: Entry<Content>, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO \(table)
          (id, state, live, building, unit, flat, person, phone, subject, opened, until, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, live = excluded.live,
          building = excluded.building, unit = excluded.unit, flat = excluded.flat,
          person = excluded.person, phone = excluded.phone, subject = excluded.subject,
          opened = excluded.opened, until = excluded.until, content = excluded.content
        """
    ).execute(arguments: [
      entry.id, entry.isWithdrawn ? withdrawn : entry.content.state.rawValue, entry.isOpen,
      entry.content.room?.building, entry.content.room?.unit, entry.content.room?.flat,
      entry.content.person, entry.content.phone?.description, entry.content.subject,
      entry.opened.time.seconds, entry.content.until?.seconds, try Log.snapshot(of: entry),
    ])
    try DutyTable.save(entry, in: db)
  }

  static func load(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Entry<Content>] {
    let statement = try db.cachedStatement(sql: "SELECT content FROM \(table) WHERE " + condition)
    return try String.fetchAll(statement, arguments: arguments).map { content in
      let entry = try Log.record(Entry<Content>.self, from: content)
      return entry.with(try DutyTable.load(Content.kind, entry.id, in: db))
    }
  }

  /// The state of an entry whose opening was taken back.
  static var withdrawn: String { "withdrawn" }
}
