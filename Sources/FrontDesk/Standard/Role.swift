/// What somebody is at the desk (STANDARD 7).
public enum Role: String, CaseIterable, Comparable, Codable, Sendable {
  case receptionist, supervisor, head

  /// Whether one role stands below the other.
  public static func < (lower: Role, higher: Role) -> Bool { lower.height < higher.height }

  private var height: Int {
    switch self {
    case .receptionist: 0
    case .supervisor: 1
    case .head: 2
    }
  }
}

/// What not everybody may do; who may is data of the standard (STANDARD 7).
public enum Right: String, CaseIterable, Codable, Sendable {
  case closeComplaint = "close-complaint"
  case approveIncident = "approve-incident"
  case approveNotice = "approve-notice"
  case reviewHandover = "review-handover"
  case manageStaff = "manage-staff"
  case exportRecords = "export-records"
  case seeContacts = "see-contacts"
  case seeResults = "see-results"
  case lendConfidential = "lend-confidential"
}

extension ServiceStandard {
  /// Whether somebody of this role may do what the right is for.
  public func may(_ role: Role, _ right: Right) -> Bool { rights[role]?.contains(right) ?? false }

  /// Who may do what a right is for, the lowest role first.
  public func roles(having right: Right) -> [Role] {
    Role.allCases.filter { may($0, right) }.sorted()
  }
}
