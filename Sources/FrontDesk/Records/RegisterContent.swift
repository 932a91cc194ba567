/// What one of the desk's registers keeps of a thing: a visit, a parcel, a loan (STANDARD 6).
///
/// A register says what it keeps and how that moves. That it is numbered, owes duties, is logged, found,
/// listed, exported and taken back is the same for all of them: see ``Entry``.
public protocol RegisterContent: Codable, Hashable, Sendable {
  /// The ways it can move.
  associatedtype Action: EntryAction
  /// Why it may not.
  associatedtype Refusal: EntryRefusal
  /// Where it can stand; the names are those of exports.
  associatedtype State: RawRepresentable<String> & CaseIterable & Sendable

  /// Which register it belongs to.
  static var kind: RecordKind { get }

  /// Where it stands.
  var state: State { get }
  /// Whether anything is still expected of the desk.
  var isOpen: Bool { get }
  /// The room it belongs to.
  var room: Room? { get }
  /// The people it concerns, as said.
  var person: String? { get }
  /// How to reach them.
  var phone: Phone? { get }
  /// What else it is looked up by: a plate, a thing, a carrier.
  var subject: String? { get }
  /// Until when, where the entry itself says so: a pass's last day, when a loan is due.
  var until: Moment? { get }
  /// What its opening starts.
  var opensWith: DutyStart { get }
  /// What of a checklist is to be done by which time.
  func planned(under standard: ServiceStandard) -> [PlannedItem]

  /// Completes an entry that is opened, or refuses it.
  mutating func begin(in setting: Setting) throws(Refusal)

  /// Moves the entry.
  ///
  /// - Returns: what that means for its duties.
  /// - Throws: why it may not; the entry is thrown away then.
  mutating func apply(_ action: Action, in setting: Setting) throws(Refusal) -> Effect

  /// What whoever opens an entry must be allowed to do; nil where everybody may.
  static func right(neededToOpen content: Self) -> Right?
  /// What whoever acts must be allowed to do; nil where everybody may.
  func right(neededFor action: Action) -> Right?
}

extension RegisterContent {
  /// Nobody to be reached.
  public var phone: Phone? { nil }
  /// Looked up by nothing else.
  public var subject: String? { nil }
  /// No time of its own.
  public var until: Moment? { nil }
  /// A registration.
  public var opensWith: DutyStart { .registered }
  /// No checklist.
  public func planned(under standard: ServiceStandard) -> [PlannedItem] { [] }
  /// Is complete as it is.
  public mutating func begin(in setting: Setting) {}
  /// Everybody may.
  public static func right(neededToOpen content: Self) -> Right? { nil }
  /// Everybody may.
  public func right(neededFor action: Action) -> Right? { nil }
}

/// A way an entry moves.
public protocol EntryAction: Hashable, Sendable {
  /// Its name in the log: `leave`.
  var name: String { get }
  /// What was said with it, without personal data.
  var note: String? { get }
}

extension EntryAction {
  /// Nothing was said with it.
  public var note: String? { nil }
}

/// Why an entry may not move so; the names are those of the wording.
public protocol EntryRefusal: Error, Hashable, Sendable, CaseIterable, RawRepresentable<String> {}

/// What a move means for the duties of its entry.
public struct Effect: Hashable, Sendable {
  /// What was done, as the standard's rules name it.
  public let deeds: Set<Deed>
  /// The clocks it starts.
  public let starts: Set<DutyStart>
  /// Items of the entry's checklist that are done.
  public let ticked: Set<String>

  /// An effect of deeds, starts and ticked items.
  public init(
    _ deeds: Set<Deed> = [], starting starts: Set<DutyStart> = [], ticking ticked: Set<String> = []
  ) {
    self.deeds = deeds
    self.starts = starts
    self.ticked = ticked
  }

  /// No clock is touched.
  public static let none = Effect()
}

/// An item of a checklist with its time.
public struct PlannedItem: Hashable, Sendable {
  /// The item's name in the standard.
  public let id: String
  /// By when it is to be done.
  public let due: Moment

  /// An item that is to be done by a time.
  public init(_ id: String, due: Moment) {
    self.id = id
    self.due = due
  }
}
