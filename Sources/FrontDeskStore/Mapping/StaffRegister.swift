import FrontDesk
import GRDB

/// Staff in their table.
enum StaffRegister: Register {
  static let table = "staff"

  static func save(_ member: StaffMember, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO staff (id, name, role, isActive) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role,
          isActive = excluded.isActive
        """
    ).execute(arguments: [member.id, member.name, member.role.rawValue, member.isActive])
  }

  static func load(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [StaffMember] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, name, role, isActive FROM staff WHERE " + condition)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      guard let role = Role(rawValue: row[2]) else {
        throw StoreError.damaged(reason: "staff \(row[0] as Int)")
      }
      return StaffMember(id: row[0], name: row[1], role: role, isActive: row[3])
    }
  }
}

extension DeskStore {
  /// Everybody who works here, by name.
  public func staff() throws(StoreError) -> [StaffMember] {
    try read { db in try StaffRegister.load(where: "isActive = 1 ORDER BY name", [], in: db) }
  }

  /// Who works here under a name.
  public func staffMember(named name: String) throws(StoreError) -> StaffMember? {
    try read { db in
      try StaffRegister.load(where: "isActive = 1 AND name = ?", [name], in: db).first
    }
  }

  /// What somebody is; nil while roles are not in force, for the site has named no supervisor yet.
  ///
  /// Whoever is not known is a receptionist.
  public func role(of name: String) throws(StoreError) -> Role? {
    try read { db in try Staffing.role(of: name, in: db) }
  }
}

/// Who may do what, as the store knows it.
enum Staffing {
  /// What somebody is; nil while roles are not in force.
  static func role(of name: String, in db: Database) throws -> Role? {
    let rows = try StaffRegister.load(
      where: "isActive = 1 AND (name = ? OR role <> 'receptionist')", [name], in: db)
    guard rows.contains(where: { $0.role > .receptionist }) else { return nil }
    return rows.first { $0.name == name }?.role ?? .receptionist
  }

  /// Refuses what somebody has no right to.
  static func require(
    _ right: Right?, of staff: String, under standard: ServiceStandard, in db: Database
  ) throws {
    guard let right, let role = try role(of: staff, in: db), !standard.may(role, right) else {
      return
    }
    throw Forbidden(right: right)
  }
}

/// Somebody did what he has no right to.
struct Forbidden: Error {
  let right: Right
}
