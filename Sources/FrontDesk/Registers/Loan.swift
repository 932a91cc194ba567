/// Things lent to residents: a trolley, an umbrella, tools (STANDARD 6.5).
public struct Loan: RegisterContent {
  /// What is lent.
  public let item: String
  /// How many.
  public let count: Int
  /// Who has it.
  public let room: Room?
  /// Who has it, by name.
  public let person: String?
  /// When it is to be back.
  public private(set) var due: Moment?
  /// What came back, in order.
  public private(set) var returns: [Return]

  /// Things that came back, or never will.
  public struct Return: Hashable, Codable, Sendable {
    /// How many.
    public let count: Int
    /// In which state they are.
    public let condition: Condition
    /// Who took them, and when.
    public let signature: Signature
  }

  /// In which state a thing comes back.
  public enum Condition: String, CaseIterable, Codable, Sendable { case sound, damaged, lost }

  /// Where a loan can stand.
  public enum State: String, CaseIterable, Sendable { case out, back, damaged, lost }

  /// The ways a loan moves.
  public enum Action: EntryAction {
    /// Things came back; all of them without a count.
    case giveBack(count: Int?, Condition)
    /// It may be kept longer.
    case extend(until: Moment)

    /// Its name in the log.
    public var name: String {
      switch self {
      case .giveBack(_, .sound): "giveBack"
      case .giveBack(_, .damaged): "giveBackDamaged"
      case .giveBack(_, .lost): "lose"
      case .extend: "renew"
      }
    }

    /// How many, or until when.
    public var note: String? {
      switch self {
      case .giveBack(let count, _): count.map { "\($0)" }
      case .extend(let time): time.description
      }
    }
  }

  /// Why a loan may not move so.
  public enum Refusal: String, EntryRefusal { case isBack, tooMany, notLater }

  /// A thing that is lent; nil when nobody knows to whom.
  public init?(
    _ item: String, count: Int? = nil, room: Room?, person: String?, due: Moment? = nil
  ) {
    guard !item.isEmpty, room != nil || person != nil else { return nil }
    self.item = item
    self.count = max(1, count ?? 1)
    self.room = room
    self.person = person
    self.due = due
    returns = []
  }

  /// The register of loans.
  public static let kind = RecordKind.loan

  /// How many are still out.
  public var outstanding: Int { count - returns.reduce(0) { $0 + $1.count } }

  /// Where it stands; damage outweighs that most came back.
  public var state: State {
    if outstanding > 0 { return .out }
    let conditions = Set(returns.map(\.condition))
    return conditions.contains(.lost) ? .lost : conditions.contains(.damaged) ? .damaged : .back
  }

  /// Whether any of it is still out.
  public var isOpen: Bool { outstanding > 0 }

  /// Looked up by the thing.
  public var subject: String? { item }

  /// When it is to be back.
  public var until: Moment? { due }

  /// Gives it the standard's term where none was said.
  public mutating func begin(in setting: Setting) {
    due = due ?? setting.standard.term(of: .loan, from: setting.now)?.end
  }

  /// Takes things back, or lets them out longer.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    guard isOpen else { throw .isBack }
    switch action {
    case .extend(let time):
      guard time > due ?? setting.now else { throw .notLater }
      due = time
      return .none
    case .giveBack(let count, let condition):
      let pieces = count ?? outstanding
      guard (1...outstanding).contains(pieces) else { throw .tooMany }
      returns.append(
        Return(count: pieces, condition: condition, signature: Signature(in: setting)))
      return isOpen ? .none : Effect([.finish])
    }
  }
}
