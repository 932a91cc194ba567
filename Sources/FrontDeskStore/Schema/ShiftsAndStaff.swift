/// The third schema: shifts, staff and practice, clocks that stand still, who was told of what is missed, and
/// entries of the log that belong to one operation.
enum ShiftsAndStaff {
  static let statements = [
    "ALTER TABLE duty ADD COLUMN paused INTEGER",
    """
    ALTER TABLE duty ADD COLUMN told TEXT CHECK (told IN ('supervisor', 'head', 'company'))
    """,
    // With the record in the index, what is owed is counted without looking at the table.
    "DROP INDEX duty_awaited",
    "CREATE INDEX duty_awaited ON duty (due, record, id) WHERE awaited = 1",
    """
    ALTER TABLE ticket ADD COLUMN level TEXT CHECK (level IN ('supervisor', 'head', 'company'))
    """,
    "ALTER TABLE ticket ADD COLUMN incidentParts INTEGER",
    "CREATE INDEX ticket_lead ON ticket (lead) WHERE lead IS NOT NULL",
    "ALTER TABLE log ADD COLUMN operation INTEGER REFERENCES log (seq)",
    "CREATE INDEX log_operation ON log (operation) WHERE operation IS NOT NULL",
    """
    CREATE TABLE shift (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 1),
      desk TEXT NOT NULL,
      staff TEXT NOT NULL,
      started INTEGER NOT NULL,
      ended INTEGER,
      reviewed INTEGER,
      content TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX shift_desk ON shift (desk, id)",
    "CREATE INDEX shift_ended ON shift (ended)",
    """
    CREATE TRIGGER shifts_stay BEFORE DELETE ON shift
    BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END
    """,
    """
    CREATE TABLE staff (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 1),
      name TEXT NOT NULL CHECK (length(name) > 0),
      role TEXT NOT NULL CHECK (role IN ('receptionist', 'supervisor', 'head')),
      isActive INTEGER NOT NULL CHECK (isActive IN (0, 1))
    ) STRICT
    """,
    "CREATE UNIQUE INDEX staff_name ON staff (name) WHERE isActive = 1",
    """
    CREATE TRIGGER staff_stay BEFORE DELETE ON staff
    BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END
    """,
    // Not in the log: a hash that leaks can be guessed from.
    """
    CREATE TABLE pin (
      staff INTEGER NOT NULL PRIMARY KEY REFERENCES staff (id),
      salt BLOB NOT NULL CHECK (length(salt) >= 16),
      hash BLOB NOT NULL,
      failures INTEGER NOT NULL CHECK (failures >= 0),
      lastFailure INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE attempt (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 1),
      staff TEXT NOT NULL,
      item TEXT NOT NULL,
      topic TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
      outcome TEXT NOT NULL,
      score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
      ended INTEGER NOT NULL,
      losses TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX attempt_staff ON attempt (staff, topic, ended)",
    """
    CREATE TABLE memory (
      staff TEXT NOT NULL,
      item TEXT NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN ('learning', 'review', 'relearning')),
      step INTEGER NOT NULL CHECK (step >= 0),
      stability REAL, difficulty REAL,
      due INTEGER NOT NULL,
      lastReview INTEGER,
      PRIMARY KEY (staff, item)
    ) STRICT
    """,
    "CREATE INDEX memory_due ON memory (staff, due)",
    """
    CREATE TABLE seat (
      desk TEXT NOT NULL PRIMARY KEY,
      staff TEXT NOT NULL,
      since INTEGER NOT NULL
    ) STRICT
    """,
  ]
}
