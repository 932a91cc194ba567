/// Temporary passes for decoration workers (STANDARD 6.3), as many as were handed out together.
public struct Permit: RegisterContent {
  /// The room they work in.
  public let room: Room?
  /// The workers, as said.
  public let person: String?
  /// Whom they work for.
  public let company: String?
  /// The documents that were shown.
  public let document: String?
  /// How many passes there are.
  public let count: Int
  /// The last day they open the gate.
  public private(set) var validUntil: Day?
  /// How many came back.
  public private(set) var returned: Int
  /// How many were lost.
  public private(set) var lost: Int

  /// Where passes can stand.
  public enum State: String, CaseIterable, Sendable { case valid, returned, lost }

  /// The ways passes move.
  public enum Action: EntryAction {
    case renew(until: Day)
    /// Passes came back; all without a count.
    case giveBack(count: Int?)
    /// Passes were lost; all without a count.
    case lose(count: Int?)

    /// Its name in the log.
    public var name: String {
      switch self {
      case .renew: "renew"
      case .giveBack: "giveBack"
      case .lose: "lose"
      }
    }

    /// Until when, or how many.
    public var note: String? {
      switch self {
      case .renew(let day): day.description
      case .giveBack(let count), .lose(let count): count.map { "\($0)" }
      }
    }
  }

  /// Why passes may not move so.
  public enum Refusal: String, EntryRefusal { case isBack, tooMany, notLater, isPast }

  /// Passes; nil when it is not known for whom.
  ///
  /// - Parameter people: how many workers were named.
  public init?(
    room: Room?, person: String?, company: String? = nil, count: Int? = nil, people: Int = 1,
    document: String? = nil, validUntil: Day? = nil
  ) {
    guard person != nil || company != nil else { return nil }
    self.room = room
    self.person = person
    self.company = company
    self.document = document
    self.validUntil = validUntil
    self.count = max(1, count ?? people)
    returned = 0
    lost = 0
  }

  /// The register of passes.
  public static let kind = RecordKind.permit

  /// How many are still out.
  public var outstanding: Int { count - returned - lost }

  /// Where they stand.
  public var state: State { outstanding > 0 ? .valid : lost == count ? .lost : .returned }

  /// Whether any is still out.
  public var isOpen: Bool { outstanding > 0 }

  /// Looked up by the company.
  public var subject: String? { company }

  /// They are due back when their last day is over.
  public var until: Moment? { validUntil?.end }

  /// Gives them the standard's term where none was said.
  public mutating func begin(in setting: Setting) throws(Refusal) {
    validUntil = validUntil ?? setting.standard.term(of: .permit, from: setting.now)
    if let validUntil, validUntil < setting.now.day { throw .isPast }
  }

  /// Renews passes, takes them back or notes that they are lost.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    guard isOpen else { throw .isBack }
    switch action {
    case .renew(let day):
      guard day > validUntil ?? setting.now.day else { throw .notLater }
      validUntil = day
      return .none
    case .giveBack(let count): returned += try pieces(count)
    case .lose(let count): lost += try pieces(count)
    }
    return isOpen ? .none : Effect([.finish])
  }

  private func pieces(_ count: Int?) throws(Refusal) -> Int {
    let pieces = count ?? outstanding
    guard (1...outstanding).contains(pieces) else { throw .tooMany }
    return pieces
  }
}
