/// Mail, newspapers and parcels that pass over the desk (STANDARD 6.2).
public struct Parcel: RegisterContent {
  /// Whether it came for somebody, or goes out.
  public enum Direction: String, CaseIterable, Codable, Sendable { case incoming, outgoing }

  /// Whose it is.
  public let room: Room?
  /// Whose it is, by name.
  public let person: String?
  /// Who brought it or takes it along.
  public let carrier: String?
  /// What it is called by: a number to collect it by, a tracking number.
  public let code: String?
  /// What it is, where it is no parcel: a registered letter, newspapers.
  public let item: String?
  /// How many pieces there are.
  public let count: Int
  /// Whether it came or goes.
  public let direction: Direction
  /// Who was told that it is here, and when.
  public private(set) var told: Signature?
  /// What was handed out, in order.
  public private(set) var handedOut: [HandedOut]

  /// Pieces that went out.
  public struct HandedOut: Hashable, Codable, Sendable {
    /// Who took them, as said.
    public let person: String?
    /// How many.
    public let count: Int
    /// Who handed them out, and when.
    public let signature: Signature
  }

  /// Where a parcel can stand.
  public enum State: String, CaseIterable, Sendable { case waiting, told, collected, toSend, sent }

  /// The ways a parcel moves.
  public enum Action: EntryAction {
    /// Whoever it is for knows that it is here.
    case tell
    /// Handed out, or passed on to the carrier; all of it without a count.
    case handOut(to: String?, count: Int?)

    /// Its name in the log.
    public var name: String {
      switch self {
      case .tell: "tell"
      case .handOut: "handOut"
      }
    }

    /// How many.
    public var note: String? {
      if case .handOut(_, let count?) = self { "\(count)" } else { nil }
    }
  }

  /// Why a parcel may not move so.
  public enum Refusal: String, EntryRefusal { case isGone, tooMany, isTold, goesOut }

  /// A parcel at the desk; nil when nobody knows whose it is.
  public init?(
    _ direction: Direction, room: Room?, person: String?, carrier: String? = nil,
    count: Int? = nil, code: String? = nil, item: String? = nil
  ) {
    guard room != nil || person != nil else { return nil }
    self.direction = direction
    self.room = room
    self.person = person
    self.carrier = carrier
    self.code = code
    self.item = item
    self.count = max(1, count ?? 1)
    handedOut = []
  }

  /// The register of parcels.
  public static let kind = RecordKind.parcel

  /// How many pieces are still here.
  public var left: Int { count - handedOut.reduce(0) { $0 + $1.count } }

  /// Where it stands.
  public var state: State {
    switch direction {
    case .incoming: left == 0 ? .collected : told == nil ? .waiting : .told
    case .outgoing: left == 0 ? .sent : .toSend
    }
  }

  /// Whether any of it is still here.
  public var isOpen: Bool { left > 0 }

  /// Looked up by the carrier or the code.
  public var subject: String? {
    let words = [carrier, code, item].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// What comes is told and waits; what goes out waits for the carrier.
  public var opensWith: DutyStart { direction == .incoming ? .registered : .entrusted }

  /// Notes that somebody was told, or that pieces went out.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    guard isOpen else { throw .isGone }
    switch action {
    case .tell:
      guard direction == .incoming else { throw .goesOut }
      guard told == nil else { throw .isTold }
      told = Signature(in: setting)
      return Effect([.contact])
    case .handOut(let person, let count):
      let pieces = count ?? left
      guard (1...left).contains(pieces) else { throw .tooMany }
      handedOut.append(
        HandedOut(person: person, count: pieces, signature: Signature(in: setting)))
      return isOpen ? Effect([.contact]) : Effect([.contact, .finish])
    }
  }
}
