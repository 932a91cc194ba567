/// Somebody who works at the desk, with what he may do (STANDARD 7).
public struct StaffMember: Hashable, Codable, Sendable {
  /// The number.
  public let id: Int
  /// The name, as it stands in the log.
  public let name: String
  /// What he is.
  public internal(set) var role: Role
  /// Whether he still works here.
  public internal(set) var isActive: Bool

  /// A member as he was kept.
  package init(id: Int, name: String, role: Role, isActive: Bool) {
    self.id = id
    self.name = name
    self.role = role
    self.isActive = isActive
  }
}

/// What a member is added with.
public struct StaffOpening: Hashable, Sendable {
  /// The name, as it stands in the log.
  public let name: String
  /// What he is.
  public let role: Role

  /// A new member; nil without a name.
  public init?(name: String, role: Role) {
    guard !name.isEmpty else { return nil }
    self.name = name
    self.role = role
  }
}

/// The ways a member changes.
public enum StaffAction: Hashable, Sendable {
  case change(to: Role)
  /// Works here no more.
  case leave
  /// Chose a PIN.
  case choosePIN
  /// Forgot the PIN; a new one is chosen at the next need.
  case forgetPIN
  /// A wrong PIN was given in his name.
  case wrongPIN

  /// Its name in the log.
  public var name: String {
    switch self {
    case .change: "role"
    case .leave: "leaveStaff"
    case .choosePIN: "choosePIN"
    case .forgetPIN: "forgetPIN"
    case .wrongPIN: "wrongPIN"
    }
  }
}

/// Why a member may not change so.
public enum StaffRefusal: Error, Hashable, Sendable {
  case nothingChanges
}

extension StaffMember: DeskRecord {
  /// The register of staff.
  public static let kind = RecordKind.staff

  /// Who works here is no work of the desk.
  public static let canBeTakenBack = false

  /// Nothing is owed about a member.
  public var duties: [Duty] { [] }

  /// Nothing is expected of the desk.
  public var isOpen: Bool { false }

  /// A new member.
  public static func opening(
    _ opening: StaffOpening, as id: Int, in setting: Setting
  ) throws(StaffRefusal) -> Change<StaffMember> {
    Change(
      record: StaffMember(id: id, name: opening.name, role: opening.role, isActive: true),
      event: "addStaff", note: "\(opening.name) \(opening.role.rawValue)")
  }

  /// The member as one who left.
  public func withdrawn(in setting: Setting) -> StaffMember {
    var member = self
    member.isActive = false
    return member
  }

  /// Staff are managed by whom the standard allows.
  public static func right(neededToOpen opening: StaffOpening) -> Right? { .manageStaff }

  /// Staff are managed by whom the standard allows; a PIN is everybody's own.
  public func right(neededFor action: StaffAction) -> Right? {
    switch action {
    case .change, .leave, .forgetPIN: .manageStaff
    case .choosePIN, .wrongPIN: nil
    }
  }

  /// The member after a change.
  public func applying(
    _ action: StaffAction, beside others: [StaffMember] = [], in setting: Setting
  ) throws(StaffRefusal) -> Change<StaffMember> {
    var member = self
    var note: String?
    switch action {
    case .change(let role):
      guard role != self.role || !isActive else { throw .nothingChanges }
      member.role = role
      member.isActive = true
      note = role.rawValue
    case .leave:
      guard isActive else { throw .nothingChanges }
      member.isActive = false
    case .choosePIN, .forgetPIN, .wrongPIN: break
    }
    return Change(record: member, event: action.name, note: note)
  }
}
