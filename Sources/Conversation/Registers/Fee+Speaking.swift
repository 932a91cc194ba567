import FrontDesk
import FrontDeskStore
import Understanding

extension Fee: SpokenRegister {
  static let intents: Set<Intent> = [.feeBill, .feePay, .feeRemind, .feeList]

  static let moves: Set<Intent> = [.feePay, .feeRemind]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Fee> {
    var named = EntryQuery(utterance)
    if let room = try turn.room(of: utterance) { (named.room, named.person) = (room, nil) }
    if let period = utterance.period { named.subject = period.first.description }
    switch utterance.intent {
    // A number that is no quarter may be a flat: rather than all, it is asked.
    case .feeBill where named.room == nil && utterance.text(.note)?.hasFlat == true:
      return .lacks(.room)
    case .feeBill: return try bills(for: utterance.period, of: named.room, in: turn)
    case .feePay: return try payment(of: named, utterance, in: turn)
    case .feeRemind:
      guard named.isNarrow else { return .lacks(.room) }
      return .move(.remind, named, reach: .all)
    default:
      var query = named
      if named.room == nil, utterance.period == nil { query.isLive = true }
      return .list(query)
    }
  }

  /// The bills of a quarter: of one flat, or of every household that has none yet.
  private static func bills(
    for period: Period?, of room: Room?, in turn: Turn
  ) throws(StoreError) -> Wish<Fee> {
    let period = period ?? turn.now.day.billedQuarter
    if let room {
      guard try turn.isOneHousehold(room) else { return .lacks(.room) }
      return .open([Fee(room: room, period: period)])
    }
    let households = try turn.desk.store.entries(
      of: Household.self, matching: EntryQuery(), limit: Self.most
    ).entries
    var query = EntryQuery()
    query.subject = period.first.description
    let billed = Set(
      try turn.desk.store.entries(of: Fee.self, matching: query, limit: Self.most).entries
        .map(\.content.room))
    let rooms = households.compactMap(\.content.room).filter { !billed.contains($0) }
    guard !rooms.isEmpty else {
      let key = households.isEmpty ? "fee.noHouseholds" : "fee.allBilled"
      return .answer(Reply([.init(.refused, turn.desk.wording.phrase(key) ?? "")]))
    }
    return .open(rooms.reversed().map { Fee(room: $0, period: period) })
  }

  /// The money for a bill, which may never have been handed out.
  private static func payment(
    of named: EntryQuery, _ utterance: Utterance, in turn: Turn
  ) throws(StoreError) -> Wish<Fee> {
    let action =
      RegisterCues.word(of: .partial, in: utterance.text) != nil
      ? Action.payPart(utterance.text) : Action.pay
    guard named.isNarrow, try turn.isOneHousehold(named.room) else { return .lacks(.room) }
    let open = try turn.desk.store.entries(of: Fee.self, matching: named, limit: 1).total
    if open == 0, let room = named.room {
      // Without a quarter it can only be a bill that was handed out.
      guard let period = utterance.period else {
        return .answer(Reply([.init(.refused, turn.desk.wording.phrase("fee.noneOpen") ?? "")]))
      }
      var query = EntryQuery()
      (query.room, query.subject) = (room, period.first.description)
      // What is paid already is not paid twice.
      if try turn.desk.store.entries(of: Fee.self, matching: query, limit: 1).total == 0 {
        return .open([Fee(room: room, period: period)], then: [action])
      }
      query.isLive = nil
      return .move(action, query)
    }
    return .move(action, named)
  }

  private static let most = 20_000

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    let days = wording.phrase("fee.quarter", period.quarterValues)
    let reminded = reminders.last.flatMap {
      wording.phrase(
        "fee.reminded",
        ["count": "\(reminders.count)", "time": wording.shortTime($0.time, at: now)])
    }
    return [days, paid == nil ? parts.last : nil, paid == nil ? reminded : nil].compactMap(\.self)
  }

  /// What share of a quarter's bills is paid.
  static func footnote(of query: EntryQuery, in turn: Turn) throws(StoreError) -> Reply {
    try rate(of: query.subject.flatMap { Day(iso: $0) } ?? turn.now.day, in: turn)
  }

  static func remarks(
    after event: String, on entry: Entry<Fee>, in turn: Turn
  ) throws(StoreError) -> Reply {
    event == "pay" ? try rate(of: entry.content.period.first, in: turn) : Reply()
  }

  private static func rate(of day: Day, in turn: Turn) throws(StoreError) -> Reply {
    let period = Period.quarter(of: day)
    var query = EntryQuery()
    query.subject = period.first.description
    let all = try turn.desk.store.entries(of: Fee.self, matching: query, limit: 0).total
    let paid = try turn.desk.store.entries(
      of: Fee.self, matching: query.of(State.paid), limit: 0
    ).total
    guard all > 0 else { return Reply() }
    var values = period.quarterValues
    values["paid"] = "\(paid)"
    values["all"] = "\(all)"
    values["rate"] = "\(paid * 1000 / all / 10).\(paid * 1000 / all % 10)"
    values["goal"] = "\(turn.desk.standard.registers.collection)"
    return Reply(turn.desk.wording.phrase("fee.rate", values).map { [.init(.detail, $0)] } ?? [])
  }
}

extension String {
  /// Whether three digits stand in a row.
  fileprivate var hasFlat: Bool {
    split { !($0.isASCII && $0.isNumber) }.contains { (3...4).contains($0.count) }
  }
}

extension Turn {
  /// Whether a room is not shared by several households: 301 of two buildings is.
  func isOneHousehold(_ room: Room?) throws(StoreError) -> Bool {
    guard let room, room.building == nil else { return true }
    return try desk.store.entries(
      of: Household.self, matching: EntryQuery(of: room), limit: 2
    ).total <= 1
  }

  /// The room a line means: as it was said, completed where one household alone fits; or whoever is named.
  func room(of utterance: Utterance) throws(StoreError) -> Room? {
    var query = EntryQuery()
    query.looksInside = true
    query.room = utterance.room
    if query.room == nil { query.person = utterance.text(.person) }
    guard query.isNarrow else { return nil }
    let (found, total) = try desk.store.entries(of: Household.self, matching: query, limit: 1)
    return total == 1 ? found[0].content.room : utterance.room
  }
}

extension Day {
  /// The quarter whose bills are handed out now: in its last month the next one's (STANDARD 6.10).
  fileprivate var billedQuarter: Period {
    let quarter = Period.quarter(of: self)
    return month % 3 == 0 ? .quarter(of: quarter.last + 1) : quarter
  }
}

extension Period {
  /// Year and quarter, for a phrase.
  fileprivate var quarterValues: [String: String] {
    ["year": "\(first.year)", "quarter": "\((first.month - 1) / 3 + 1)"]
  }
}
