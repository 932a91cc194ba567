/// Goods that somebody takes out of the estate (STANDARD 6.4): no consent of the owner, no slip.
public struct Release: RegisterContent {
  /// Whose goods they are.
  public let room: Room?
  /// Who takes them out, as said.
  public let person: String?
  /// What goes out.
  public let items: String
  /// Where it stands.
  public private(set) var stage: Stage
  /// What has gone out so far, in order.
  public private(set) var gone: [Gone]

  /// Where a release stands, with what is known only there.
  public enum Stage: Hashable, Codable, Sendable {
    case requested
    case approved(consent: Consent)
    case rejected(by: Signature, reason: String?)
    case done(consent: Consent)
  }

  /// The owner's word: whose, by which way, taken down by whom and when.
  public struct Consent: Hashable, Codable, Sendable {
    /// Who agreed, as said.
    public let person: String
    /// How the owner was asked, if it was said.
    public let channel: Channel?
    /// Who asked, and when.
    public let signature: Signature
  }

  /// Goods that passed the gate.
  public struct Gone: Hashable, Codable, Sendable {
    /// What; all that was left where nothing was said.
    public let items: String?
    /// Who let it pass, and when.
    public let signature: Signature
  }

  /// The names of the stages.
  public enum State: String, CaseIterable, Sendable { case requested, approved, rejected, done }

  /// The ways a release moves.
  public enum Action: EntryAction {
    /// The owner agreed.
    case approve(consentOf: String, by: Channel?)
    case reject(reason: String?)
    /// Goods went out; the rest of them without a name.
    case leave(items: String?)

    /// Its name in the log.
    public var name: String {
      switch self {
      case .approve: "approve"
      case .reject: "reject"
      case .leave: "leave"
      }
    }

    /// What went out, or why not.
    public var note: String? {
      switch self {
      case .approve: nil
      case .reject(let reason): reason
      case .leave(let items): items
      }
    }
  }

  /// Why a release may not move so.
  public enum Refusal: String, EntryRefusal { case noConsent, isApproved, isOver }

  /// Goods that are to go out; nil without saying which.
  public init?(room: Room, person: String?, items: String) {
    guard !items.isEmpty else { return nil }
    self.room = room
    self.person = person
    self.items = items
    stage = .requested
    gone = []
  }

  /// The register of releases.
  public static let kind = RecordKind.release

  /// Where it stands.
  public var state: State {
    switch stage {
    case .requested: .requested
    case .approved: .approved
    case .rejected: .rejected
    case .done: .done
    }
  }

  /// Whether the goods are still to be answered for.
  public var isOpen: Bool { state == .requested || state == .approved }

  /// The owner's word, once it was given.
  public var consent: Consent? {
    switch stage {
    case .approved(let consent), .done(let consent): consent
    case .requested, .rejected: nil
    }
  }

  /// Takes down the owner's word, and lets goods pass that have it.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    let signature = Signature(in: setting)
    switch (action, stage) {
    case (_, .rejected), (_, .done): throw .isOver
    case (.approve(let person, let channel), .requested):
      stage = .approved(
        consent: Consent(person: person, channel: channel, signature: signature))
      return Effect([.verify])
    case (.approve, .approved): throw .isApproved
    case (.reject(let reason), _):
      stage = .rejected(by: signature, reason: reason)
      return Effect([.verify, .finish])
    case (.leave, .requested): throw .noConsent
    case (.leave(let items), .approved(let consent)):
      gone.append(Gone(items: items, signature: signature))
      guard items == nil else { return .none }
      stage = .done(consent: consent)
      return Effect([.finish])
    }
  }
}
