/// The small table of a register: what its entries are looked for in columns, the rest as the log has it.
enum EntryTable {
  /// The statements that make a table of this name.
  ///
  /// `live` marks entries of which something is still expected, `until` is the entry's own time, `subject`
  /// whatever else it is looked up by. Stores that exist were made by these statements: they do not change.
  static func statements(named table: String) -> [String] {
    [
      """
      CREATE TABLE \(table) (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 1),
        state TEXT NOT NULL,
        live INTEGER NOT NULL CHECK (live IN (0, 1)),
        building TEXT, unit TEXT, flat TEXT,
        person TEXT, phone TEXT, subject TEXT,
        opened INTEGER NOT NULL,
        until INTEGER,
        content TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX \(table)_live ON \(table) (id) WHERE live = 1",
      "CREATE INDEX \(table)_flat ON \(table) (flat, building, unit)",
      "CREATE INDEX \(table)_person ON \(table) (person)",
      "CREATE INDEX \(table)_subject ON \(table) (subject)",
      "CREATE INDEX \(table)_opened ON \(table) (opened)",
      "CREATE INDEX \(table)_until ON \(table) (until)",
      """
      CREATE TRIGGER \(table)_stays BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END
      """,
    ]
  }

  /// The tables of the registers that the store began with, and that a flat has one household.
  static let first: [String] =
    [
      "visit", "parcel", "permit", "release", "loan", "notice", "reception", "household", "archive",
      "fee", "survey", "activity",
    ].flatMap(statements) + [
      """
      CREATE UNIQUE INDEX household_room
        ON household (ifnull(building, ''), ifnull(unit, ''), ifnull(flat, ''))
        WHERE state <> 'withdrawn'
      """,
      // What was done on a day, for the work journal.
      "CREATE INDEX log_time ON log (time)",
    ]
}
