import FrontDesk

/// Why the store could not do something.
///
/// Holds places and numbers, never what a record says.
public enum StoreError: Error, Equatable, Sendable {
  /// The file or its folder cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The file is no store of this program.
  case notAStore(path: String)
  /// The store was written by a newer program.
  case newer(path: String)
  /// Another program kept the store locked for too long.
  case busy
  /// The disk is full or failed, or the store may not be written.
  case cannotWrite(reason: String)
  /// The store does not hold what it should.
  case damaged(reason: String)
  /// There is no such record.
  case noSuchRecord(RecordKind, Int)
  /// There is nothing of this desk left to take back.
  case nothingToUndo
  /// Somebody has worked on the record since, so that it cannot be taken back any more.
  case changedSince(RecordKind, Int, by: String)
}

/// Why an action was not performed: the rules forbid it, whoever acts may not, or the store could not.
public enum PerformError<Refusal: Error & Sendable>: Error {
  case refused(Refusal)
  /// It takes a right that whoever acts does not have (STANDARD 7).
  case forbidden(Right)
  case failed(StoreError)
}
