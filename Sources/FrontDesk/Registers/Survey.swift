/// A call on a household, or what it said when it was asked (STANDARD 3.3, 6.11).
public struct Survey: RegisterContent {
  /// Who was called on.
  public let room: Room?
  /// Who answered.
  public let person: String?
  /// How the household was reached.
  public let channel: Channel?
  /// What was said of the service.
  public let satisfaction: Satisfaction?
  /// The mark, if one was given.
  public let rating: Rating?
  /// What else was said.
  public let note: String?

  /// A survey has no stages.
  public enum State: String, CaseIterable, Sendable { case recorded }

  /// A survey never moves.
  public enum Action: EntryAction {
    /// There is none.
    public var name: String {
      switch self {}
    }
  }

  /// There is nothing to refuse.
  public enum Refusal: String, EntryRefusal {
    case nothingChanges
  }

  /// What a household said; nil when nobody knows which.
  public init?(
    room: Room?, person: String?, channel: Channel? = nil, satisfaction: Satisfaction? = nil,
    rating: Rating? = nil, note: String? = nil
  ) {
    guard room != nil || person != nil else { return nil }
    self.room = room
    self.person = person
    self.channel = channel
    self.satisfaction = satisfaction
    self.rating = rating
    self.note = note
  }

  /// The register of surveys.
  public static let kind = RecordKind.survey

  /// Done as soon as it is recorded.
  public var state: State { .recorded }

  /// Nothing is expected any more.
  public var isOpen: Bool { false }

  /// A survey never moves.
  public mutating func apply(_ action: Action, in setting: Setting) throws(Refusal) -> Effect {}
}
