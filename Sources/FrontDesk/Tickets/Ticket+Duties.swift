// How a ticket's duties begin, are met and are planned anew (STANDARD 2).
extension Ticket {
  /// Starts the clocks that go with a start.
  mutating func begin(_ start: DutyStart, in setting: Setting) {
    duties.begin(
      setting.standard.rules(starting: start, for: request, at: setting.now),
      appointment: request.appointment, in: setting)
  }

  /// Marks the open duties that these deeds meet; those that repeat begin anew while work is undone.
  mutating func meet(_ deeds: Set<Deed>, in setting: Setting) {
    duties.meet(deeds, repeating: TicketState.undone.contains(state), in: setting)
  }

  /// Removes the duties that nobody expects any more; the met ones stay as what was done.
  mutating func dropOpenDuties(where isDropped: (Duty) -> Bool = { _ in true }) {
    duties.removeAll { $0.isOpen && isDropped($0) }
  }

  /// Meets, starts, drops and plans duties after an action.
  mutating func settleDuties(after action: TicketAction, from before: Ticket, in setting: Setting) {
    if before.isOnHold, !isOnHold { duties.goOn(in: setting) }
    meet(deeds(of: action, from: before), in: setting)
    switch action {
    case .resolve: begin(.resolved, in: setting)
    case .reopen: beginAgain(in: setting)
    case .followUp(let followUp) where followUp.isDissatisfied: beginAgain(in: setting)
    case .cancel: dropOpenDuties()
    case .edit(let edit): plan(after: edit, in: setting)
    case .promise(let time, _): owe(.promised, by: time, in: setting)
    case .note(_, .correction(let time)): owe(.corrected, by: time, in: setting)
    case .escalate(let rung): duties.tell(rung, in: setting)
    case .recur: begin(.recurring, in: setting)
    case .assign, .start, .note, .contact, .followUp, .close, .hold, .urge, .link,
      .incidentReport:
      break
    }
    if case .onHold(_, let since, _) = stage { duties.stopOnHold(since: since, in: setting) }
  }

  private var isOnHold: Bool { state == .onHold }

  private func deeds(of action: TicketAction, from before: Ticket) -> Set<Deed> {
    let contact: Set<Deed> = before.lastContact == nil ? [.contact] : [.contact, .laterContact]
    return switch action {
    case .assign: [.assign]
    // Whoever has come was sent.
    case .start: [.assign, .start]
    case .note(_, let kind): kind.deeds
    case .contact: contact
    case .resolve: [.resolve]
    case .followUp: contact.union([.followUp])
    case .incidentReport: [.incidentReport]
    case .escalate(let rung): rung.deedsOfTelling
    // To promise an answer is not yet to give it.
    case .promise, .close, .reopen, .hold, .cancel, .urge, .edit, .link, .recur: []
    }
  }

  private mutating func beginAgain(in setting: Setting) {
    // What was to come after the work waits until the work is done again.
    dropOpenDuties { setting.standard.rule($0.rule)?.starts == [.resolved] }
    begin(.reopened, in: setting)
  }

  private mutating func owe(_ start: DutyStart, by time: TimeFrame, in setting: Setting) {
    for rule in setting.standard.rules(starting: start, for: request, at: setting.now) {
      duties.append(
        Duty(rule: rule.id, kind: rule.kind, started: setting.now, due: time.limit))
    }
  }

  /// Plans the open duties anew when facts changed on which rules depend; what was met stays met.
  ///
  /// An act that was already timed keeps the beginning of its clock; a new one begins now, for
  /// nobody could know of it before.
  private mutating func plan(after edit: TicketEdit, in setting: Setting) {
    let start: DutyStart = TicketState.undone.contains(state) ? .registered : .resolved
    let rules = setting.standard.rules(starting: start, for: request, at: setting.now)
    let running = duties.filter(\.isOpen)
    dropOpenDuties { duty in
      setting.standard.rule(duty.rule)?.starts.contains(start) == true
        && (!rules.contains { $0.id == duty.rule } || edit.appointment != nil)
    }
    for rule in rules {
      let began = running.first { $0.kind == rule.kind }?.started
      // What was running goes on, though it may have been met before; what was met is not owed anew.
      guard !duties.contains(where: { $0.kind == rule.kind && ($0.isOpen || began == nil) }) else {
        continue
      }
      if let duty = setting.standard.duty(
        by: rule, from: began ?? setting.now, appointment: request.appointment)
      {
        duties.append(duty)
      }
    }
  }
}
