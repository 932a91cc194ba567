import FrontDesk
import GRDB

/// The schema and its history.
///
/// A migration that was shipped is never edited.
enum Schema {
  /// Refuses a file that another program made, and a store that a newer one has migrated.
  static func recognise(_ queue: DatabaseQueue, path: String) throws {
    try queue.read { db in
      if try db.tableExists("grdb_migrations") {
        if try migrator.hasBeenSuperseded(db) { throw StoreError.newer(path: path) }
      } else if try Row.fetchOne(db, sql: "SELECT 1 FROM sqlite_master") != nil {
        throw StoreError.notAStore(path: path)
      }
    }
  }

  /// Migrates an older store.
  static func bringUpToDate(_ queue: DatabaseQueue) throws {
    let migrator = Self.migrator
    let isCurrent = try queue.read { db in try migrator.hasCompletedMigrations(db) }
    if !isCurrent { try migrator.migrate(queue) }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 tickets, duties, log") { db in
      for statement in FirstLight.statements { try db.execute(sql: statement) }
    }
    migrator.registerMigration("2 lessons") { db in
      try db.execute(
        sql: """
          CREATE TABLE lesson (
            word TEXT NOT NULL CHECK (length(word) > 0),
            field TEXT NOT NULL CHECK (field IN ('category', 'department')),
            misled TEXT NOT NULL,
            meant TEXT NOT NULL CHECK (meant <> misled),
            count INTEGER NOT NULL CHECK (count >= 0),
            PRIMARY KEY (word, field, misled, meant)
          ) STRICT
          """)
    }
    migrator.registerMigration("3 shifts, staff, the ladder") { db in
      for statement in ShiftsAndStaff.statements { try db.execute(sql: statement) }
    }
    migrator.registerMigration("4 the registers of the desk") { db in
      for statement in EntryTable.first { try db.execute(sql: statement) }
    }
    migrator.registerMigration("5 lost property") { db in
      for statement in EntryTable.statements(named: "lost") { try db.execute(sql: statement) }
    }
    return migrator
  }
}

/// The first schema: tickets with their duties, the log, and what each desk was talking of.
///
/// Times are whole seconds of the local clock since 1970-01-01T00:00. STRICT: SQLite would otherwise
/// take a text for a number, and reading the row would end the program.
private enum FirstLight {
  static let statements = [
    """
    CREATE TABLE ticket (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 1),
      state TEXT NOT NULL CHECK (state IN ('registered', 'assigned', 'inProgress', 'onHold',
        'resolved', 'followedUp', 'closed', 'cancelled')),
      category TEXT NOT NULL CHECK (category IN ('consultation', 'repair', 'complaint',
        'suggestion', 'help', 'housekeeping', 'praise')),
      priority TEXT NOT NULL CHECK (priority IN ('normal', 'urgent', 'emergency')),
      matter TEXT NOT NULL CHECK (length(matter) > 0),
      building TEXT, unit TEXT, flat TEXT, place TEXT, person TEXT, phone TEXT,
      channel TEXT CHECK (channel IN ('phone', 'visit', 'written', 'online', 'inspection')),
      appointmentStart TEXT, appointmentEnd TEXT,
      attitude INTEGER NOT NULL CHECK (attitude IN (0, 1)),
      complex INTEGER NOT NULL CHECK (complex IN (0, 1)),
      important INTEGER NOT NULL CHECK (important IN (0, 1)),
      department TEXT, assignee TEXT,
      created INTEGER NOT NULL,
      since INTEGER, reason TEXT,
      heldFrom TEXT CHECK (heldFrom IN ('registered', 'assigned', 'inProgress')),
      satisfaction TEXT CHECK (satisfaction IN ('satisfied', 'neutral', 'dissatisfied')),
      rating INTEGER CHECK (rating BETWEEN 1 AND 5),
      said TEXT, lastContact INTEGER, incidentReport TEXT,
      lead INTEGER REFERENCES ticket (id),
      CHECK ((state = 'onHold') = (heldFrom IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX ticket_flat ON ticket (flat)",
    "CREATE INDEX ticket_phone ON ticket (phone)",
    "CREATE INDEX ticket_created ON ticket (created)",
    "CREATE INDEX ticket_live ON ticket (state) WHERE state NOT IN ('closed', 'cancelled')",
    """
    CREATE TABLE duty (
      record TEXT NOT NULL,
      id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      rule TEXT NOT NULL,
      kind TEXT NOT NULL,
      started INTEGER NOT NULL,
      due INTEGER NOT NULL,
      met INTEGER,
      awaited INTEGER NOT NULL CHECK (awaited IN (0, 1)),
      PRIMARY KEY (record, id, position),
      CHECK (awaited = 0 OR met IS NULL)
    ) STRICT
    """,
    "CREATE INDEX duty_awaited ON duty (due) WHERE awaited = 1",
    """
    CREATE TABLE log (
      seq INTEGER NOT NULL PRIMARY KEY,
      time INTEGER NOT NULL,
      desk TEXT NOT NULL,
      staff TEXT NOT NULL,
      record TEXT NOT NULL,
      id INTEGER NOT NULL,
      event TEXT NOT NULL,
      note TEXT,
      snapshot TEXT NOT NULL,
      undoes INTEGER UNIQUE REFERENCES log (seq),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT
    """,
    "CREATE INDEX log_record ON log (record, id, seq)",
    "CREATE INDEX log_desk ON log (desk, staff, seq)",
    """
    CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END
    """,
    """
    CREATE TRIGGER log_is_not_shortened BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END
    """,
    """
    CREATE TRIGGER tickets_stay BEFORE DELETE ON ticket
    BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END
    """,
    """
    CREATE TABLE talk (
      desk TEXT NOT NULL,
      staff TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (desk, staff)
    ) STRICT
    """,
  ]
}
