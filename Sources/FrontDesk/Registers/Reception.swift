/// The reception of a delegation (STANDARD 6.7): its level, and what is prepared by when.
public struct Reception: RegisterContent {
  /// 1 for the highest.
  public let level: Int
  /// When they come.
  public let time: TimeFrame
  /// Who comes.
  public let content: String?
  /// What is prepared.
  public private(set) var checked: [CheckedItem]
  /// Whether it was called off.
  public private(set) var cancelled: Signature?

  /// Where a reception can stand.
  public enum State: String, CaseIterable, Sendable { case planned, ready, done, cancelled }

  /// The ways a reception moves.
  public enum Action: EntryAction {
    /// Items of its checklist are done.
    case tick([String])
    case cancel

    /// Its name in the log.
    public var name: String {
      switch self {
      case .tick: "tick"
      case .cancel: "cancel"
      }
    }

    /// Which items.
    public var note: String? {
      if case .tick(let items) = self { items.joined(separator: ", ") } else { nil }
    }
  }

  /// Why a reception may not move so.
  public enum Refusal: String, EntryRefusal { case noSuchLevel, noSuchItem, isTicked, isOver }

  /// A reception that is planned.
  public init(level: Int, time: TimeFrame, content: String?) {
    self.level = level
    self.time = time
    self.content = content
    checked = []
  }

  /// The register of receptions.
  public static let kind = RecordKind.reception

  /// It belongs to no room.
  public var room: Room? { nil }

  /// It concerns nobody in particular.
  public var person: String? { nil }

  /// When the delegation arrives.
  public var arrival: Moment { time.start?.beginning ?? time.limit }

  /// Where it stands: ready once that was reported, done once it is filed.
  public var state: State {
    if cancelled != nil { return .cancelled }
    if checked.contains(where: { $0.id == Self.filing }) { return .done }
    return checked.contains { $0.id == Self.readiness } ? .ready : .planned
  }

  /// The items of the standard's lists by which it is ready, and done.
  private static let readiness = "ready"
  private static let filing = "archive"

  /// Whether anything is still to be done for it.
  public var isOpen: Bool { state == .planned || state == .ready }

  /// Looked up by who comes.
  public var subject: String? { content }

  /// When they come.
  public var until: Moment? { arrival }

  /// The items of its level with their times, counted back from the arrival.
  public func planned(under standard: ServiceStandard) -> [PlannedItem] {
    items(under: standard).compactMap { item in
      item.minutesBefore.map { PlannedItem(item.id, due: arrival.adding(minutes: -$0)) }
    }
  }

  /// What is to be done for a delegation of its level.
  public func items(under standard: ServiceStandard) -> [ChecklistItem] {
    standard.receptions.first { $0.level == level }?.checklist ?? []
  }

  /// Refuses a level that the standard does not have.
  public mutating func begin(in setting: Setting) throws(Refusal) {
    guard setting.standard.receptions.contains(where: { $0.level == level }) else {
      throw .noSuchLevel
    }
  }

  /// Ticks items off, or calls it off.
  public mutating func apply(
    _ action: Action, in setting: Setting
  ) throws(Refusal) -> Effect {
    guard isOpen else { throw .isOver }
    switch action {
    case .cancel:
      cancelled = Signature(in: setting)
      return Effect([.finish])
    case .tick(let items):
      let known = Set(self.items(under: setting.standard).map(\.id))
      guard !items.isEmpty, known.isSuperset(of: items) else { throw .noSuchItem }
      let new = items.filter { item in !checked.contains { $0.id == item } }
      guard !new.isEmpty else { throw .isTicked }
      checked += new.map { CheckedItem(id: $0, staff: setting.staff, time: setting.now) }
      return Effect(isOpen ? [] : [.finish], ticking: Set(new))
    }
  }
}
