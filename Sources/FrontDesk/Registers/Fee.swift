/// A household's bill of a quarter (STANDARD 6.10): handed out, reminded of, paid.
public struct Fee: RegisterContent {
  /// Whose bill it is.
  public let room: Room?
  /// The days it is for.
  public let period: Period
  /// When the household was reminded, and by whom; never in public.
  public private(set) var reminders: [Signature]
  /// Who took the money, and when.
  public private(set) var paid: Signature?
  /// What was paid of it before, as said.
  public private(set) var parts: [String]

  /// Where a bill can stand.
  public enum State: String, CaseIterable, Sendable { case billed, reminded, paid }

  /// The ways a bill moves.
  public enum Action: EntryAction {
    case remind
    /// A part of it was paid; what, as said.
    case payPart(String)
    case pay

    /// Its name in the log.
    public var name: String {
      switch self {
      case .remind: "remind"
      case .payPart: "payPart"
      case .pay: "pay"
      }
    }

    /// What was paid of it.
    public var note: String? {
      if case .payPart(let part) = self { part } else { nil }
    }
  }

  /// Why a bill may not move so.
  public enum Refusal: String, EntryRefusal { case isPaid, isRemindedToday }

  /// A bill of some days.
  public init(room: Room, period: Period) {
    self.room = room
    self.period = period
    reminders = []
    parts = []
  }

  /// The register of bills.
  public static let kind = RecordKind.fee

  /// A bill is the flat's, whoever pays it.
  public var person: String? { nil }

  /// Where it stands.
  public var state: State { paid != nil ? .paid : reminders.isEmpty ? .billed : .reminded }

  /// Whether it is still to be paid.
  public var isOpen: Bool { paid == nil }

  /// Looked up by the days it is for.
  public var subject: String? { period.first.description }

  /// Notes a reminder or the payment.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    guard isOpen else { throw .isPaid }
    switch action {
    case .remind:
      guard reminders.last?.time.day != setting.now.day else { throw .isRemindedToday }
      reminders.append(Signature(in: setting))
      return Effect([.contact])
    case .payPart(let part):
      parts.append(part)
      return Effect([.contact])
    case .pay:
      paid = Signature(in: setting)
      return Effect([.finish])
    }
  }
}
