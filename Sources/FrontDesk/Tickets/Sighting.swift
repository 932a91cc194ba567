/// What was raised, where, and by whom: as much of a ticket as tells whether a matter recurs.
public struct Sighting: Hashable, Sendable {
  /// The ticket.
  public let number: TicketNumber
  /// The matter as said.
  public let matter: String
  /// The room of whoever asked.
  public let room: Room?
  /// The public place it is about.
  public let place: String?
  /// The telephone number.
  public let phone: String?
  /// Who asked.
  public let person: String?
  /// The ticket under which it goes on.
  public let lead: TicketNumber?

  /// What was raised.
  public init(
    number: TicketNumber, matter: String, room: Room?, place: String?, phone: String?,
    person: String?, lead: TicketNumber?
  ) {
    self.number = number
    self.matter = matter
    self.room = room
    self.place = place
    self.phone = phone
    self.person = person
    self.lead = lead
  }

  /// By what one household is told from another: its flat, else its phone, else its name.
  public var household: String? {
    if let room, room.flat != nil { return room.description }
    return phone ?? person
  }

  /// A ticket as it is seen.
  public init(_ ticket: Ticket) {
    let request = ticket.request
    self.init(
      number: ticket.number, matter: request.matter, room: request.room, place: request.place,
      phone: request.phone?.description, person: request.person, lead: ticket.lead)
  }

  /// Whether it is of the same building or place.
  func isNear(_ other: Sighting) -> Bool {
    if let building = room?.building, building == other.room?.building { return true }
    return place != nil && place == other.place
  }

  /// Whether it says where.
  public var isPlaced: Bool { room?.building != nil || place != nil }
}

/// A matter that recurs: how many households raised it, and under which tickets it goes on.
public struct RecurringMatter: Hashable, Sendable {
  /// Distinct households, the one that raised it last among them.
  public let households: Int
  /// The tickets of the others, or those under which they go on, the first first.
  public let tickets: [TicketNumber]
}

extension Recurrence {
  /// Whether a matter recurs, when these others raised the same; a household of another building and
  /// place counts less (STANDARD 2).
  public func recurring(
    _ own: Sighting, among others: some Sequence<Sighting>
  ) -> RecurringMatter? {
    guard let household = own.household else { return nil }
    var weights = [household: Self.whole]
    var tickets: Set<TicketNumber> = []
    for other in others {
      guard let another = other.household, another != household else { continue }
      let weight = other.isNear(own) ? Self.whole : elsewhere
      weights[another] = max(weights[another] ?? 0, weight)
      tickets.insert(other.lead ?? other.number)
    }
    guard !tickets.isEmpty, weights.values.reduce(0, +) >= households * Self.whole else {
      return nil
    }
    return RecurringMatter(households: weights.count, tickets: tickets.sorted())
  }

  /// What a household nearby counts, in per cent.
  private static let whole = 100
}
