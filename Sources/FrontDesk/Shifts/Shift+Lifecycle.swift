/// What a shift is opened with.
public struct ShiftOpening: Hashable, Sendable {
  /// The desk it is kept at.
  public let desk: String

  /// A shift at a desk, of whoever opens it.
  public init(at desk: String) { self.desk = desk }
}

extension Shift: DeskRecord {
  /// The register of shifts.
  public static let kind = RecordKind.shift

  /// Whether it goes on, or something is still to be done about it.
  public var isOpen: Bool { ended == nil || duties.contains(where: \.isOpen) }

  /// A shift that begins now.
  public static func opening(
    _ opening: ShiftOpening, as id: Int, in setting: Setting
  ) throws(ShiftRefusal) -> Change<Shift> {
    let shift = Shift(
      id: id, desk: opening.desk, staff: setting.staff, started: setting.now, notes: [],
      standIns: [], checked: [], handedOver: [], refusals: [], stage: .running, review: nil,
      duties: [])
    return Change(record: shift, event: "begin", note: nil)
  }

  /// The shift as one that never was: over at once.
  public func withdrawn(in setting: Setting) -> Shift {
    var shift = self
    shift.stage = .over(
      outgoing: nil, incoming: Signature(staff: setting.staff, time: setting.now))
    shift.duties.removeAll(where: \.isOpen)
    return shift
  }

  /// Handovers are reviewed by a supervisor (STANDARD 7).
  public func right(neededFor action: ShiftAction) -> Right? {
    if case .review = action { .reviewHandover } else { nil }
  }

  /// The shift after one action.
  ///
  /// - Throws: ``ShiftRefusal``. The shift is unchanged.
  public func applying(
    _ action: ShiftAction, beside others: [Shift] = [], in setting: Setting
  ) throws(ShiftRefusal) -> Change<Shift> {
    var shift = self
    var note: String?
    let signature = Signature(staff: setting.staff, time: setting.now)
    switch action {
    case .log(let text):
      guard ended == nil else { throw .isOver }
      shift.notes.append(ShiftNote(time: setting.now, staff: setting.staff, text: text))
      note = text
    case .leave(let person):
      guard ended == nil else { throw .isOver }
      shift.closeStandIn(at: setting.now)
      shift.standIns.append(StandIn(staff: person, left: setting.now))
      note = person
    case .comeBack:
      guard standIn != nil else { throw .nobodyStandsIn }
      shift.closeStandIn(at: setting.now)
    case .check(let items):
      guard ended == nil else { throw .isOver }
      for item in items {
        guard setting.standard.closing.contains(where: { $0.id == item }) else {
          throw .noSuchItem(item)
        }
      }
      let new = items.filter { item in !checked.contains { $0.id == item } }
      guard !new.isEmpty else { throw .nothingChanges }
      shift.checked += new.map {
        CheckedItem(id: $0, staff: setting.staff, time: setting.now)
      }
      note = new.joined(separator: ", ")
    case .handOver(let person, let open):
      if case .offered(let to, _) = stage, to == person { throw .isOffered(to: to) }
      guard ended == nil else { throw .isOver }
      guard person != setting.staff else { throw .oneForBoth(setting.staff) }
      shift.closeStandIn(at: setting.now)
      shift.handedOver = open
      shift.stage = .offered(to: person, outgoing: signature)
      note = person
    case .takeOver:
      shift.stage = .over(
        outgoing: try outgoing(for: signature, under: setting.standard), incoming: signature)
      shift.closeStandIn(at: setting.now)
      shift.duties.begin(
        setting.standard.rules(starting: .takenOver, of: .shift, at: setting.now), in: setting)
    case .refuse(let reason):
      guard case .offered(let to, let outgoing) = stage else { throw .notOffered(by: staff) }
      guard outgoing.staff != setting.staff else { throw .oneForBoth(setting.staff) }
      if let to, to != setting.staff { throw .offeredTo(to) }
      shift.refusals.append(
        RefusedHandover(staff: setting.staff, time: setting.now, reason: reason))
      shift.stage = .running
      shift.duties.begin(
        setting.standard.rules(starting: .refused, of: .shift, at: setting.now), in: setting)
      note = reason
    case .review(let text):
      guard ended != nil else { throw .isNotOver }
      guard review == nil else { throw .nothingChanges }
      shift.review = signature
      shift.duties.meet([.review], repeating: false, in: setting)
      note = text
    case .escalate(let rung):
      guard duties.contains(where: \.isOpen), rung > .desk else { throw .nothingChanges }
      shift.duties.tell(rung, in: setting)
      shift.duties.meet(rung.deedsOfTelling, repeating: false, in: setting)
      note = rung.rawValue
    }
    return Change(record: shift, event: action.name, note: note)
  }

  private func outgoing(
    for incoming: Signature, under standard: ServiceStandard
  ) throws(ShiftRefusal) -> Signature? {
    switch stage {
    case .over: throw .isOver
    case .offered(let to, let outgoing):
      guard outgoing.staff != incoming.staff else { throw .oneForBoth(incoming.staff) }
      if let to, to != incoming.staff { throw .offeredTo(to) }
      return outgoing
    case .running:
      guard staff != incoming.staff else { throw .oneForBoth(staff) }
      let forsaken = standard.forsakenAfter.flatMap {
        $0.due(from: lastMoment, by: standard.calendar)
      }
      guard let forsaken, incoming.time > forsaken else { throw .notOffered(by: staff) }
      return nil
    }
  }

  private mutating func closeStandIn(at now: Moment) {
    guard let index = standIns.lastIndex(where: { $0.returned == nil }) else { return }
    standIns[index].returned = now
  }
}
