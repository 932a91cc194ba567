import FrontDesk
import GRDB

/// Who acts, and from which desk: undo takes back what the same person did at the same desk.
public struct Actor: Hashable, Sendable {
  /// The person, as printed in the log.
  public let staff: String
  /// The workplace.
  public let desk: String

  /// A person at a desk.
  public init(staff: String, desk: String) {
    self.staff = staff
    self.desk = desk
  }
}

/// Everything the desk keeps, in one file that several desks may use at the same time.
///
/// Every operation is one transaction that writes the record and its log entry; when the call
/// returns, both are on the disk.
public final class DeskStore: Sendable {
  let queue: DatabaseQueue
  /// Where the file lies.
  public let path: String

  private init(queue: DatabaseQueue, path: String) {
    self.queue = queue
    self.path = path
  }

  /// Opens the store, making the file (0600) and its folder (0700) if they are not there.
  ///
  /// - Throws: ``StoreError``: `cannotOpen`, `notAStore`, `newer`, `busy`, `cannotWrite`.
  public static func open(at path: String) throws(StoreError) -> DeskStore {
    try StoreFile.prepare(at: path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    configuration.label = "frontdesk"
    do {
      return try StoreFile.alone(inFolderOf: path) {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        // First of all: a file of somebody else stays as it is.
        try Schema.recognise(queue, path: path)
        StoreFile.shut(toOthers: path)
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA journal_mode = WAL")
          // With NORMAL the last operations are lost when the power goes.
          try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        try Schema.bringUpToDate(queue)
        return DeskStore(queue: queue, path: path)
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(opening: path, error)
    }
  }

  /// How many seconds a desk waits for another's transaction.
  static let patience: Double = 10

  /// By what SQLite keeps what was written, as this connection is set.
  package func safeguards() throws(StoreError) -> Safeguards {
    try read { db in
      Safeguards(
        journal: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
        synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0,
        foreignKeys: try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") ?? false)
    }
  }
}

/// The settings of SQLite on which the safety of what was written hangs.
package struct Safeguards: Equatable, Sendable {
  /// `wal`: readers and a writer do not wait for each other.
  package let journal: String
  /// 2 is FULL: an operation is on the disk when its call returns.
  package let synchronous: Int
  /// Whether references to what is not there are refused.
  package let foreignKeys: Bool

  package init(journal: String, synchronous: Int, foreignKeys: Bool) {
    self.journal = journal
    self.synchronous = synchronous
    self.foreignKeys = foreignKeys
  }
}

extension DeskStore {
  /// Runs a transaction that writes; whatever SQLite reports becomes a ``StoreError``.
  func write<Result, Refusal>(
    _ body: (Database) throws -> Result, refusing _: Refusal.Type
  ) throws(PerformError<Refusal>) -> Result {
    do {
      return try queue.write(body)
    } catch let refusal as Refusal {
      throw .refused(refusal)
    } catch let forbidden as Forbidden {
      throw .forbidden(forbidden.right)
    } catch let error as StoreError {
      throw .failed(error)
    } catch {
      throw .failed(StoreError(writing: error))
    }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.write(body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(writing: error)
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.read(body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(writing: error)
    }
  }
}

extension StoreError {
  /// What an error while opening means.
  init(opening path: String, _ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = .cannotOpen(path: path, reason: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CORRUPT: self = .damaged(reason: error.resultCode.description)
    case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR:
      self = .cannotWrite(reason: error.message ?? error.resultCode.description)
    default:
      self = .cannotOpen(path: path, reason: error.message ?? error.resultCode.description)
    }
  }

  /// What an error while working means.
  ///
  /// SQLite's message names tables and columns, never values.
  init(writing error: any Error) {
    guard let error = error as? DatabaseError else {
      self = .damaged(reason: "\(type(of: error))")
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
      self = .damaged(reason: error.message ?? error.resultCode.description)
    default: self = .cannotWrite(reason: error.message ?? error.resultCode.description)
    }
  }
}
