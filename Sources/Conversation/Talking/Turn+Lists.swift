import FrontDesk
import FrontDeskStore
import Understanding

extension Turn {
  /// How many entries a list shows; the rest is counted.
  static let page = 20

  /// Lists the tickets a line asks for.
  mutating func list(_ utterance: Utterance) throws(StoreError) -> Reply {
    let query = TicketQuery(utterance, under: desk.standard, now: now)
    let (tickets, total) = try desk.store.tickets(matching: query, limit: Self.page)
    guard let first = tickets.first else {
      return Reply([.init(.plain, desk.wording[query.overdueAt == nil ? .noTickets : .noneOverdue])]
      )
    }
    if total == 1 { talk.ticket = first.number }
    return entries(tickets, of: total)
  }

  /// The entries of a list, with how many more there are.
  func entries(_ tickets: [Ticket], of total: Int) -> Reply {
    var reply = Reply([.init(.plain, desk.wording[.ticketCount, ["count": "\(total)"]])])
    for ticket in tickets {
      reply.add(
        ticket.isOverdue(at: now) ? .overdue : .entry,
        desk.wording.entry(of: ticket, by: desk.standard, at: now))
    }
    if total > tickets.count {
      reply.add(.detail, desk.wording[.andMore, ["count": "\(total - tickets.count)"]])
    }
    return reply
  }

  /// What is owed over all registers, the most pressing first.
  func agenda() throws(StoreError) -> Reply {
    let (items, total) = try desk.store.agenda(limit: Self.page)
    guard !items.isEmpty else { return Reply([.init(.plain, desk.wording[.nothingOwed])]) }
    var reply = Reply([.init(.plain, desk.wording[.owedCount, ["count": "\(total)"]])])
    for item in items { reply.lines.append(try desk.line(of: item, at: now)) }
    if total > items.count {
      reply.add(.detail, desk.wording[.andMoreOwed, ["count": "\(total - items.count)"]])
    }
    // In the last month of a quarter it is time to plan the event it still lacks.
    if now.day.month.isMultiple(of: 3), let reminder = try desk.reminderOfActivities(at: now) {
      reply.add(reminder)
    }
    return reply
  }

  /// The open tickets of whoever a line names, or nothing.
  func openTickets(of particulars: Particulars) throws(StoreError) -> Reply {
    var query = TicketQuery()
    query.states = TicketState.open
    query.room = particulars.room
    if particulars.room == nil { query.phone = particulars.phone }
    let (tickets, total) = try desk.store.tickets(matching: query, limit: Self.page)
    return tickets.isEmpty ? Reply() : entries(tickets, of: total)
  }

  /// One ticket whole: its duties and its history.
  mutating func show(_ utterance: Utterance) throws(StoreError) -> Reply {
    let number: TicketNumber
    switch try find(utterance, number: nil) {
    case .ticket(let found): number = found
    case .instead(let reply): return reply
    }
    guard let ticket = try desk.store.ticket(number) else {
      return desk.refusal(.noSuchTicket, ["ticket": number.description])
    }
    talk.ticket = number
    let wording = desk.wording
    var reply = Reply([
      .init(
        ticket.isOverdue(at: now) ? .overdue : .entry,
        wording.entry(of: ticket, by: desk.standard, at: now))
    ])
    if let rung = ticket.toTell(at: now, by: desk.standard) {
      reply.add(.detail, wording.toTell(rung, of: ticket, by: desk.standard))
    }
    for duty in ticket.duties {
      reply.add(.detail, wording.state(of: duty, in: ticket, by: desk.standard, at: now))
    }
    var before: Ticket?
    for chapter in try desk.store.chapters(of: Ticket.self, ticket.id) {
      reply.add(.detail, wording.event(chapter, after: before, at: now))
      before = chapter.record
    }
    if let question = questionOfMissed(ticket) { reply.add(question) }
    return reply
  }

  /// What can be said, with examples.
  func help() -> Reply {
    Reply(
      [
        Words.helpRegister, .helpWork, .helpLists, .helpRegisters, .helpShift, .helpPractice,
        .helpCorrect,
        .helpKeys,
      ].map {
        Reply.Line(.plain, desk.wording[$0])
      })
  }
}

extension TicketQuery {
  /// Which tickets a line asks for.
  init(_ utterance: Utterance, under standard: ServiceStandard, now: Moment) {
    self.init()
    category = utterance.category
    priority = utterance.has(.priority) ? utterance.priority : nil
    room = utterance.room
    person = utterance.text(.person)
    phone = utterance.phone
    department = utterance.department
    assignee = utterance.text(.assignee)
    words = utterance.text(.query)
    states = utterance.state.map(Self.states)
    if utterance.has(.overdue) { overdueAt = now }
    if utterance.has(.dueSoon) { dueWithinHourOf = now }
    if utterance.has(.awaitingContact) {
      awaits = AwaitedRules(standard.rulesOfContact, until: now.day.end)
    }
    if utterance.has(.awaitingFollowUp) { awaitsFollowUp = true }
    switch utterance.state {
    // Of what is over, the days ask when it ended.
    case .resolved, .followedUp, .closed: endedIn = utterance.period
    case .open, .registered, .assigned, .inProgress, .onHold, .cancelled, nil:
      if awaitsFollowUp { endedIn = utterance.period } else { period = utterance.period }
    }
    if self == TicketQuery() { states = TicketState.open }
  }

  private static func states(_ state: StateQuery) -> Set<TicketState> {
    switch state {
    case .open: TicketState.open
    case .registered: [.registered]
    case .assigned: [.assigned]
    case .inProgress: [.inProgress]
    case .onHold: [.onHold]
    case .resolved: [.resolved]
    case .followedUp: [.followedUp]
    case .closed: [.closed]
    case .cancelled: [.cancelled]
    }
  }
}
