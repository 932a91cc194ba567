import FrontDesk
import FrontDeskStore
import Understanding

extension LostItem: SpokenRegister {
  static let intents: Set<Intent> = [.lostFind, .lostClaim, .lostList]
  static let moves: Set<Intent> = [.lostClaim]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<LostItem> {
    switch utterance.intent {
    case .lostFind:
      guard let item = utterance.text(.item),
        let found = LostItem(
          item, count: utterance.number(.count), place: utterance.text(.place),
          finder: utterance.text(.person))
      else { return .lacks(.item) }
      return .open([found])
    case .lostClaim:
      guard utterance.has(.person) || utterance.has(.room) else { return .lacks(.person) }
      let action = Action.claim(
        person: utterance.text(.person), room: utterance.room, phone: utterance.phone)
      return .move(action, EntryQuery.live.about(utterance.text(.item)))
    default:
      // Whoever asks for a kind of thing does not know how it was called.
      return .list(EntryQuery(listing: utterance, at: turn.now).about(utterance.text(.item)))
    }
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    [count > 1 ? "\(item) × \(count)" : item, place].compactMap(\.self)
  }
}
