/// A visitor, from coming to leaving (STANDARD 6.1).
public struct Visit: RegisterContent {
  /// Who comes, as said.
  public let person: String?
  /// Whom the visitor comes to see.
  public let room: Room?
  /// What for.
  public let purpose: String?
  /// The identity document that was shown.
  public let document: String?
  /// The car's plate.
  public let plate: String?
  /// How many people; one where nothing was said.
  public let count: Int
  /// The visitor's phone.
  public let phone: Phone?
  /// Where the visit stands.
  public private(set) var stage: Stage

  /// Where a visit stands, with what is known only there.
  public enum Stage: Hashable, Codable, Sendable {
    /// At the desk, while the host is asked.
    case waiting
    /// Let in, once the host confirmed.
    case inside(confirmed: Confirmation)
    case left(at: Moment, confirmed: Confirmation?)
    /// The host did not want it.
    case refused(by: Signature, reason: String?)
  }

  /// That the host expects the visitor (STANDARD 6.1): recorded before entry.
  public struct Confirmation: Hashable, Codable, Sendable {
    /// Who asked the host, and when.
    public let signature: Signature
    /// The pass that was handed out.
    public let pass: String?
  }

  /// The names of the stages.
  public enum State: String, CaseIterable, Sendable { case waiting, inside, left, refused }

  /// The ways a visit moves.
  public enum Action: EntryAction {
    case confirm(pass: String?)
    case refuse(reason: String?)
    case leave

    /// Its name in the log.
    public var name: String {
      switch self {
      case .confirm: "confirm"
      case .refuse: "refuse"
      case .leave: "leave"
      }
    }

    /// The pass, or why not.
    public var note: String? {
      switch self {
      case .confirm(let pass): pass
      case .refuse(let reason): reason
      case .leave: nil
      }
    }
  }

  /// Why a visit may not move so.
  public enum Refusal: String, EntryRefusal { case notWaiting, isOver }

  /// A visitor at the desk; nil when neither the person nor the room is known.
  public init?(
    person: String?, room: Room?, purpose: String? = nil, document: String? = nil,
    plate: String? = nil, count: Int? = nil, phone: Phone? = nil
  ) {
    guard person != nil || room != nil || plate != nil else { return nil }
    self.person = person
    self.room = room
    self.purpose = purpose
    self.document = document
    self.plate = plate
    self.count = max(1, count ?? 1)
    self.phone = phone
    stage = .waiting
  }

  /// The register of visitors.
  public static let kind = RecordKind.visit

  /// Where it stands.
  public var state: State {
    switch stage {
    case .waiting: .waiting
    case .inside: .inside
    case .left: .left
    case .refused: .refused
    }
  }

  /// Whether the visitor is still here.
  public var isOpen: Bool { state == .waiting || state == .inside }

  /// Looked up by the plate.
  public var subject: String? { plate }

  /// The pass the visitor carries.
  public var pass: String? {
    switch stage {
    case .inside(let confirmation): confirmation.pass
    case .left(_, let confirmation): confirmation?.pass
    case .waiting, .refused: nil
    }
  }

  /// Lets the visitor in, turns him away, or notes that he left.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    switch (action, stage) {
    case (.confirm(let pass), .waiting):
      stage = .inside(
        confirmed: Confirmation(signature: Signature(in: setting), pass: pass))
      return Effect([.verify])
    case (.confirm(let pass?), .inside(let known)) where known.pass != pass:
      stage = .inside(confirmed: Confirmation(signature: known.signature, pass: pass))
      return .none
    case (.refuse(let reason), .waiting):
      stage = .refused(by: Signature(in: setting), reason: reason)
      return Effect([.finish])
    case (.leave, .waiting): stage = .left(at: setting.now, confirmed: nil)
    case (.leave, .inside(let confirmation)):
      stage = .left(at: setting.now, confirmed: confirmation)
    case (_, .left), (_, .refused): throw .isOver
    case (.confirm, .inside), (.refuse, .inside): throw .notWaiting
    }
    return Effect([.finish])
  }
}
