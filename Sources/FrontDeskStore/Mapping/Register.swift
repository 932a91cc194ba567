import FrontDesk
import GRDB

/// How one register lies in its table.
///
/// The desk's registers of entries need none of their own: ``EntryRegister`` keeps them all.
protocol Register<Subject>: SendableMetatype {
  associatedtype Subject: DeskRecord

  /// The table's name.
  static var table: String { get }
  /// Writes the record over what the table had of it.
  static func save(_ record: Subject, in db: Database) throws
  /// Reads records, in the order of their numbers, `duties` with them.
  static func load(where condition: String, _ arguments: StatementArguments, in db: Database) throws
    -> [Subject]
}

/// Every register of the desk.
let registers: [any Register.Type] =
  [TicketRegister.self, ShiftRegister.self, StaffRegister.self, AttemptRegister.self]
  + RegisterList.all.map { register(keeping: $0) }

private func register<Content: RegisterContent>(keeping _: Content.Type) -> any Register.Type {
  EntryRegister<Content>.self
}

/// The register that keeps records of this type.
func register<Subject: DeskRecord>(of _: Subject.Type) throws -> any Register<Subject>.Type {
  for case let register as any Register<Subject>.Type in registers { return register }
  throw StoreError.damaged(reason: "no register for \(Subject.kind.rawValue)")
}

extension Register {
  static func load(_ id: Int, in db: Database) throws -> Subject? {
    try load(where: "id = ?", [id], in: db).first
  }

  static func nextID(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(id) FROM \(table)").map { $0 + 1 } ?? 1
  }
}
