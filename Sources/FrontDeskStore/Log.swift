import Crypto
import Foundation
import FrontDesk
import GRDB

/// An entry of the log: who did what to which record, when, and what it was afterwards.
public struct LogEntry: Equatable, Sendable {
  /// Its place in the log, from 1.
  public let seq: Int
  /// When, by the desk's clock.
  public let time: Moment
  /// Who, and where.
  public let actor: Actor
  /// The register.
  public let kind: RecordKind
  /// The record's number.
  public let id: Int
  /// The action: `register`, `assign`, … `undo`.
  public let event: String
  /// What was said with it.
  public let note: String?
  /// The entry that this one takes back.
  public let undoes: Int?
  /// The first entry of the operation it belongs to, where that touched several records.
  public let operation: Int?
  /// The record afterwards, as JSON with its keys in order.
  public let snapshot: String
}

/// The log: only added to, each entry chained to the one before by its hash.
enum Log {
  private static let columns =
    "seq, time, desk, staff, record, id, event, note, undoes, snapshot, operation"

  /// That somebody looked at personal data (STANDARD 5.1): nothing changes, and nothing is taken back.
  static let look = "look"

  /// The number the next entry will have.
  static func nextSeq(in db: Database) throws -> Int {
    let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(seq) FROM log"))
    return (last ?? 0) + 1
  }

  /// Adds an entry; its hash covers the entry and the hash before it.
  static func append<Subject: DeskRecord>(
    _ event: String, note: String?, of record: Subject, by actor: Actor, at now: Moment,
    undoing undone: Int? = nil, operation: Int? = nil, in db: Database
  ) throws {
    try append(
      LogEntry(
        seq: try nextSeq(in: db), time: now, actor: actor, kind: Subject.kind, id: record.id,
        event: event, note: note, undoes: undone, operation: operation,
        snapshot: try snapshot(of: record)), in: db)
  }

  /// Adds an entry as it is.
  static func append(_ entry: LogEntry, in db: Database) throws {
    let last = try String.fetchOne(
      db.cachedStatement(sql: "SELECT hash FROM log ORDER BY seq DESC LIMIT 1"))
    try db.cachedStatement(
      sql: """
        INSERT INTO log (\(columns), hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.seq, entry.time.seconds, entry.actor.desk, entry.actor.staff, entry.kind.rawValue,
      entry.id, entry.event, entry.note, entry.undoes, entry.snapshot, entry.operation,
      hash(of: entry, after: last ?? ""),
    ])
  }

  /// Entries, oldest first.
  static func entries(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [LogEntry] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM log WHERE \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map(entry)
  }

  static func entry(_ row: Row) throws -> LogEntry {
    guard let kind = RecordKind(rawValue: row[4]) else {
      throw StoreError.damaged(reason: "log \(row[0] as Int)")
    }
    return LogEntry(
      seq: row[0], time: Moment(seconds: row[1]), actor: Actor(staff: row[3], desk: row[2]),
      kind: kind, id: row[5], event: row[6], note: row[7], undoes: row[8], operation: row[10],
      snapshot: row[9])
  }

  /// The record as JSON whose keys are in order, so that equal records give equal text.
  static func snapshot(of record: some DeskRecord) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  static func record<Subject: DeskRecord>(_: Subject.Type, from snapshot: String) throws -> Subject
  {
    do {
      return try JSONDecoder().decode(Subject.self, from: Data(snapshot.utf8))
    } catch {
      throw StoreError.damaged(reason: "snapshot of a \(Subject.kind.rawValue)")
    }
  }

  /// SHA-256 over the hash before and every field, each with its length, as 64 hexadecimal digits.
  static func hash(of entry: LogEntry, after previous: String) -> String {
    var hasher = SHA256()
    let fields =
      [
        previous, "\(entry.seq)", "\(entry.time.seconds)", entry.actor.desk, entry.actor.staff,
        entry.kind.rawValue, "\(entry.id)", entry.event, entry.note ?? "",
        entry.undoes.map(String.init) ?? "", entry.snapshot,
      ] + (entry.operation.map { ["operation \($0)"] } ?? [])
    for field in fields {
      hasher.update(data: Data("\(field.utf8.count):".utf8))
      hasher.update(data: Data(field.utf8))
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hasher.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}
