import FrontDesk
import FrontDeskStore
import Understanding

extension Survey: SpokenRegister {
  static let intents: Set<Intent> = [.surveyRecord, .surveyList]

  static let moves: Set<Intent> = []

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Survey> {
    switch utterance.intent {
    case .surveyRecord:
      let survey = Survey(
        room: utterance.room, person: utterance.text(.person), channel: utterance.channel,
        satisfaction: utterance.satisfaction, rating: utterance.rating, note: utterance.text(.note))
      return survey.map { .open([$0]) } ?? .lacks(.room)
    default:
      var query = EntryQuery(utterance, live: nil)
      query.period = utterance.days ?? Period.month(of: turn.now.day)
      return .list(query)
    }
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    [
      channel.map { wording.word("channel", $0) },
      satisfaction.map { wording.word("satisfaction", $0) },
      rating.map { wording[.ratingOf, ["rating": "\($0.value)"]] }, note,
    ].compactMap(\.self)
  }

  static func remarks(
    after event: String, on entry: Entry<Survey>, in turn: Turn
  ) throws(StoreError) -> Reply {
    var query = EntryQuery()
    query.period = Period.month(of: turn.now.day)
    return try footnote(of: query, in: turn)
  }

  /// How many households that makes of those the standard wants each month.
  static func footnote(of query: EntryQuery, in turn: Turn) throws(StoreError) -> Reply {
    let goal = turn.desk.standard.registers.callsEachMonth
    guard goal > 0, !query.isNarrow else { return Reply() }
    let count = try turn.desk.store.rooms(of: Survey.self, matching: query)
    let values = ["count": "\(count)", "goal": "\(goal)", "left": "\(max(0, goal - count))"]
    let key = count < goal ? "survey.soFar" : "survey.reached"
    return Reply(turn.desk.wording.phrase(key, values).map { [.init(.detail, $0)] } ?? [])
  }
}
