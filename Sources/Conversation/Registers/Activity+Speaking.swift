import FrontDesk
import FrontDeskStore
import Understanding

extension Activity: SpokenRegister {
  static let intents: Set<Intent> = [
    .activityPlan, .activityDone, .activityCancel, .activityList,
  ]

  static let moves: Set<Intent> = [.activityDone, .activityCancel]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Activity> {
    switch utterance.intent {
    case .activityPlan:
      guard let time = utterance.spokenFrame else { return .lacks(.time) }
      guard let content = utterance.text(.content),
        let activity = Activity(content, time: time, place: utterance.text(.place))
      else { return .lacks(.content) }
      return .open([activity])
    case .activityDone, .activityCancel:
      let open = try turn.desk.store.entries(of: Activity.self, matching: .live, limit: 50).entries
      let named = open.filter { utterance.text.sharesWord(with: $0.content.content) }
      let query = named.count == 1 ? EntryQuery.live.about(named[0].content.content) : .live
      let isOff = utterance.intent == .activityCancel
      return .move(isOff ? .cancel : .hold(note: utterance.text), query)
    default:
      var query = EntryQuery(listing: utterance, at: turn.now)
      // What is asked for by days is when it is held.
      (query.untilIn, query.period) = (query.period, nil)
      return .list(query)
    }
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    [wording.text(of: time, at: now), place, content].compactMap(\.self)
  }

  /// A quarter without an event is reminded of.
  static func footnote(of query: EntryQuery, in turn: Turn) throws(StoreError) -> Reply {
    try turn.desk.reminderOfActivities(at: turn.now) ?? Reply()
  }
}

extension Desk {
  /// That no event was planned or held in this quarter; nil when one was.
  func reminderOfActivities(at now: Moment) throws(StoreError) -> Reply? {
    var query = EntryQuery()
    let quarter = Period.quarter(of: now.day)
    query.untilIn = quarter
    guard try store.entries(of: Activity.self, matching: query, limit: 0).total == 0,
      let words = wording.phrase(
        "activity.noneThisQuarter", ["day": wording.name(of: quarter.last, at: now)])
    else { return nil }
    return Reply([.init(.detail, words)])
  }
}

extension String {
  /// Whether two letters in a row of one stand in the other.
  fileprivate func sharesWord(with other: String) -> Bool {
    zip(other, other.dropFirst()).contains { contains("\($0)\($1)") }
  }
}
