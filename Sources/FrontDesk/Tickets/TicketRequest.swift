/// What was asked of the desk: what is registered (STANDARD 1.2).
public struct TicketRequest: Hashable, Codable, Sendable {
  /// The kind of request.
  public var category: Category
  /// How pressing it is.
  public var priority: Priority
  /// The matter as said; never empty.
  public internal(set) var matter: String
  /// The room of whoever asks, as far as said.
  public var room: Room?
  /// The public place it is about, as said.
  public var place: String?
  /// Who asks, as said, with title.
  public var person: String?
  /// How to reach them.
  public var phone: Phone?
  /// How the request came, if that was said.
  public var channel: Channel?
  /// The appointment or limit the owner asked for.
  public var appointment: TimeFrame?
  /// Whether a complaint is about how staff behaved.
  public var attitude: Bool
  /// Whether it was called complex.
  public var complex: Bool
  /// Whether it was called important.
  public var important: Bool

  /// A request; nil without a matter.
  public init?(
    category: Category, priority: Priority = .normal, matter: String, room: Room? = nil,
    place: String? = nil, person: String? = nil, phone: Phone? = nil, channel: Channel? = nil,
    appointment: TimeFrame? = nil, attitude: Bool = false, complex: Bool = false,
    important: Bool = false
  ) {
    guard !matter.isEmpty else { return nil }
    self.category = category
    self.priority = priority
    self.matter = matter
    self.room = room
    self.place = place
    self.person = person
    self.phone = phone
    self.channel = channel
    self.appointment = appointment
    self.attitude = attitude
    self.complex = complex
    self.important = important
  }
}

extension TicketRequest {
  /// Whether it complains of how staff behaved.
  public var isAboutAttitude: Bool { category == .complaint && attitude }
}

/// Who does the work: a department, a person of it, or both.
public struct Hand: Hashable, Codable, Sendable {
  /// The department.
  public let department: Department?
  /// The person, as said: `李师傅`.
  public let assignee: String?

  /// A hand; nil when neither is named.
  public init?(department: Department? = nil, assignee: String? = nil) {
    guard department != nil || assignee != nil else { return nil }
    self.department = department
    self.assignee = assignee
  }

  /// This hand, with the department of another where none is named.
  func completed(from other: Hand?) -> Hand {
    Hand(department: department ?? other?.department, assignee: assignee) ?? self
  }
}

/// What the owner said at follow-up (STANDARD 3.1).
public struct FollowUp: Hashable, Codable, Sendable {
  /// The verdict in words, if words were given.
  public let satisfaction: Satisfaction?
  /// The mark, if one was given.
  public let rating: Rating?
  /// What was said.
  public let said: String?

  /// A follow-up; nil when it holds neither a verdict nor a mark.
  public init?(satisfaction: Satisfaction?, rating: Rating?, said: String? = nil) {
    guard satisfaction != nil || rating != nil else { return nil }
    self.satisfaction = satisfaction
    self.rating = rating
    self.said = said
  }

  /// Whether it sends the request back to work; of a bare mark, 1 and 2 do.
  public var isDissatisfied: Bool {
    switch satisfaction {
    case .dissatisfied: true
    case .satisfied, .neutral: false
    case nil: (rating?.value ?? 5) <= 2
    }
  }
}
