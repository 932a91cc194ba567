import FrontDesk
import GRDB

/// Which entries of a register a list is asked for; every fact that is named must be so.
public struct EntryQuery: Hashable, Sendable {
  /// Only those of which something is still expected, or of which nothing is.
  public var isLive: Bool?
  /// Any of these states; nil for all.
  public var states: Set<String>?
  /// A room, said in full or in part.
  public var room: Room?
  /// Somebody it concerns; of what is still open, one of several does.
  public var person: String?
  /// The phone.
  public var phone: Phone?
  /// What it is looked up by; of what is still open, a part of it does.
  public var subject: String?
  /// Whether a name, a phone or a thing among several is looked for in what is done with too, row by row: for
  /// registers of a few thousand entries.
  public var looksInside = false
  /// Opened on one of these days.
  public var period: Period?
  /// Opened before this day.
  public var openedBefore: Day?
  /// Whose own time falls on one of these days.
  public var untilIn: Period?
  /// Only what has a duty whose time was over at this moment.
  public var overdueAt: Moment?

  /// All entries that were not taken back.
  public init() {}

  /// Whether it names anything that tells one entry from another.
  public var isNarrow: Bool {
    room != nil || person != nil || phone != nil || subject != nil
  }

  /// The condition in SQL for the entries of a register, with its arguments.
  func condition(of kind: RecordKind) -> (sql: String, arguments: StatementArguments) {
    var conditions = ["state <> 'withdrawn'"]
    var arguments = StatementArguments()
    func add(_ sql: String, _ values: any DatabaseValueConvertible...) {
      conditions.append(sql)
      arguments += StatementArguments(values)
    }
    // Written out, so that the partial index over what is live applies.
    if let isLive { conditions.append(isLive ? "live = 1" : "live = 0") }
    if let states {
      let values: [any DatabaseValueConvertible] = states.sorted()
      conditions.append("state IN (\(states.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(values)
    }
    if let building = room?.building { add("building = ?", building) }
    if let unit = room?.unit { add("unit = ?", unit) }
    if let flat = room?.flat { add("flat = ?", flat) }
    // What is whole is found by its index; a part only among what is open, unless the register is small.
    func addText(_ text: String, in columns: String...) {
      let table = kind.rawValue
      let parts = columns.flatMap { column in
        [
          "SELECT id FROM \(table) WHERE \(column) = ?",
          "SELECT id FROM \(table) WHERE \(looksInside ? "" : "live = 1 AND ")instr(\(column), ?) > 0",
        ]
      }
      conditions.append("id IN (\(parts.joined(separator: " UNION ALL ")))")
      let values = Array<any DatabaseValueConvertible>(repeating: text, count: parts.count)
      arguments += StatementArguments(values)
    }
    if let person { addText(person, in: "person") }
    if let phone { addText(phone.description, in: "phone", "subject") }
    if let subject { addText(subject, in: "subject") }
    if let period {
      add("opened BETWEEN ? AND ?", period.first.start.seconds, period.last.end.seconds - 1)
    }
    if let openedBefore { add("opened < ?", openedBefore.start.seconds) }
    if let untilIn {
      // A last day ends at the midnight after it.
      add("until > ? AND until <= ?", untilIn.first.start.seconds, untilIn.last.end.seconds)
    }
    if let overdueAt {
      // What is awaited belongs to what is open; MATERIALIZED, lest the table be walked by its key.
      add(
        """
        live = 1 AND id IN (WITH late AS MATERIALIZED
          (SELECT record, id FROM duty WHERE awaited = 1 AND due < ?)
          SELECT id FROM late WHERE record = '\(kind.rawValue)')
        """, overdueAt.seconds)
    }
    return (conditions.joined(separator: " AND "), arguments)
  }
}

extension DeskStore {
  /// Entries of a register, the newest first, and how many there are in all.
  public func entries<Content: RegisterContent>(
    of _: Content.Type, matching query: EntryQuery, limit: Int
  ) throws(StoreError) -> (entries: [Entry<Content>], total: Int) {
    try read { db in
      let (sql, arguments) = query.condition(of: Content.kind)
      let register = EntryRegister<Content>.self
      let total = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM \(register.table) WHERE \(sql)"),
        arguments: arguments)
      let entries = try register.load(
        where: "\(sql) ORDER BY id DESC LIMIT \(limit)", arguments, in: db)
      return (entries, total ?? 0)
    }
  }

  /// How many rooms the entries of a register are about.
  public func rooms<Content: RegisterContent>(
    of _: Content.Type, matching query: EntryQuery
  ) throws(StoreError) -> Int {
    try read { db in
      let (sql, arguments) = query.condition(of: Content.kind)
      let room = "ifnull(building, '') || '-' || ifnull(unit, '') || '-' || ifnull(flat, '')"
      return try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT count(DISTINCT \(room)) FROM \(Content.kind.rawValue) WHERE \(sql)"),
        arguments: arguments) ?? 0
    }
  }

  /// Notes that somebody looked at the personal data of an entry (STANDARD 5.1).
  public func noteLook<Content: RegisterContent>(
    at entry: Entry<Content>, by actor: Actor, at now: Moment
  ) throws(StoreError) {
    try write { db in
      guard let kept = try EntryRegister<Content>.load(entry.id, in: db) else {
        throw StoreError.noSuchRecord(Content.kind, entry.id)
      }
      try Log.append(Log.look, note: nil, of: kept, by: actor, at: now, in: db)
    }
  }

  /// What was logged on some days, oldest first, as far as it is not taken back.
  public func log(of period: Period) throws(StoreError) -> [LogEntry] {
    try read { db in
      try Log.entries(
        where: """
          seq IN (WITH day AS MATERIALIZED (SELECT seq FROM log WHERE time BETWEEN ? AND ?)
              SELECT seq FROM day)
            AND undoes IS NULL AND event <> '\(Log.look)'
            AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.seq)
          ORDER BY seq
          """, [period.first.start.seconds, period.last.end.seconds - 1], in: db)
    }
  }
}
