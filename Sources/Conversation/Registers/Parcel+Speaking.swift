import FrontDesk
import FrontDeskStore
import Understanding

extension Parcel: SpokenRegister {
  static let intents: Set<Intent> = [
    .parcelReceive, .parcelTell, .parcelCollect, .parcelSend, .parcelList,
  ]

  static let moves: Set<Intent> = [.parcelTell, .parcelCollect]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Parcel> {
    let named = EntryQuery(utterance)
    switch utterance.intent {
    case .parcelReceive: return receipt(utterance, in: turn)
    case .parcelTell: return .move(.tell, named.of(State.waiting), reach: .all)
    case .parcelCollect:
      let action = Action.handOut(to: nil, count: utterance.number(.count))
      let query = named.of(State.waiting, .told).about(
        utterance.text(.carrier) ?? RegisterCues.word(of: .mail, in: utterance.text))
      // Two of three are those of one entry; without a count all of them go.
      return .move(action, query, reach: utterance.has(.count) ? .one : .all)
    case .parcelSend:
      if utterance.missing.isEmpty, utterance.traits.contains(.done) {
        return .move(.handOut(to: nil, count: nil), named.of(State.toSend), reach: .all)
      }
      return one(.outgoing, utterance)
    default:
      return .list(EntryQuery(listing: utterance, at: turn.now).about(utterance.text(.carrier)))
    }
  }

  private static func one(_ direction: Direction, _ utterance: Utterance) -> Wish<Parcel> {
    guard let parcel = Parcel(direction, utterance) else { return .lacks(.room) }
    return .open([parcel], then: utterance.traits.contains(.told) ? [.tell] : [])
  }

  /// 收到5-1-301顺丰2件、3-2-502中通1件: each clause that names a room is a parcel of its own.
  private static func receipt(_ utterance: Utterance, in turn: Turn) -> Wish<Parcel> {
    let clauses = utterance.text.split { "，,;；、。".contains($0) }
      .map { turn.desk.interpreter.read(String($0), at: turn.now) }
      .filter { $0.entity(.room) != nil }
    guard clauses.count > 1 else { return one(.incoming, utterance) }
    let parcels = clauses.compactMap { Parcel(.incoming, $0) }
    return .open(parcels)
  }

  private init?(_ direction: Direction, _ utterance: Utterance) {
    let particulars = Particulars(utterance)
    func text(_ name: SlotName) -> String? {
      if case .text(let text)? = utterance[name] ?? utterance.entity(name) { text } else { nil }
    }
    var count = utterance.number(.count)
    if count == nil, case .number(let number)? = utterance.entity(.count) { count = number }
    self.init(
      direction, room: particulars.room, person: particulars.person, carrier: text(.carrier),
      count: count, code: text(.code), item: RegisterCues.word(of: .mail, in: utterance.text))
  }

  /// Whoever has something sent need not come for it.
  static func occasion(after event: String, on entry: Entry<Parcel>) -> String? {
    entry.direction == .outgoing ? nil : "parcel-\(event)"
  }

  static func intent(ofBare utterance: Utterance) -> Intent? {
    if utterance.traits.contains(.told) { return .parcelTell }
    return utterance.traits.contains(.collected) ? .parcelCollect : nil
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    let number = left == 0 || left == count ? "\(count)" : "\(left)/\(count)"
    return [
      direction == .outgoing ? wording.phrase("parcel.outgoing") : nil, carrier, item, code,
      wording[.pieces, ["count": number]],
    ].compactMap(\.self)
  }
}
