import CryptoExtras
import Foundation
import FrontDesk
import GRDB

/// A personal number that proves who somebody is: four to twelve digits.
public struct PIN: Sendable {
  private let digits: [UInt8]

  /// A PIN; nil for anything but four to twelve digits, half-width or full-width.
  public init?(_ typed: String) {
    let scalars = typed.unicodeScalars
    let digits = scalars.compactMap { scalar in
      scalar.properties.generalCategory == .decimalNumber ? scalar.properties.numericValue : nil
    }
    guard digits.count == scalars.count, (4...12).contains(digits.count) else { return nil }
    self.digits = digits.map { UInt8(ascii: "0") + UInt8($0) }
  }

  /// scrypt, so that each guess takes a twentieth of a second and 16 MB.
  fileprivate func hash(salt: Data) throws -> Data {
    let key = try KDF.Scrypt.deriveKey(
      from: digits, salt: salt, outputByteCount: 32, rounds: 1 << 14, blockSize: 8, parallelism: 1)
    return key.withUnsafeBytes { Data($0) }
  }
}

/// What came of a PIN that was given.
public enum PINAnswer: Equatable, Sendable {
  case right
  /// Wrong; the next try is taken so many seconds later.
  case wrong(waitSeconds: Int)
  /// Too soon after a wrong one; so many seconds are left.
  case tooSoon(waitSeconds: Int)
}

extension DeskStore {
  /// Whether somebody has chosen a PIN.
  public func hasPIN(_ member: StaffMember) throws(StoreError) -> Bool {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT 1 FROM pin WHERE staff = ?", arguments: [member.id]) != nil
    }
  }

  /// Chooses the first PIN of somebody, or another one in its place.
  public func choose(
    _ pin: PIN, for member: StaffMember, by actor: Actor, in setting: Setting
  ) throws(StoreError) {
    try write { db in
      let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max) })
      try db.execute(
        sql: """
          INSERT INTO pin (staff, salt, hash, failures) VALUES (?, ?, ?, 0)
          ON CONFLICT (staff) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, failures = 0,
            lastFailure = NULL
          """, arguments: [member.id, salt, try pin.hash(salt: salt)])
      try self.note(.choosePIN, about: member, by: actor, in: setting, db)
    }
  }

  /// Takes somebody's PIN away, so that he chooses a new one.
  public func forgetPIN(
    of member: StaffMember, by actor: Actor, in setting: Setting
  ) throws(PerformError<StaffRefusal>) {
    try write(
      { db in
        try Staffing.require(
          member.right(neededFor: .forgetPIN), of: actor.staff, under: setting.standard, in: db)
        try db.execute(sql: "DELETE FROM pin WHERE staff = ?", arguments: [member.id])
        try self.note(.forgetPIN, about: member, by: actor, in: setting, db)
      }, refusing: StaffRefusal.self)
  }

  /// Whether this is somebody's PIN.
  ///
  /// A wrong one is logged, and each further try waits twice as long, a quarter of an hour at most.
  public func prove(
    _ member: StaffMember, with pin: PIN, by actor: Actor, in setting: Setting
  ) throws(StoreError) -> PINAnswer {
    try write { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT salt, hash, failures, lastFailure FROM pin WHERE staff = ?",
          arguments: [member.id])
      else { throw StoreError.noSuchRecord(.staff, member.id) }
      let failures: Int = row[2]
      if let last = row[3] as Int? {
        let left = last + Self.wait(after: failures) - setting.now.seconds
        // A clock that was set back keeps nobody out for longer than the wait itself.
        if left > 0, left <= Self.wait(after: failures) { return .tooSoon(waitSeconds: left) }
      }
      let (salt, hash): (Data, Data) = (row[0], row[1])
      if Self.isEqual(try pin.hash(salt: salt), hash) {
        try db.execute(
          sql: "UPDATE pin SET failures = 0, lastFailure = NULL WHERE staff = ?",
          arguments: [member.id])
        return .right
      }
      try db.execute(
        sql: "UPDATE pin SET failures = failures + 1, lastFailure = ? WHERE staff = ?",
        arguments: [setting.now.seconds, member.id])
      try self.note(.wrongPIN, about: member, by: actor, in: setting, db)
      return .wrong(waitSeconds: Self.wait(after: failures + 1))
    }
  }

  private func note(
    _ action: StaffAction, about member: StaffMember, by actor: Actor, in setting: Setting,
    _ db: Database
  ) throws {
    // As he is now: the PIN may have been waited for while somebody removed him.
    guard let current = try StaffRegister.load(member.id, in: db), current.isActive else {
      throw StoreError.noSuchRecord(.staff, member.id)
    }
    let change = try current.applying(action, in: setting.of(actor.staff))
    try keep(change, by: actor, at: setting.now, talk: nil, in: db)
  }

  private static func wait(after failures: Int) -> Int {
    failures == 0 ? 0 : min(900, 1 << min(failures, 10))
  }

  /// Compares in a time that does not tell where they differ.
  private static func isEqual(_ one: Data, _ other: Data) -> Bool {
    one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
