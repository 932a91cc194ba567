/// The ways a shift moves; there is no other.
public enum ShiftAction: Hashable, Sendable {
  /// Something worth knowing for the next shift.
  case log(String)
  /// The desk is left to somebody.
  case leave(to: String)
  /// Whoever is on duty is back.
  case comeBack
  /// Items of the closing list are done.
  case check([String])
  /// Handed over, with the tickets that are open.
  case handOver(to: String?, open: [TicketNumber])
  case takeOver
  case refuse(reason: String)
  /// Read and signed by a supervisor.
  case review(String?)
  /// Somebody further up was told of what is missed or refused.
  case escalate(to: Rung)

  /// Its name in the log.
  public var name: String {
    switch self {
    case .log: "log"
    case .leave: "leave"
    case .comeBack: "comeBack"
    case .check: "check"
    case .handOver: "handOver"
    case .takeOver: "takeOver"
    case .refuse: "refuse"
    case .review: "review"
    case .escalate: TicketAction.escalateName
    }
  }
}

/// Why a shift may not move so.
public enum ShiftRefusal: Error, Hashable, Sendable {
  /// Nobody has handed it over; who is on duty must first.
  case notOffered(by: String)
  /// One person cannot sign for both.
  case oneForBoth(String)
  /// It was handed over to somebody else.
  case offeredTo(String)
  /// Handed over already, and not refused.
  case isOffered(to: String?)
  /// It is over.
  case isOver
  /// Only what is over is reviewed.
  case isNotOver
  /// Nobody stands in.
  case nobodyStandsIn
  /// There is no such item on the closing list.
  case noSuchItem(String)
  /// Nothing would change.
  case nothingChanges
}
