/// Where a ticket stands (STANDARD 1.4), with what is known only there.
public enum TicketStage: Hashable, Codable, Sendable {
  case registered
  case assigned
  case inProgress
  case onHold(reason: String, since: Moment, from: StageBeforeHold)
  case resolved(at: Moment)
  case followedUp(at: Moment)
  case closed(at: Moment)
  case cancelled(reason: String?)

  /// Its name in lists and exports.
  public var state: TicketState {
    switch self {
    case .registered: .registered
    case .assigned: .assigned
    case .inProgress: .inProgress
    case .onHold: .onHold
    case .resolved: .resolved
    case .followedUp: .followedUp
    case .closed: .closed
    case .cancelled: .cancelled
    }
  }
}

/// The stages from which a ticket can be put on hold.
public enum StageBeforeHold: String, Codable, Sendable {
  case registered, assigned, inProgress
}

/// The names of the stages, as exports and lists have them.
public enum TicketState: String, CaseIterable, Codable, Sendable {
  case registered, assigned, inProgress, onHold, resolved, followedUp, closed, cancelled

  /// The states in which something is still expected of the desk.
  public static let open: Set<TicketState> = [
    .registered, .assigned, .inProgress, .onHold, .resolved, .followedUp,
  ]

  /// The states in which the work itself is not done.
  public static let undone: Set<TicketState> = [.registered, .assigned, .inProgress, .onHold]
}
