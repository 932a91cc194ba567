import FrontDesk
import FrontDeskStore
import Understanding

extension Visit: SpokenRegister {
  static let intents: Set<Intent> = [
    .visitArrive, .visitConfirm, .visitRefuse, .visitLeave, .visitList,
  ]

  static let moves: Set<Intent> = [.visitConfirm, .visitRefuse, .visitLeave]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Visit> {
    switch utterance.intent {
    case .visitArrive: return arrival(utterance)
    case .visitConfirm:
      return .move(
        .confirm(pass: utterance.text(.code)), named(utterance).of(State.waiting, .inside))
    case .visitRefuse:
      return .move(.refuse(reason: utterance.text(.note)), named(utterance).of(State.waiting))
    case .visitLeave: return .move(.leave, named(utterance), reach: .all)
    default:
      var query = EntryQuery(listing: utterance, at: turn.now)
      // 还有谁没走 asks for whoever is here, on whatever day they came.
      if utterance.traits.contains(.still) { (query.isLive, query.period) = (true, nil) }
      if utterance.traits.contains(.overdue) {
        // Who stayed overnight is still inside from an earlier day.
        (query.overdueAt, query.isLive) = (nil, true)
        query.openedBefore = turn.now.day
      }
      return .list(query)
    }
  }

  static func intent(ofBare utterance: Utterance) -> Intent? {
    if utterance.traits.contains(.left) { return .visitLeave }
    if !utterance.traits.isDisjoint(with: [.unaware, .refused]) { return .visitRefuse }
    return utterance.traits.contains(.agreed) ? .visitConfirm : nil
  }

  private static func named(_ utterance: Utterance) -> EntryQuery {
    EntryQuery(utterance).about(utterance.text(.plate))
  }

  private static func arrival(_ utterance: Utterance) -> Wish<Visit> {
    if let missing = utterance.missing.first { return .lacks(missing) }
    let visit = Visit(
      person: utterance.text(.person), room: utterance.room, purpose: utterance.text(.purpose),
      document: utterance.text(.document), plate: utterance.text(.plate),
      count: utterance.number(.count), phone: utterance.phone)
    guard let visit else { return .lacks(.person) }
    // 业主下来接: confirmed already.
    return .open([visit], then: utterance.traits.contains(.agreed) ? [.confirm(pass: nil)] : [])
  }

  /// Who was confirmed on coming is shown the way at once.
  static func occasion(after event: String, on entry: Entry<Visit>) -> String? {
    entry.state == .inside ? "visit-confirm" : "visit-\(event)"
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    [
      count > 1 ? wording[.people, ["count": "\(count)"]] : nil, purpose, plate, document,
      pass.flatMap { wording.phrase("visit.pass", ["pass": $0]) },
    ].compactMap(\.self)
  }

  /// Whoever comes often is known at the desk.
  static func remarks(
    after event: String, on entry: Entry<Visit>, in turn: Turn
  ) throws(StoreError) -> Reply {
    let frequent = turn.desk.standard.registers.frequentVisits
    guard event == Entry<Visit>.openingName, frequent.visits > 0,
      entry.person != nil || entry.plate != nil
    else { return Reply() }
    var query = EntryQuery()
    query.period = Period(turn.now.day - frequent.days, turn.now.day)
    if let plate = entry.plate { query.subject = plate } else { query.person = entry.person }
    if entry.plate == nil { query.room = entry.room }
    let count = try turn.desk.store.entries(of: Visit.self, matching: query, limit: 0).total - 1
    guard count >= frequent.visits,
      let remark = turn.desk.wording.phrase(
        "visit.frequent", ["count": "\(count)", "days": "\(frequent.days)"])
    else { return Reply() }
    return Reply([.init(.detail, remark)])
  }
}
