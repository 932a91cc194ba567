/// A flat with who lives in it and what happened to it (STANDARD 6.9).
public struct Household: RegisterContent {
  /// Which flat.
  public let room: Room?
  /// Who belongs to it, in the order they came.
  public private(set) var residents: [Resident]
  /// What happened to it, in order.
  public private(set) var happenings: [Event]
  /// The papers its file holds, by the standard's names.
  public private(set) var papers: [String]
  /// What its file lacks, by the standard's names of papers; ``contact`` for somebody to be reached.
  public private(set) var lacks: [String]

  /// That nobody is known by name and phone.
  public static let contact = "contact"

  /// Somebody who belongs to a flat.
  public struct Resident: Hashable, Codable, Sendable {
    /// What he is to the flat.
    public let role: Tie
    /// The name, as said.
    public internal(set) var name: String?
    /// How to reach him.
    public internal(set) var phone: Phone?
    /// The last day he belonged to it.
    public internal(set) var left: Day?

    /// Somebody who belongs to a flat; nil when nothing is known of him.
    public init?(_ role: Tie, name: String?, phone: Phone?) {
      guard name != nil || phone != nil else { return nil }
      self.role = role
      self.name = name
      self.phone = phone
    }
  }

  /// What somebody is to a flat.
  public enum Tie: String, CaseIterable, Codable, Sendable { case owner, tenant, contact }

  /// Something that happened to a flat.
  public struct Event: Hashable, Codable, Sendable {
    /// What.
    public let kind: Happening
    /// From which day on.
    public let day: Day
    /// Until which day, where it ends.
    public let until: Day?

    /// Something that happened from a day on.
    public init(_ kind: Happening, on day: Day, until: Day? = nil) {
      self.kind = kind
      self.day = day
      self.until = until
    }
  }

  /// What can happen to a flat.
  public enum Happening: String, CaseIterable, Codable, Sendable {
    case moveIn, decoration, letting, transfer
  }

  /// Where a flat can stand.
  public enum State: String, CaseIterable, Sendable { case vacant, occupied, decorating, rented }

  /// The ways a household changes.
  public enum Action: EntryAction {
    /// Somebody new, or another name or number of somebody who is known.
    case edit(Resident)
    /// Something happened; somebody may come with it.
    case record(Event, Resident?)
    /// Papers were put into its file.
    case file([String])

    /// Its name in the log.
    public var name: String {
      switch self {
      case .edit: "edit"
      case .record(let event, _): event.kind.rawValue
      case .file: "file"
      }
    }

    /// Until when, or which papers; never who.
    public var note: String? {
      switch self {
      case .edit: nil
      case .record(let event, _): event.until.map { "\(event.day) – \($0)" } ?? "\(event.day)"
      case .file(let papers): papers.joined(separator: ", ")
      }
    }
  }

  /// Why a household may not change so.
  public enum Refusal: String, EntryRefusal { case nothingChanges, noFlat }

  /// A flat with whoever is known of it.
  public init(room: Room, residents: [Resident] = [], papers: [String] = []) {
    self.room = room
    self.residents = residents
    self.papers = papers
    happenings = []
    lacks = []
  }

  /// The register of households.
  public static let kind = RecordKind.household

  /// Who belongs to it now.
  public var present: [Resident] { residents.filter { $0.left == nil } }

  /// Where it stands.
  public var state: State {
    switch happenings.last {
    // Decoration that ended on its day is over.
    case let last? where last.kind == .decoration && last.until != last.day: return .decorating
    case let last? where last.kind == .letting: return .rented
    default:
      guard !present.isEmpty else { return happenings.isEmpty ? .vacant : .occupied }
      return present.contains { $0.role == .tenant } ? .rented : .occupied
    }
  }

  /// Whether its file is still to be completed.
  public var isOpen: Bool { !lacks.isEmpty }

  /// Who belongs to it, all in one, so that each of them is found.
  public var person: String? {
    let names = present.compactMap(\.name)
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// How to reach whoever is to be reached first.
  public var phone: Phone? { present.compactMap(\.phone).first }

  /// Every phone, so that each of them is found.
  public var subject: String? {
    let phones = present.compactMap(\.phone?.description)
    return phones.isEmpty ? nil : phones.joined(separator: " ")
  }

  /// Refuses what is no flat.
  public mutating func begin(in setting: Setting) throws(Refusal) {
    guard room?.flat != nil else { throw .noFlat }
    lacks = missing(under: setting.standard)
  }

  /// Keeps what is known of the flat current.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    let before = self
    switch action {
    case .edit(let resident): take(resident)
    case .record(let event, let resident):
      happenings.append(event)
      switch event.kind {
      case .transfer: leave(.owner, on: event.day)
      case .letting: leave(.tenant, on: event.day)
      case .moveIn, .decoration: break
      }
      if let resident { take(resident) }
    case .file(let new): papers += new.filter { !papers.contains($0) }
    }
    guard self != before else { throw .nothingChanges }
    lacks = missing(under: setting.standard)
    return .none
  }

  private func missing(under standard: ServiceStandard) -> [String] {
    let isReached = present.contains { $0.name != nil && $0.phone != nil }
    return standard.registers.householdPapers.map(\.id).filter { !papers.contains($0) }
      + (isReached ? [] : [Self.contact])
  }

  /// Somebody new, or another name or number of the one who has that place.
  private mutating func take(_ new: Resident) {
    let known = residents.lastIndex {
      $0.left == nil && $0.role == new.role
        && (new.name == nil || $0.name == nil || $0.name == new.name)
    }
    guard let known else { return residents.append(new) }
    residents[known].name = new.name ?? residents[known].name
    residents[known].phone = new.phone ?? residents[known].phone
  }

  private mutating func leave(_ role: Tie, on day: Day) {
    for index in residents.indices
    where residents[index].role == role && residents[index].left == nil {
      residents[index].left = day
    }
  }
}
