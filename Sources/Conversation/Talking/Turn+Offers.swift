import FrontDesk
import Phrasebook

// The sentence to say to the owner, from the phrasebook, after what just happened.
extension Turn {
  /// The approved sentence for an occasion, if one can be filled.
  mutating func offer(_ occasion: Occasion, for ticket: Ticket?, turn: Int = 0) -> Reply? {
    guard
      let phrase = desk.phrasebook.phrase(
        for: occasion, in: desk.wording.language, filling: blanks(for: ticket, on: occasion),
        turn: turn)
    else { return nil }
    talk.offer = Offer(
      source: .occasion(occasion.rawValue), ticket: ticket?.number, turn: turn)
    return Reply([
      .init(.offer, desk.wording[.youMaySay, ["phrase": desk.wording.nested(phrase.text)]])
    ])
  }

  /// Another sentence for the same occasion.
  mutating func another() -> Reply {
    guard let offer = talk.offer else { return notUnderstood() }
    if case .situation(let situation) = offer.source {
      return suggest(situation, turn: offer.turn + 1)
    }
    guard case .occasion(let name) = offer.source, let occasion = Occasion(rawValue: name) else {
      return notUnderstood()
    }
    let ticket = offer.ticket.flatMap { try? desk.store.ticket($0) }
    return self.offer(occasion, for: ticket, turn: offer.turn + 1) ?? notUnderstood()
  }

  /// What is known for the blanks of a phrase.
  func blanks(for ticket: Ticket?, on occasion: Occasion?) -> [Blank: String] {
    var blanks: [Blank: String] = [.staff: desk.actor.staff]
    blanks[.project] = desk.site.project
    guard let ticket else { return blanks }
    let wording = desk.wording
    blanks[.ticket] = ticket.number.description
    blanks[.person] = ticket.request.person
    blanks[.room] = ticket.request.room.map { wording.name(of: $0) }
    blanks[.department] = ticket.hand?.department.map { wording.word("department", $0) }
    blanks[.assignee] = ticket.hand?.assignee
    blanks[.matter] = ticket.request.matter
    let duty =
      occasion == .promised
      ? desk.standard.promises(of: ticket).last : desk.standard.dutyToTell(of: ticket, at: now)
    // What is not certain is promised to nobody.
    if let duty, desk.standard.unpublishedYear(for: duty) == nil {
      blanks[.deadline] = wording.time(duty.due, at: now)
    }
    return blanks
  }
}

extension ServiceStandard {
  /// The duty whose time an owner is told: the first that brings him what he asked for.
  ///
  /// That a slip is written is no news for him, and a first answer is not yet the result; nor is he told
  /// of a time that is over, or that stands still.
  func dutyToTell(of ticket: Ticket, at now: Moment) -> Duty? {
    let telling = ticket.openDuties.filter { duty in
      duty.isRunning && duty.due > now
        && rule(duty.rule).map { $0.isForOwner && !$0.repeats } ?? false
    }
    return telling.first { rule($0.rule)?.metBy.contains(.contact) == false } ?? telling.first
  }

  /// What the owner was promised and still waits for, in the order it was promised.
  func promises(of ticket: Ticket) -> [Duty] {
    ticket.duties.filter { $0.isOpen && rule($0.rule)?.starts.contains(.promised) == true }
  }
}

extension DutyRule {
  /// Whether what it times brings the owner something, and is no matter among colleagues.
  fileprivate var isForOwner: Bool {
    metBy.isDisjoint(with: [
      .assign, .tellSupervisor, .tellHead, .correction, .correctionDone, .notice,
    ])
  }
}

extension Occasion {
  /// The occasion of a registration.
  static func registered(_ request: TicketRequest) -> Occasion {
    if request.priority == .emergency { return Emergencies.occasion(of: request.matter) }
    return switch request.category {
    case .repair: .registeredRepair
    case .complaint: request.attitude ? .registeredAttitudeComplaint : .registeredComplaint
    case .consultation: .registeredConsultation
    case .suggestion: .registeredSuggestion
    case .help: .registeredHelp
    case .housekeeping: .registeredHousekeeping
    case .praise: .registeredPraise
    }
  }

  /// The occasion of an action, if there is something to tell the owner.
  init?(_ action: TicketAction) {
    switch action {
    case .assign: self = .assigned
    case .start: self = .started
    case .hold: self = .onHold
    case .resolve: self = .resolved
    case .followUp(let followUp):
      switch followUp.satisfaction {
      case .satisfied: self = .followedUpSatisfied
      case .dissatisfied: self = .followedUpDissatisfied
      case .neutral: self = .followedUpNeutral
      case nil: self = followUp.isDissatisfied ? .followedUpDissatisfied : .followedUpSatisfied
      }
    case .reopen: self = .reopened
    case .cancel: self = .cancelled
    case .urge: self = .urged
    case .promise: self = .promised
    case .close: self = .closed
    case .contact: self = .contacted
    case .note, .edit, .link, .incidentReport, .escalate, .recur: return nil
    }
  }
}
