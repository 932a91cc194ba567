/// A request of an owner on its way through the desk (STANDARD 1).
public struct Ticket: Hashable, Codable, Sendable {
  /// Its number.
  public let number: TicketNumber
  /// What was asked.
  public internal(set) var request: TicketRequest
  /// Who does the work; by the standard's default until somebody assigns it.
  public internal(set) var hand: Hand?
  /// Where it stands.
  public internal(set) var stage: TicketStage
  /// When it was registered.
  public let created: Moment
  /// What it obliges the desk to do.
  public internal(set) var duties: [Duty]
  /// What the owner said at the last follow-up.
  public internal(set) var followUp: FollowUp?
  /// When the owner was last told how things stand.
  public internal(set) var lastContact: Moment?
  /// Cause, measures and approval of an emergency.
  public internal(set) var incidentReport: String?
  /// The ticket under which the matter goes on.
  public internal(set) var lead: TicketNumber?

  /// A ticket as it was kept.
  package init(
    number: TicketNumber, request: TicketRequest, hand: Hand?, stage: TicketStage,
    created: Moment, duties: [Duty], followUp: FollowUp?, lastContact: Moment?,
    incidentReport: String?, lead: TicketNumber?
  ) {
    self.number = number
    self.request = request
    self.hand = hand
    self.stage = stage
    self.created = created
    self.duties = duties
    self.followUp = followUp
    self.lastContact = lastContact
    self.incidentReport = incidentReport
    self.lead = lead
  }

  /// The name of where it stands.
  public var state: TicketState { stage.state }

  /// The open duties, the most pressing first.
  public var openDuties: [Duty] { duties.filter(\.isOpen).sorted { $0.due < $1.due } }

  /// Whether a duty is open though its time is over; a ticket that is done with has none.
  public func isOverdue(at now: Moment) -> Bool {
    isOpen && duties.contains { $0.isOverdue(at: now) }
  }
}

/// What a ticket is opened with.
public struct TicketOpening: Hashable, Sendable {
  /// What is asked.
  public let request: TicketRequest
  /// Who is sent at once, if the line said so.
  public let hand: Hand?
  /// The department whose matter this usually is here, when the standard's default is not it.
  public let department: Department?

  /// An opening of this request.
  public init(
    _ request: TicketRequest, sending hand: Hand? = nil, usually department: Department? = nil
  ) {
    self.request = request
    self.hand = hand
    self.department = department
  }
}

extension Ticket: DeskRecord {
  /// Tickets are the register of requests.
  public static let kind = RecordKind.ticket

  /// Its number.
  public var id: Int { number.value }

  /// Whether anything is still expected of the desk.
  public var isOpen: Bool { TicketState.open.contains(state) }

  /// A new ticket with the duties of its kind; assigned at once when somebody is sent.
  public static func opening(
    _ opening: TicketOpening, as id: Int, in setting: Setting
  ) throws(TicketRefusal) -> Change<Ticket> {
    guard let number = TicketNumber(id) else { throw .nothingChanges }
    let usual = (opening.department ?? setting.standard.departments[opening.request.category])
      .flatMap { Hand(department: $0) }
    var ticket = Ticket(
      number: number, request: opening.request, hand: opening.hand?.completed(from: usual) ?? usual,
      stage: opening.hand == nil ? .registered : .assigned, created: setting.now, duties: [],
      followUp: nil, lastContact: nil, incidentReport: nil, lead: nil)
    ticket.begin(.registered, in: setting)
    if opening.hand != nil { ticket.meet([.assign], in: setting) }
    return Change(record: ticket, event: "register", note: opening.request.matter)
  }

  /// The ticket as cancelled: its number stays taken.
  public func withdrawn(in setting: Setting) -> Ticket {
    var ticket = self
    ticket.stage = .cancelled(reason: nil)
    ticket.dropOpenDuties()
    return ticket
  }

  /// The ticket under which the matter is to go on.
  public static func references(of action: TicketAction) -> [Int] {
    if case .link(let lead) = action { [lead.value] } else { [] }
  }
}
