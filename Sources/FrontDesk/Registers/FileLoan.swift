/// A paper of the household archive that was lent (STANDARD 5.2).
public struct FileLoan: RegisterContent {
  /// Who took it.
  public let person: String?
  /// Whose file it is.
  public let room: Room?
  /// Which paper.
  public let item: String?
  /// Whether only those whom the standard allows may lend it.
  public let isConfidential: Bool
  /// Who took it back, and when.
  public private(set) var returned: Signature?
  /// When it is to be back.
  public private(set) var due: Moment?

  /// Where a paper can stand.
  public enum State: String, CaseIterable, Sendable { case lent, returned }

  /// The ways a paper moves.
  public enum Action: EntryAction {
    case giveBack

    /// Its name in the log.
    public var name: String { "giveBack" }
  }

  /// Why a paper may not move so.
  public enum Refusal: String, EntryRefusal { case isBack }

  /// A paper that is lent; nil when nobody knows which.
  public init?(
    to person: String, room: Room?, item: String?, isConfidential: Bool, due: Moment? = nil
  ) {
    guard room != nil || item != nil else { return nil }
    self.person = person
    self.room = room
    self.item = item
    self.isConfidential = isConfidential
    self.due = due
  }

  /// The register of lent papers.
  public static let kind = RecordKind.archive

  /// Where it is.
  public var state: State { returned == nil ? .lent : .returned }

  /// Whether it is still out.
  public var isOpen: Bool { returned == nil }

  /// Looked up by the paper.
  public var subject: String? { item }

  /// When it is to be back.
  public var until: Moment? { due }

  /// Confidential papers are lent by whom the standard allows (STANDARD 5.2).
  public static func right(neededToOpen content: FileLoan) -> Right? {
    content.isConfidential ? .lendConfidential : nil
  }

  /// Gives it the standard's term.
  public mutating func begin(in setting: Setting) {
    due = due ?? setting.standard.term(of: .archive, from: setting.now)?.end
  }

  /// Takes it back.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    guard isOpen else { throw .isBack }
    returned = Signature(in: setting)
    return Effect([.finish])
  }

  private enum CodingKeys: String, CodingKey {
    case person, room, item, returned, due
    case isConfidential = "confidential"
  }
}
