extension Ticket {
  /// The ticket after one action, the only way it moves (STANDARD 1.4).
  ///
  /// - Throws: ``TicketRefusal``, with the move that is due first. The ticket is unchanged.
  public func applying(
    _ action: TicketAction, beside others: [Ticket] = [], in setting: Setting
  ) throws(TicketRefusal) -> Change<Ticket> {
    var ticket = self
    var note: String?
    switch action {
    case .assign(let hand):
      try require(TicketState.undone)
      ticket.hand = hand.completed(from: self.hand)
      ticket.stage = .assigned
      note = hand.assignee
    case .start(let by):
      try require(TicketState.undone)
      if let hand = Hand(assignee: by) { ticket.hand = hand.completed(from: self.hand) }
      ticket.stage = .inProgress
      note = by
    case .note(let text, let kind):
      if case .correction(let time) = kind {
        guard time.limit > setting.now else { throw .promisePast }
      }
      note = text
    case .contact(let text):
      ticket.lastContact = setting.now
      note = text
    case .resolve(let remedy):
      try require(TicketState.undone)
      ticket.stage = .resolved(at: setting.now)
      note = remedy
    case .followUp(let followUp):
      try require([.resolved, .followedUp], orFirst: .resolve)
      ticket.followUp = followUp
      ticket.lastContact = setting.now
      ticket.stage = followUp.isDissatisfied ? ticket.backToWork : .followedUp(at: setting.now)
      if followUp.isDissatisfied { ticket.rise(to: (level ?? .desk).above) }
      note = followUp.said
    case .close:
      try requireClosable(in: setting)
      ticket.stage = .closed(at: setting.now)
    case .reopen(let reason):
      try require([.resolved, .followedUp, .closed, .cancelled], orFirst: nil)
      ticket.stage = ticket.backToWork
      note = reason
    case .hold(let reason):
      let from = try stageBeforeHold()
      ticket.stage = .onHold(reason: reason, since: setting.now, from: from)
      note = reason
    case .cancel(let reason):
      try require(TicketState.undone)
      ticket.stage = .cancelled(reason: reason)
      note = reason
    case .urge(let text):
      try require(TicketState.undone)
      note = text
    case .edit(let edit):
      note = try ticket.change(by: edit, under: setting.standard)
    case .promise(let time, let text):
      try require(TicketState.open)
      guard time.limit > setting.now else { throw .promisePast }
      note = text
    case .link(let lead):
      guard lead != number else { throw .linkedToItself }
      guard lead != self.lead else { throw .nothingChanges }
      if let further = others.first(where: { $0.number == lead })?.lead {
        throw .goesOnElsewhere(lead, under: further)
      }
      ticket.lead = lead
      note = lead.description
    case .incidentReport(let report):
      guard request.priority == .emergency else { throw .notAnEmergency }
      ticket.incidentReport = report.following(incidentReport)
      note = report.text
    case .escalate(let rung):
      try require(TicketState.open)
      guard rung > .desk else { throw .nothingChanges }
      let isNews = duties.contains { duty in
        duty.isOverdue(at: setting.now) && duty.told ?? .desk < rung
          || duty.isOpen && setting.standard.rule(duty.rule)?.isMet(byTelling: rung) == true
      }
      guard isNews || level ?? .desk < rung else { throw .nothingChanges }
      ticket.rise(to: rung)
      note = rung.rawValue
    case .recur(let households):
      try require(TicketState.open)
      note = "\(households)"
    }
    ticket.settleDuties(after: action, from: self, in: setting)
    return Change(record: ticket, event: action.name, note: note)
  }

  /// Goes up the ladder, never down.
  private mutating func rise(to rung: Rung) { level = max(level ?? .desk, rung) }

  private var backToWork: TicketStage {
    hand?.assignee == nil ? .registered : .assigned
  }

  private func require(
    _ states: Set<TicketState>, orFirst first: DueFirst? = nil
  ) throws(TicketRefusal) {
    guard !states.contains(state) else { return }
    throw .notFrom(state, first: first.map(possible) ?? (state == .cancelled ? .undo : .reopen))
  }

  /// What is due first: a move that is itself impossible now gives way to reopening.
  private func possible(_ first: DueFirst) -> DueFirst {
    switch state {
    case .closed: .reopen
    case .cancelled: .undo
    case .registered, .assigned, .inProgress, .onHold, .resolved, .followedUp: first
    }
  }

  private func requireClosable(in setting: Setting) throws(TicketRefusal) {
    try require([.resolved, .followedUp], orFirst: .resolve)
    let awaited = duties.contains { duty in
      duty.isOpen && setting.standard.rule(duty.rule)?.metBy.contains(.followUp) == true
    }
    if state == .resolved && awaited { throw .followUpDue }
    let missing = incidentReport?.missing ?? .all
    if request.priority == .emergency, !missing.isEmpty {
      throw .incidentReportDue(missing: missing)
    }
  }

  private func stageBeforeHold() throws(TicketRefusal) -> StageBeforeHold {
    switch stage {
    case .registered: return .registered
    case .assigned: return .assigned
    case .inProgress: return .inProgress
    case .onHold: throw .nothingChanges
    case .resolved, .followedUp, .closed: throw .notFrom(state, first: .reopen)
    case .cancelled: throw .notFrom(state, first: .undo)
    }
  }
}

extension Ticket {
  /// Takes over the new values of an edit and says, without words of any language, what changed;
  /// nil where only facts without a text of their own did.
  private mutating func change(
    by edit: TicketEdit, under standard: ServiceStandard
  ) throws(TicketRefusal) -> String? {
    guard isOpen else { throw .notFrom(state, first: state == .cancelled ? .undo : .reopen) }
    var changes: [String] = []
    func note(_ old: String?, _ new: String?) {
      if old != new { changes.append("\(old ?? "–") → \(new ?? "–")") }
    }
    let before = (request, hand)
    if let category = edit.category { change(to: category, under: standard) }
    if let priority = edit.priority { request.priority = priority }
    if let room = edit.room { request.room = room.completed(from: request.room) }
    if let place = edit.place { request.place = place }
    if let person = edit.person { request.person = person }
    if let phone = edit.phone { request.phone = phone }
    if let channel = edit.channel { request.channel = channel }
    if let appointment = edit.appointment { request.appointment = appointment }
    if let matter = edit.matter, !matter.isEmpty { request.matter = matter }
    if let attitude = edit.attitude { request.attitude = attitude }
    if let complex = edit.complex { request.complex = complex }
    if let important = edit.important { request.important = important }
    if let department = edit.department, let new = Hand(department: department) { hand = new }
    guard before != (request, hand) else { throw .nothingChanges }
    note(before.0.category.rawValue, request.category.rawValue)
    note(before.0.priority.rawValue, request.priority.rawValue)
    note(before.0.room?.description, request.room?.description)
    note(before.0.place, request.place)
    note(before.0.person, request.person)
    // The number itself stays in the record: logs carry no phone.
    note(before.0.phone?.masked, request.phone?.masked)
    note(before.0.matter, request.matter)
    note(before.1?.department?.rawValue, hand?.department?.rawValue)
    return changes.isEmpty ? nil : changes.joined(separator: ", ")
  }

  /// Changes the kind; what nobody was given yet goes to the department of the new one.
  private mutating func change(to category: Category, under standard: ServiceStandard) {
    let usual = { standard.departments[$0].flatMap { Hand(department: $0) } }
    if state == .registered, hand == usual(request.category) { hand = usual(category) ?? hand }
    request.category = category
  }
}
