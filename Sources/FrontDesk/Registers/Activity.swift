/// An event for residents (STANDARD 6.11): planned and held.
public struct Activity: RegisterContent {
  /// What is held.
  public let content: String
  /// When.
  public let time: TimeFrame
  /// Where.
  public let place: String?
  /// How it went, once it was held.
  public private(set) var held: Held?
  /// Who called it off, and when.
  public private(set) var cancelled: Signature?

  /// That an event took place.
  public struct Held: Hashable, Codable, Sendable {
    /// Who noted it, and when.
    public let signature: Signature
    /// How it went, as said.
    public let note: String?
  }

  /// Where an event can stand.
  public enum State: String, CaseIterable, Sendable { case planned, done, cancelled }

  /// The ways an event moves.
  public enum Action: EntryAction {
    case hold(note: String?)
    case cancel

    /// Its name in the log.
    public var name: String {
      switch self {
      case .hold: "hold"
      case .cancel: "cancel"
      }
    }

    /// How it went.
    public var note: String? {
      if case .hold(let note) = self { note } else { nil }
    }
  }

  /// Why an event may not move so.
  public enum Refusal: String, EntryRefusal { case isHeld, notYet, isCancelled }

  /// An event that is planned; nil without saying what.
  public init?(_ content: String, time: TimeFrame, place: String?) {
    guard !content.isEmpty else { return nil }
    self.content = content
    self.time = time
    self.place = place
  }

  /// The register of events.
  public static let kind = RecordKind.activity

  /// It belongs to no room.
  public var room: Room? { nil }

  /// It concerns nobody in particular.
  public var person: String? { nil }

  /// Where it stands.
  public var state: State { cancelled != nil ? .cancelled : held == nil ? .planned : .done }

  /// Whether it is still to be held.
  public var isOpen: Bool { state == .planned }

  /// Looked up by what it is.
  public var subject: String? { content }

  /// When it is over, and to be noted as held.
  public var until: Moment? { time.limit.endOfDay }

  /// Notes that it was held.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    guard cancelled == nil else { throw .isCancelled }
    guard held == nil else { throw .isHeld }
    guard action != .cancel else {
      cancelled = Signature(in: setting)
      return Effect([.finish])
    }
    guard time.start?.day ?? setting.now.day <= setting.now.day else { throw .notYet }
    held = Held(signature: Signature(in: setting), note: action.note)
    return Effect([.finish])
  }
}
