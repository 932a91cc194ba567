import FrontDesk
import GRDB

/// What was taken back.
public struct Undone: Sendable {
  /// The register.
  public let kind: RecordKind
  /// The record's number.
  public let id: Int
  /// The action that was taken back: `register`, `assign`, ….
  public let event: String
  /// How many other records were taken back with it.
  public internal(set) var others = 0
  /// The record as it had been left.
  public let from: any DeskRecord
  /// The record as it is again.
  public let to: any DeskRecord
}

extension DeskStore {
  /// Takes back the last operation of this person at this desk that still stands: the record is as
  /// it was before, by a new log entry.
  ///
  /// Taking back a registration leaves the record cancelled.
  ///
  /// - Throws: `nothingToUndo`; `changedSince` when somebody worked on the record afterwards.
  public func undo(by actor: Actor, in setting: Setting) throws(StoreError) -> Undone {
    try write { db in
      guard
        let entry = try Log.entries(
          where: """
            desk = ? AND staff = ? AND undoes IS NULL
              AND record IN (\(Self.takenBack)) AND event <> '\(Log.look)'
              AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.seq)
            ORDER BY seq DESC LIMIT 1
            """, [actor.desk, actor.staff], in: db
        ).first
      else { throw StoreError.nothingToUndo }
      guard let operation = entry.operation else {
        return try takeBack(entry, by: actor, in: setting, db)
      }
      // All that was done together is taken back together, the last first.
      let entries = try Log.entries(
        where: "operation = ? AND undoes IS NULL ORDER BY seq DESC", [operation], in: db)
      let undone = try entries.map { try takeBack($0, by: actor, in: setting, db) }
      guard var first = undone.last else { throw StoreError.damaged(reason: "log \(operation)") }
      first.others = Set(entries.map(\.id)).count - 1
      return first
    }
  }

  /// The registers whose records can be taken back, as a list in SQL.
  private static let takenBack = registers.filter { $0.canBeTakenBack }
    .map { "'\($0.kind.rawValue)'" }.joined(separator: ", ")

  private func takeBack(
    _ entry: LogEntry, by actor: Actor, in setting: Setting, _ db: Database
  ) throws -> Undone {
    guard let register = registers.first(where: { $0.kind == entry.kind }) else {
      throw StoreError.damaged(reason: "log \(entry.seq)")
    }
    return try takeBack(entry, from: register, by: actor, in: setting.of(actor.staff), db)
  }

  private func takeBack<R: Register>(
    _ entry: LogEntry, from register: R.Type, by actor: Actor, in setting: Setting, _ db: Database
  ) throws -> Undone {
    let latest = try Log.entries(
      where: "record = ? AND id = ? ORDER BY seq DESC LIMIT 1", [entry.kind.rawValue, entry.id],
      in: db)
    if let latest = latest.first, latest.snapshot != entry.snapshot {
      throw StoreError.changedSince(entry.kind, entry.id, by: latest.actor.staff)
    }
    let before = try Log.entries(
      where: "record = ? AND id = ? AND seq < ? ORDER BY seq DESC LIMIT 1",
      [entry.kind.rawValue, entry.id, entry.seq], in: db)
    let left = try Log.record(R.Subject.self, from: entry.snapshot)
    let record =
      try before.first.map { try Log.record(R.Subject.self, from: $0.snapshot) }
      ?? left.withdrawn(in: setting)
    try register.save(record, in: db)
    try Log.append(
      "undo", note: entry.event, of: record, by: actor, at: setting.now, undoing: entry.seq, in: db)
    return Undone(kind: entry.kind, id: entry.id, event: entry.event, from: left, to: record)
  }
}

extension Register {
  static var kind: RecordKind { Subject.kind }
  static var canBeTakenBack: Bool { Subject.canBeTakenBack }
}
