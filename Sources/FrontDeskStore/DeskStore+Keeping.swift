import Foundation
import FrontDesk
import GRDB

/// What ``DeskStore/verify()`` looked at.
public struct Verification: Equatable, Sendable {
  /// How many records were compared with the log.
  public let records: Int
  /// How many entries the log has.
  public let entries: Int
  /// Faults, in the order they were found; empty when all is well.
  public let faults: [Fault]

  package init(records: Int, entries: Int, faults: [Fault]) {
    self.records = records
    self.entries = entries
    self.faults = faults
  }

  /// Something that is not as it should be.
  public enum Fault: Equatable, Sendable {
    /// SQLite's own check found this.
    case file(String)
    /// The entry, or one before it, was changed after it was written.
    case chain(seq: Int)
    /// The log has a gap before this entry.
    case gap(seq: Int)
    /// The record is not what the log says of it.
    case record(RecordKind, Int)
  }
}

extension DeskStore {
  /// Checks the file, the chain of the log, and each record against the log.
  public func verify() throws(StoreError) -> Verification {
    try read { db in
      var faults: [Verification.Fault] = []
      for message in try String.fetchAll(db, sql: "PRAGMA integrity_check") where message != "ok" {
        faults.append(.file(message))
      }
      if try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil {
        faults.append(.file("foreign keys"))
      }
      let entries = try verifyChain(into: &faults, db)
      var records = 0
      for register in registers { records += try verify(register, into: &faults, db) }
      return Verification(records: records, entries: entries, faults: faults)
    }
  }

  private func verifyChain(into faults: inout [Verification.Fault], _ db: Database) throws -> Int {
    var (previous, expected) = ("", 1)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT seq, time, desk, staff, record, id, event, note, undoes, snapshot, operation, hash
        FROM log ORDER BY seq
        """)
    while let row = try rows.next() {
      let entry = try Log.entry(row)
      if entry.seq != expected { faults.append(.gap(seq: entry.seq)) }
      let hash: String = row[11]
      if Log.hash(of: entry, after: previous) != hash { faults.append(.chain(seq: entry.seq)) }
      (previous, expected) = (hash, entry.seq + 1)
    }
    return expected - 1
  }

  private func verify<R: Register>(
    _ register: R.Type, into faults: inout [Verification.Fault], _ db: Database
  ) throws -> Int {
    // Kept or logged: a record that is gone is still in the log.
    let ids = try Int.fetchCursor(
      db,
      sql: """
        SELECT id FROM \(register.table) UNION SELECT id FROM log WHERE record = ? ORDER BY id
        """, arguments: [R.kind.rawValue])
    var count = 0
    while let id = try ids.next() {
      if try !agrees(with: id, of: register, db) { faults.append(.record(R.kind, id)) }
      count += 1
    }
    return count
  }

  private func agrees<R: Register>(
    with id: Int, of register: R.Type, _ db: Database
  ) throws -> Bool {
    let latest = try Log.entries(
      where: "record = ? AND id = ? ORDER BY seq DESC LIMIT 1", [R.kind.rawValue, id], in: db)
    do {
      let logged = try latest.first.map { try Log.record(R.Subject.self, from: $0.snapshot) }
      return try logged != nil && register.load(id, in: db) == logged
    } catch StoreError.damaged {
      return false
    }
  }

  /// Writes a consistent copy, while desks go on working.
  ///
  /// The copy appears under its name only when it is whole; a file that is there is replaced, but
  /// never the store itself.
  public func backUp(to path: String) throws(StoreError) {
    guard !StoreFile.isSame(path, self.path) else {
      throw .cannotWrite(reason: "\(path) is the store itself")
    }
    let draft = path + ".part"
    try? FileManager.default.removeItem(atPath: draft)
    try StoreFile.prepare(at: draft)
    do {
      let copy = try DatabaseQueue(path: draft)
      try queue.backup(to: copy)
      try copy.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw StoreError(writing: error)
    }
    guard rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(atPath: draft)
      throw .cannotWrite(reason: reason)
    }
  }

  /// Hands over every record of a register with its history, in the order of their numbers.
  public func each<Subject: DeskRecord>(
    _: Subject.Type, _ body: (Subject, [LogEntry]) throws -> Void
  ) throws(StoreError) {
    var after = 0
    while true {
      let page = try read { db in
        try register(of: Subject.self).load(where: "id > ? ORDER BY id LIMIT 500", [after], in: db)
          .map { record in
            let history = try Log.entries(
              where: "record = ? AND id = ? ORDER BY seq", [Subject.kind.rawValue, record.id],
              in: db)
            return (record, history)
          }
      }
      guard let last = page.last else { return }
      do {
        for (record, history) in page { try body(record, history) }
      } catch {
        throw .cannotWrite(reason: "\(error)")
      }
      after = last.0.id
    }
  }

  /// Hands over the log, oldest entry first.
  public func eachLogEntry(_ body: (LogEntry) throws -> Void) throws(StoreError) {
    var after = 0
    while true {
      let page = try read { db in
        try Log.entries(where: "seq > ? ORDER BY seq LIMIT 1000", [after], in: db)
      }
      guard let last = page.last else { return }
      do {
        for entry in page { try body(entry) }
      } catch {
        throw .cannotWrite(reason: "\(error)")
      }
      after = last.seq
    }
  }
}
