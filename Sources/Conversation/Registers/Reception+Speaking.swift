import FrontDesk
import FrontDeskStore
import Understanding

extension Reception: SpokenRegister {
  static let intents: Set<Intent> = [
    .receptionPlan, .receptionTick, .receptionCancel, .receptionList,
  ]

  static let moves: Set<Intent> = [.receptionTick, .receptionCancel]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Reception> {
    let standard = turn.desk.standard
    switch utterance.intent {
    case .receptionPlan:
      guard let time = utterance.spokenFrame else { return .lacks(.time) }
      let said = ([utterance.text] + utterance.answers).joined(separator: " ")
      let level = utterance.number(.level) ?? standard.level(of: said)
      guard let level else { return .lacks(.level) }
      return .open([Reception(level: level, time: time, content: utterance.text(.content))])
    case .receptionCancel: return .move(.cancel, .live)
    case .receptionTick:
      let live = EntryQuery.live
      let items = standard.items(calledIn: utterance.text(.items) ?? utterance.text)
      guard !items.isEmpty else { return .lacks(.items) }
      return .move(.tick(items), live)
    default:
      var query = EntryQuery(listing: utterance, at: turn.now)
      // What is asked for by days is when they come, not when it was written down.
      (query.untilIn, query.period) = (query.period, nil)
      return .list(query)
    }
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    [
      wording.phrase("reception.level", ["level": "\(level)"]), wording.text(of: time, at: now),
      content,
    ].compactMap(\.self)
  }

  /// The checklist with its times, and who is on duty.
  static func remarks(
    after event: String, on entry: Entry<Reception>, in turn: Turn
  ) throws(StoreError) -> Reply {
    try page(of: entry, in: turn)
  }

  static func page(of entry: Entry<Reception>, in turn: Turn) throws(StoreError) -> Reply {
    let (wording, standard) = (turn.desk.wording, turn.desk.standard)
    var reply = Reply()
    let level = standard.receptions.first { $0.level == entry.level }
    if let onDuty = level?.onDuty[wording.language.rawValue],
      let line = wording.phrase("reception.onDuty", ["people": onDuty])
    {
      reply.add(.detail, line)
    }
    for item in level?.checklist ?? [] {
      let done = entry.checked.first { $0.id == item.id }
      let due = item.minutesBefore.map { entry.arrival.adding(minutes: -$0) }
      let isLate = done == nil && due.map { $0 < turn.now } ?? false
      let line = [
        due.map { wording.shortTime($0, at: turn.now) },
        wording.closingLine(of: item, doneBy: done?.staff),
      ].compactMap(\.self).joined(separator: " ")
      reply.add(isLate ? .overdue : .entry, line)
    }
    return reply
  }
}

extension ServiceStandard {
  /// The level that a visitor's title tells; the longest title that is named counts, for a vice-president is
  /// no president.
  fileprivate func level(of text: String) -> Int? {
    let folded = text.lowercased()
    let named = receptions.flatMap { level in
      level.visitors.filter { folded.contains($0.lowercased()) }.map { (level.level, $0.count) }
    }
    return named.max { $0.1 < $1.1 }?.0
  }

  /// The items of any level's checklist that a text calls by a word or their title.
  fileprivate func items(calledIn text: String) -> [String] {
    let folded = text.lowercased()
    var items: [String] = []
    for item in receptions.flatMap(\.checklist) where !items.contains(item.id) {
      let words = item.words + item.title.values
      if words.contains(where: { folded.contains($0.lowercased()) }) { items.append(item.id) }
    }
    return items
  }
}
