/// Something the desk keeps: a ticket, a visit, a parcel.
///
/// It is numbered, carries duties and moves only by actions, which are plain values.
///
/// Whatever conforms is performed, logged, undone, exported and listed by the shared mechanism of
/// the store; nothing there knows which register it serves.
public protocol DeskRecord: Codable, Equatable, Sendable {
  /// What a new record is made of.
  associatedtype Opening: Sendable
  /// The ways it can move.
  associatedtype Action: Sendable
  /// Why an opening or a move is not allowed.
  associatedtype Refusal: Error & Equatable & Sendable

  /// Which register it belongs to.
  static var kind: RecordKind { get }
  /// Whether whoever changed it at a desk may take that back there.
  static var canBeTakenBack: Bool { get }
  /// Its number within the register: 1, 2, 3 …, never reused.
  var id: Int { get }
  /// What it obliges the desk to do, and by when.
  var duties: [Duty] { get }
  /// Whether anything is still expected of the desk.
  var isOpen: Bool { get }

  /// The record as it begins.
  static func opening(
    _ opening: Opening, as id: Int, in setting: Setting
  ) throws(Refusal) -> Change<Self>

  /// The record after one action.
  ///
  /// - Parameter others: the records that ``references(of:)`` names, as they are.
  func applying(
    _ action: Action, beside others: [Self], in setting: Setting
  ) throws(Refusal) -> Change<Self>

  /// The record as it is when its opening is taken back: kept, and out of the way.
  func withdrawn(in setting: Setting) -> Self

  /// Numbers of records of the same register that an action speaks of; they must exist.
  static func references(of action: Action) -> [Int]

  /// What whoever opens a record must be allowed to do; nil where everybody may.
  static func right(neededToOpen opening: Opening) -> Right?

  /// What whoever acts must be allowed to do; nil where everybody may.
  func right(neededFor action: Action) -> Right?
}

extension DeskRecord {
  /// What is done at a desk can be taken back there.
  public static var canBeTakenBack: Bool { true }

  /// Speaks of no other record.
  public static func references(of action: Action) -> [Int] { [] }

  /// Everybody may.
  public static func right(neededToOpen opening: Opening) -> Right? { nil }

  /// Everybody may.
  public func right(neededFor action: Action) -> Right? { nil }
}

/// The registers of the desk; the raw values are the `record` names of exports.
public enum RecordKind: String, CaseIterable, Codable, Sendable {
  case ticket, shift, staff, practice
  case visit, parcel, permit, release, loan, notice, reception, household, archive, fee, survey
  case activity, lost

  /// The name of its export: `tickets`, `activities`.
  public var exportName: String {
    switch self {
    case .staff, .practice, .lost: rawValue
    case .activity: "activities"
    default: rawValue + "s"
    }
  }
}

/// What an action made of a record, and what the log says of it.
public struct Change<Subject: Sendable>: Sendable {
  /// The record afterwards.
  public let record: Subject
  /// The action's name in the log: `assign`, `resolve`.
  public let event: String
  /// What was said with it, if anything.
  public let note: String?
}

/// The circumstances under which an action happens.
public struct Setting: Sendable {
  /// The desk's clock.
  public let now: Moment
  /// The service standard in force.
  public let standard: ServiceStandard
  /// Who acts; the store puts in whoever it logs.
  public let staff: String

  /// The circumstances of an action.
  public init(now: Moment, standard: ServiceStandard, staff: String = "") {
    self.now = now
    self.standard = standard
    self.staff = staff
  }

  /// The same circumstances, with whoever acts.
  public func of(_ staff: String) -> Setting {
    Setting(now: now, standard: standard, staff: staff)
  }
}
