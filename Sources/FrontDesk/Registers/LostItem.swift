/// Something that was found and waits for whoever lost it (失物招领).
public struct LostItem: RegisterContent {
  /// What it is.
  public let item: String
  /// How many.
  public let count: Int
  /// Where it was found.
  public let place: String?
  /// Who brought it.
  public let finder: String?
  /// Who took it back, once somebody did.
  public private(set) var claim: Claim?

  /// Whose it turned out to be.
  public struct Claim: Hashable, Codable, Sendable {
    /// Who took it, as said.
    public let person: String?
    /// Where he lives.
    public let room: Room?
    /// How to reach him.
    public let phone: Phone?
    /// Who handed it out, and when.
    public let signature: Signature
  }

  /// Where a thing can stand.
  public enum State: String, CaseIterable, Sendable { case kept, claimed }

  /// The ways it moves.
  public enum Action: EntryAction {
    case claim(person: String?, room: Room?, phone: Phone?)

    /// Its name in the log.
    public var name: String { "claim" }
  }

  /// Why it may not move so.
  public enum Refusal: String, EntryRefusal { case isClaimed }

  /// A thing that was found; nil without saying what.
  public init?(_ item: String, count: Int? = nil, place: String?, finder: String?) {
    guard !item.isEmpty else { return nil }
    self.item = item
    self.count = max(1, count ?? 1)
    self.place = place
    self.finder = finder
  }

  /// The register of found things.
  public static let kind = RecordKind.lost

  /// Whether it is still here.
  public var state: State { claim == nil ? .kept : .claimed }

  /// Whether somebody may still come for it.
  public var isOpen: Bool { claim == nil }

  /// The room of whoever took it.
  public var room: Room? { claim?.room }

  /// Whoever took it; before, whoever brought it.
  public var person: String? { claim?.person ?? finder }

  /// How to reach whoever took it.
  public var phone: Phone? { claim?.phone }

  /// Looked up by what it is.
  public var subject: String? { item }

  /// Hands it to whoever lost it.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    guard claim == nil else { throw .isClaimed }
    switch action {
    case .claim(let person, let room, let phone):
      claim = Claim(person: person, room: room, phone: phone, signature: Signature(in: setting))
    }
    return Effect([.finish])
  }
}
