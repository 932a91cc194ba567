/// The ways a ticket moves; there is no other.
public enum TicketAction: Hashable, Sendable {
  case assign(Hand)
  case start(by: String?)
  case note(String, as: NoteKind = .plain)
  /// The owner was told how things stand.
  case contact(String?)
  case resolve(String?)
  case followUp(FollowUp)
  case close
  case reopen(String?)
  case hold(reason: String)
  case cancel(reason: String)
  case urge(String?)
  case edit(TicketEdit)
  /// The owner was promised an answer or a deed by then.
  case promise(TimeFrame, String?)
  /// The matter goes on under another ticket.
  case link(into: TicketNumber)
  /// Cause, measures and approval of an emergency, or some of them.
  case incidentReport(IncidentReport)
  /// Somebody further up was told (STANDARD 2).
  case escalate(to: Rung)
  /// So many households raise the same matter (STANDARD 2).
  case recur(households: Int)

  /// The name of an assignment in the log.
  public static let assignName = "assign"
  /// The name of a follow-up in the log.
  public static let followUpName = "followUp"
  /// The name of a report to somebody further up in the log.
  public static let escalateName = "escalate"
  /// The name of what several households raise in the log.
  public static let recurName = "recur"
  /// The name of a correction in the log.
  public static let editName = "edit"

  /// Its name in the log.
  public var name: String {
    switch self {
    case .assign: Self.assignName
    case .start: "start"
    case .note: "note"
    case .contact: "contact"
    case .resolve: "resolve"
    case .followUp: Self.followUpName
    case .close: "close"
    case .reopen: "reopen"
    case .hold: "hold"
    case .cancel: "cancel"
    case .urge: "urge"
    case .edit: Self.editName
    case .promise: "promise"
    case .link: "link"
    case .incidentReport: "incidentReport"
    case .escalate: Self.escalateName
    case .recur: Self.recurName
    }
  }
}

/// What a note records beyond its words.
public enum NoteKind: Hashable, Sendable {
  case plain
  /// What is to be done about a complaint.
  case plan
  /// How staff will do better, and by when (STANDARD 2, complaint about attitude).
  case correction(by: TimeFrame)
  /// Staff do better now.
  case correctionDone
  /// A notice on the matter was put up.
  case notice

  /// The duties it meets.
  var deeds: Set<Deed> {
    switch self {
    case .plain: []
    case .plan: [.plan]
    case .correction: [.correction]
    case .correctionDone: [.correctionDone]
    case .notice: [.notice]
    }
  }
}

/// New values of what was registered; what is nil stays as it is.
public struct TicketEdit: Hashable, Sendable {
  /// A new kind.
  public var category: Category?
  /// A new priority.
  public var priority: Priority?
  /// A new room; parts that are not said stay.
  public var room: Room?
  /// A new place.
  public var place: String?
  /// Another person.
  public var person: String?
  /// Another phone.
  public var phone: Phone?
  /// Another way it came.
  public var channel: Channel?
  /// Another appointment.
  public var appointment: TimeFrame?
  /// The matter put otherwise; an empty one changes nothing.
  public var matter: String?
  /// A complaint turns out to be about how staff behaved.
  public var attitude: Bool?
  /// It is, or is not, complex.
  public var complex: Bool?
  /// It is, or is not, important.
  public var important: Bool?
  /// Another department, without issuing a slip.
  public var department: Department?

  /// A change of nothing yet.
  public init() {}

  /// Whether nothing is changed.
  public var isEmpty: Bool { self == TicketEdit() }
}
