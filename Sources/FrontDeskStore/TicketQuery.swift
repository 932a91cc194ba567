import FrontDesk
import GRDB

/// Which tickets a list is asked for; every fact that is named must be so.
public struct TicketQuery: Hashable, Sendable {
  /// Any of these states; nil for all.
  public var states: Set<TicketState>?
  /// The kind.
  public var category: Category?
  /// The priority.
  public var priority: Priority?
  /// A room, said in full or in part.
  public var room: Room?
  /// The person, as said.
  public var person: String?
  /// The phone.
  public var phone: Phone?
  /// The department.
  public var department: Department?
  /// The person who does the work.
  public var assignee: String?
  /// Only what has a duty whose time was over at this moment.
  public var overdueAt: Moment?
  /// Only what has a duty that is due from this moment on, within the hour.
  public var dueWithinHourOf: Moment?
  /// Only what has a duty of these rules that is due until a moment: whom to call today.
  public var awaits: AwaitedRules?
  /// Only what is resolved and waits for its follow-up.
  public var awaitsFollowUp = false
  /// Registered on one of these days.
  public var period: Period?
  /// Resolved, followed up or closed on one of these days.
  public var endedIn: Period?
  /// Words of the matter.
  public var words: String?

  /// All tickets.
  public init() {}

  /// The condition in SQL, with its arguments.
  var condition: (sql: String, arguments: StatementArguments) {
    var parts: [String] = []
    var arguments = StatementArguments()
    func add(_ sql: String, _ values: any DatabaseValueConvertible...) {
      parts.append(sql)
      arguments += StatementArguments(values)
    }
    func equal(_ column: String, _ value: String?) {
      if let value { add("\(column) = ?", value) }
    }
    if let states {
      // Written out, so that the partial index over live states applies.
      let names = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      add("state IN (\(names))")
      if states.isSubset(of: TicketState.open) {
        add("state NOT IN ('closed', 'cancelled')")
      }
    }
    equal("category", category?.rawValue)
    equal("priority", priority?.rawValue)
    equal("building", room?.building)
    equal("unit", room?.unit)
    equal("flat", room?.flat)
    equal("person", person)
    equal("phone", phone?.description)
    equal("department", department?.rawValue)
    equal("assignee", assignee)
    if let overdueAt {
      add(
        "id IN (WITH \(DeskStore.late) SELECT id FROM late WHERE record = 'ticket')",
        overdueAt.seconds)
    }
    if let now = dueWithinHourOf {
      add(
        """
        id IN (SELECT id FROM duty WHERE record = 'ticket' AND awaited = 1
          AND due >= ? AND due <= ?)
        """, now.seconds, now.seconds + 3600)
    }
    if let awaits {
      let names = awaits.rules.map { _ in "?" }.joined(separator: ", ")
      let values: [any DatabaseValueConvertible] = [awaits.until.seconds] + awaits.rules.sorted()
      parts.append(
        """
        id IN (SELECT id FROM duty WHERE record = 'ticket' AND awaited = 1 AND due <= ?
          AND rule IN (\(names)))
        """)
      arguments += StatementArguments(values)
    }
    if awaitsFollowUp { add("state = 'resolved'") }
    if let period {
      add("created BETWEEN ? AND ?", period.first.start.seconds, period.last.end.seconds - 1)
    }
    if let endedIn {
      add(
        "state IN ('resolved', 'followedUp', 'closed') AND since BETWEEN ? AND ?",
        endedIn.first.start.seconds, endedIn.last.end.seconds - 1)
    }
    if let words { add("instr(matter, ?) > 0", words) }
    return (parts.isEmpty ? "1" : parts.joined(separator: " AND "), arguments)
  }
}

/// Duties of some rules, as far as they are due until a moment.
public struct AwaitedRules: Hashable, Sendable {
  /// The rules' names.
  public let rules: Set<String>
  /// The last moment that counts.
  public let until: Moment

  /// Duties of these rules that are due until a moment.
  public init(_ rules: Set<String>, until: Moment) {
    self.rules = rules
    self.until = until
  }
}

extension DeskStore {
  /// A ticket by its number.
  public func ticket(_ number: TicketNumber) throws(StoreError) -> Ticket? {
    try read { db in try TicketRegister.load(number.value, in: db) }
  }

  /// Tickets, the newest first, and how many there are in all.
  public func tickets(
    matching query: TicketQuery, limit: Int
  ) throws(StoreError) -> (tickets: [Ticket], total: Int) {
    try read { db in
      let (sql, arguments) = query.condition
      let total =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM ticket WHERE \(sql)", arguments: arguments)
        ?? 0
      let tickets = try TicketRegister.load(
        where: "\(sql) ORDER BY id DESC LIMIT \(limit)", arguments, in: db)
      return (tickets, total)
    }
  }

  /// A record by its number.
  public func record<Subject: DeskRecord>(
    _: Subject.Type, _ id: Int
  ) throws(StoreError) -> Subject? {
    try read { db in try register(of: Subject.self).load(id, in: db) }
  }

  /// The tickets that go on under another one and are not done with, oldest first.
  public func followers(of lead: TicketNumber) throws(StoreError) -> [Ticket] {
    try read { db in
      try TicketRegister.load(
        where: "lead = ? AND state NOT IN ('closed', 'cancelled') ORDER BY id", [lead.value],
        in: db)
    }
  }

  /// What was registered since a moment and not taken back, the newest first.
  ///
  /// - Parameter limit: how far back it looks at most.
  public func tickets(since start: Moment, limit: Int) throws(StoreError) -> [Sighting] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, matter, building, unit, flat, place, phone, person, lead FROM ticket
          WHERE created >= ? AND state <> 'cancelled' ORDER BY created DESC, id DESC LIMIT ?
          """)
      return try Row.fetchAll(statement, arguments: [start.seconds, limit]).compactMap { row in
        TicketNumber(row[0] as Int).map {
          Sighting(
            number: $0, matter: row[1],
            room: Room(building: row[2], unit: row[3], flat: row[4]), place: row[5],
            phone: row[6], person: row[7], lead: (row[8] as Int?).flatMap(TicketNumber.init))
        }
      }
    }
  }

  /// What happened to a record, oldest first.
  public func history(of kind: RecordKind, _ id: Int) throws(StoreError) -> [LogEntry] {
    try read { db in
      try Log.entries(where: "record = ? AND id = ? ORDER BY seq", [kind.rawValue, id], in: db)
    }
  }

  /// What happened to a record, oldest first, with the record as it was after each entry.
  public func chapters<Subject: DeskRecord>(
    of _: Subject.Type, _ id: Int
  ) throws(StoreError) -> [Chapter<Subject>] {
    try read { db in
      try Log.entries(
        where: "record = ? AND id = ? ORDER BY seq", [Subject.kind.rawValue, id], in: db
      ).map { Chapter(entry: $0, record: try Log.record(Subject.self, from: $0.snapshot)) }
    }
  }

  /// The records that have a duty whose time is over.
  ///
  /// MATERIALIZED, for SQLite would otherwise walk the whole table by its key, to have records in
  /// order, rather than the index of what is awaited.
  fileprivate static let late =
    "late AS MATERIALIZED (SELECT record, id FROM duty WHERE awaited = 1 AND due < ?)"
}

/// An entry of a record's history, with the record as it was afterwards.
public struct Chapter<Subject: DeskRecord>: Sendable {
  /// What was logged.
  public let entry: LogEntry
  /// The record afterwards.
  public let record: Subject
}
