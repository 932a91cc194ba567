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
  public internal(set) var incidentReport: IncidentReport?
  /// The ticket under which the matter goes on.
  public internal(set) var lead: TicketNumber?
  /// How far up it went beyond the desk; nil while it did not.
  public internal(set) var level: Rung?

  /// A ticket as it was kept.
  package init(
    number: TicketNumber, request: TicketRequest, hand: Hand?, stage: TicketStage,
    created: Moment, duties: [Duty], followUp: FollowUp?, lastContact: Moment?,
    incidentReport: IncidentReport?, lead: TicketNumber?, level: Rung? = nil
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
    self.level = level
  }

  /// The name of where it stands.
  public var state: TicketState { stage.state }

  /// The open duties, the most pressing first.
  public var openDuties: [Duty] { duties.filter(\.isOpen).sorted { $0.due < $1.due } }

  /// The missed duties of the same day that nobody has explained yet: each asks for a reason and a new
  /// promised time (STANDARD 2).
  public func unexplained(at now: Moment, by standard: ServiceStandard) -> [Duty] {
    guard isOpen else { return [] }
    let promises = duties.filter { standard.rule($0.rule)?.starts.contains(.promised) == true }
    return openDuties.filter { duty in
      duty.isOverdue(at: now) && standard.rule(duty.rule)?.limit == .sameDay
        && !promises.contains { $0.started >= duty.due }
    }
  }

  /// Who must be told next of what is missed, the highest; nil when there is nobody to tell.
  public func toTell(at now: Moment, by standard: ServiceStandard) -> Rung? {
    isOpen ? duties.compactMap { standard.toTell(of: $0, at: now) }.max() : nil
  }

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

  /// Complaints are closed by a supervisor, incident reports are approved by the head (STANDARD 7).
  public func right(neededFor action: TicketAction) -> Right? {
    switch action {
    case .close where request.category == .complaint: .closeComplaint
    case .incidentReport(let report) where report.parts.contains(.approval): .approveIncident
    // Once it is dealt with, to call it something else would be a way round.
    case .edit(let edit) where !TicketState.undone.contains(state):
      request.category == .complaint && edit.category.map { $0 != .complaint } == true
        ? .closeComplaint
        : request.priority == .emergency && edit.priority.map { $0 != .emergency } == true
          ? .approveIncident : nil
    default: nil
    }
  }
}
