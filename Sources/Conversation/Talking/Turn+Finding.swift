import FrontDesk
import FrontDeskStore
import Understanding

extension Turn {
  /// The ticket a line speaks of, or what to answer because it cannot be told.
  enum Finding {
    case ticket(TicketNumber)
    case instead(Reply)
  }

  /// By its number; by the room or person it names, if one open ticket fits; else the one last
  /// spoken of.
  mutating func find(
    _ utterance: Utterance, number: TicketNumber?
  ) throws(StoreError) -> Finding {
    if let number { return .ticket(number) }
    if let said = utterance.ticket { return try find(said, for: utterance) }
    // What an edit names are new values, not whose ticket it is.
    if utterance.intent != .ticketEdit, let named = try findNamed(utterance) { return named }
    // 0号, 99999999999号: a number that is no ticket's is not the ticket last spoken of.
    if let ticket = talk.ticket, !Self.refers(utterance.text) { return .ticket(ticket) }
    talk.question = .lacking(.ticket, of: utterance.text)
    return .instead(Reply([.init(.question, desk.wording[.askTicket])]))
  }

  /// Whether a text holds something written like a ticket's number.
  private static func refers(_ text: String) -> Bool {
    zip(text, text.dropFirst()).contains { first, second in
      first.isNumber && (second == "号" || second == "號") || first == "#" && second.isNumber
    }
  }

  private mutating func findNamed(_ utterance: Utterance) throws(StoreError) -> Finding? {
    guard case .room(let room)? = utterance.entity(.room) else { return nil }
    return try find(in: room, for: utterance)
  }

  /// 回访502: when there is no such ticket, the number may be the flat's.
  private mutating func find(
    _ number: TicketNumber, for utterance: Utterance
  ) throws(StoreError) -> Finding {
    guard number.value >= 100, try desk.store.ticket(number) == nil,
      let room = Room(flat: "\(number.value)"),
      case .ticket(let found) = try find(in: room, for: utterance)
    else { return .ticket(number) }
    return .ticket(found)
  }

  mutating func find(
    in room: Room, for utterance: Utterance
  ) throws(StoreError) -> Finding {
    var query = TicketQuery()
    query.room = room
    query.states = Self.states(before: utterance.intent)
    let (tickets, total) = try desk.store.tickets(matching: query, limit: Self.page)
    switch (tickets.first, total) {
    case (let ticket?, 1): return .ticket(ticket.number)
    case (nil, _):
      return .instead(
        desk.refusal(.noTicketOfRoom, ["room": desk.wording.name(of: room)]))
    case (_?, _):
      talk.question = .lacking(.ticket, of: utterance.text)
      var reply = entries(tickets, of: total)
      reply.add(.question, desk.wording[.askWhich])
      return .instead(reply)
    }
  }

  /// The states a ticket can be in before a line of this intent.
  private static func states(before intent: Intent) -> Set<TicketState> {
    switch intent {
    case .ticketFollowUp: [.resolved, .followedUp]
    case .ticketClose: [.resolved, .followedUp]
    case .ticketReopen: [.resolved, .followedUp, .closed, .cancelled]
    case .ticketShow, .ticketNote, .ticketContact: TicketState.open
    default: TicketState.undone
    }
  }
}
