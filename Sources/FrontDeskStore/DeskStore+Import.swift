import Foundation
import FrontDesk
import GRDB

/// What an import took over.
public struct Imported: Equatable, Sendable {
  /// Records that are new here.
  public var records = 0
  /// Entries of the log that came with them.
  public var entries = 0
  /// Records that were here already, as they are.
  public var known = 0

  /// Nothing yet.
  public init() {}
}

/// Why an import took nothing over.
public enum ImportError: Error, Equatable, Sendable {
  /// The line is no record that an export wrote.
  case unreadable(line: Int)
  /// Another record has the number already.
  case taken(line: Int, RecordKind, Int)
  /// A whole export goes into an empty store alone.
  case notEmpty
  /// Tickets, shifts and staff come with their log alone: in a whole export.
  case needsLog(line: Int, RecordKind)
  case forbidden(Right)
  case failed(StoreError)
}

extension DeskStore {
  /// Takes over what ``DeskStore/each(_:_:)`` and ``DeskStore/eachLogEntry(_:)`` gave to an export, all or nothing.
  ///
  /// Lines of the log rebuild an empty store with everything that ever happened in it. Without them, entries of
  /// registers are taken over under their numbers.
  ///
  /// - Parameters:
  ///   - lines: JSON objects, each with its `record`.
  ///   - kind: the register of lines that do not name theirs.
  public func importRecords(
    _ lines: [String], of kind: RecordKind?, by actor: Actor, in setting: Setting
  ) throws(ImportError) -> Imported {
    let parsed = try lines.enumerated().map { index, line throws(ImportError) in
      try ImportLine(line, number: index + 1, kind: kind)
    }
    let log = parsed.filter(\.isLog)
    do {
      return try queue.write { db in
        try Staffing.require(
          .exportRecords, of: actor.staff, under: setting.standard, in: db)
        return try log.isEmpty
          ? self.adopt(parsed, by: actor, in: setting, db) : self.replay(log, db)
      }
    } catch let error as ImportError {
      throw error
    } catch let forbidden as Forbidden {
      throw .forbidden(forbidden.right)
    } catch let error as StoreError {
      throw .failed(error)
    } catch {
      throw .failed(StoreError(writing: error))
    }
  }

  /// Writes the log as it was, and each record as its last entry left it.
  private func replay(_ lines: [ImportLine], _ db: Database) throws -> Imported {
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM log") == 0 else {
      throw ImportError.notEmpty
    }
    var imported = Imported()
    var last: [RecordKind: [Int: ImportLine]] = [:]
    for line in lines {
      try Log.append(try line.entry(), in: db)
      let entry = try line.entry()
      last[entry.kind, default: [:]][entry.id] = line
      imported.entries += 1
    }
    for register in registers {
      for (_, line) in (last[register.kind] ?? [:]).sorted(by: { $0.key < $1.key }) {
        try rebuild(line, in: register, db)
        imported.records += 1
      }
    }
    return imported
  }

  private func rebuild<R: Register>(
    _ line: ImportLine, in register: R.Type, _ db: Database
  ) throws {
    guard let record = try? Log.record(R.Subject.self, from: line.entry().snapshot) else {
      throw ImportError.unreadable(line: line.number)
    }
    try register.save(record, in: db)
  }

  /// Takes entries of registers over under their numbers.
  private func adopt(
    _ lines: [ImportLine], by actor: Actor, in setting: Setting, _ db: Database
  ) throws -> Imported {
    var imported = Imported()
    for line in lines {
      guard let content = RegisterList.all.first(where: { $0.kind == line.kind }) else {
        throw ImportError.needsLog(line: line.number, line.kind ?? .ticket)
      }
      try adopt(line, as: content, by: actor, in: setting, into: &imported, db)
    }
    return imported
  }

  private func adopt<Content: RegisterContent>(
    _ line: ImportLine, as _: Content.Type, by actor: Actor, in setting: Setting,
    into imported: inout Imported, _ db: Database
  ) throws {
    guard let entry = line.record(Entry<Content>.self) else {
      throw ImportError.unreadable(line: line.number)
    }
    if let known = try EntryRegister<Content>.load(entry.id, in: db) {
      guard known == entry else {
        throw ImportError.taken(line: line.number, Content.kind, entry.id)
      }
      imported.known += 1
      return
    }
    try EntryRegister<Content>.save(entry, in: db)
    try Log.append("import", note: nil, of: entry, by: actor, at: setting.now, in: db)
    imported.records += 1
    imported.entries += 1
  }
}

/// A line of an export, as an import reads it.
private struct ImportLine {
  let number: Int
  /// The register; nil for a line of the log.
  let kind: RecordKind?
  private let object: [String: Any]

  var isLog: Bool { kind == nil }

  init(_ text: String, number: Int, kind: RecordKind?) throws(ImportError) {
    let read = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let object = read as? [String: Any] else { throw .unreadable(line: number) }
    let name = object["record"] as? String
    let named = name.flatMap(RecordKind.init(rawValue:)) ?? kind
    guard name == "log" || named != nil else { throw .unreadable(line: number) }
    self.number = number
    self.object = object
    self.kind = name == "log" ? nil : named
  }

  /// The entry of the log that the line is.
  func entry() throws -> LogEntry {
    guard let seq = object["seq"] as? Int,
      let time = (object["time"] as? String).flatMap({ Moment(iso: $0) }),
      let kind = (object["of"] as? String).flatMap(RecordKind.init(rawValue:)),
      let id = object["id"] as? Int, let event = object["kind"] as? String,
      let staff = object["staff"] as? String, let desk = object["desk"] as? String,
      let after = object["after"], let snapshot = Self.text(of: after)
    else { throw ImportError.unreadable(line: number) }
    return LogEntry(
      seq: seq, time: time, actor: Actor(staff: staff, desk: desk), kind: kind, id: id,
      event: event, note: object["note"] as? String, undoes: object["undoes"] as? Int,
      operation: object["operation"] as? Int, snapshot: snapshot)
  }

  /// The record as it was exported: `deadlines` are its duties.
  func record<Subject: DeskRecord>(_: Subject.Type) -> Subject? {
    var object = object
    object["duties"] = object["deadlines"]
    return Self.text(of: object).flatMap { try? Log.record(Subject.self, from: $0) }
  }

  private static func text(of value: Any) -> String? {
    guard JSONSerialization.isValidJSONObject(value) else { return nil }
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    return data.map { String(decoding: $0, as: UTF8.self) }
  }
}
