import FrontDesk
import FrontDeskStore
import Understanding

extension Permit: SpokenRegister {
  static let intents: Set<Intent> = [
    .permitIssue, .permitRenew, .permitReturn, .permitLose, .permitList,
  ]

  static let moves: Set<Intent> = [.permitRenew, .permitReturn, .permitLose]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Permit> {
    let named = EntryQuery(utterance).about(utterance.text(.company))
    let day = utterance.spokenFrame.map { ($0.end ?? $0.start)?.day ?? $0.limit.day }
    switch utterance.intent {
    case .permitIssue:
      if let missing = utterance.missing.first { return .lacks(missing) }
      let people = workers(in: utterance)
      let permit = Permit(
        room: utterance.room, person: people.isEmpty ? nil : people.joined(separator: "、"),
        company: utterance.text(.company), count: utterance.number(.count),
        people: max(1, people.count), document: utterance.text(.document), validUntil: day)
      return permit.map { .open([$0]) } ?? .lacks(.person)
    case .permitRenew:
      guard let day else { return .lacks(.time) }
      return .move(.renew(until: day), named, reach: .all)
    case .permitReturn: return .move(.giveBack(count: count(in: utterance)), named)
    case .permitLose: return .move(.lose(count: count(in: utterance)), named)
    default:
      var query = EntryQuery(listing: utterance, at: turn.now).about(utterance.text(.company))
      if utterance.traits.contains(.soon) {
        let today = turn.now.day
        // This week goes to its Sunday.
        query.untilIn = Period(today, today + (7 - today.weekday.rawValue))
        query.isLive = true
      }
      if utterance.traits.contains(.lost) { query = query.of(State.lost) }
      return .list(query)
    }
  }

  /// One of several workers gives his own pass back, not those of the others.
  private static func count(in utterance: Utterance) -> Int? {
    utterance.number(.count) ?? (utterance.has(.person) ? workers(in: utterance).count : nil)
  }

  /// Everybody the line names.
  private static func workers(in utterance: Utterance) -> [String] {
    var names: [String] = []
    for name in [SlotName.person, .assignee] {
      for case .text(let person) in utterance.all(name) where !names.contains(person) {
        names.append(person)
      }
    }
    if names.isEmpty, let person = utterance.text(.person) { names = [person] }
    return names
  }

  static func intent(ofBare utterance: Utterance) -> Intent? {
    utterance.traits.contains(.returned) ? .permitReturn : nil
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    let number = outstanding == 0 || outstanding == count ? "\(count)" : "\(outstanding)/\(count)"
    let until = validUntil.flatMap {
      wording.phrase("permit.until", ["day": wording.name(of: $0, at: now)])
    }
    return [company, document, wording.phrase("permit.count", ["count": number]), until].compactMap(
      \.self)
  }
}
