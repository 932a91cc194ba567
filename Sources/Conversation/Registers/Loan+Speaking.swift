import FrontDesk
import FrontDeskStore
import Understanding

extension Loan: SpokenRegister {
  static let intents: Set<Intent> = [.loanLend, .loanReturn, .loanList]

  static let moves: Set<Intent> = [.loanReturn]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Loan> {
    let named = EntryQuery(utterance)
    switch utterance.intent {
    case .loanLend where RegisterCues.word(of: .renewed, in: utterance.text) != nil:
      let due = utterance.spokenFrame.map(\.limit)
      guard let due else { return .lacks(.time) }
      return .move(.extend(until: due), named)
    case .loanLend:
      if let missing = utterance.missing.first { return .lacks(missing) }
      let due = utterance.spokenFrame.map(\.limit).flatMap { $0 > turn.now ? $0 : nil }
      let loan = Loan(
        utterance.text(.item) ?? "", count: utterance.number(.count), room: utterance.room,
        person: utterance.text(.person), due: due)
      return loan.map { .open([$0]) } ?? .lacks(.item)
    case .loanReturn:
      let condition: Condition =
        utterance.traits.contains(.lost)
        ? .lost : utterance.traits.contains(.damaged) ? .damaged : .sound
      let number = utterance.number(.count)
      // Who gives something back calls it by a part of its name: 伞 for 雨伞.
      let query = named.isNarrow ? named : named.about(utterance.text(.item))
      let open = try turn.desk.store.entries(of: Loan.self, matching: query, limit: 50).entries
      let exact = open.filter { $0.isCalled(utterance.text(.item)) }
      if exact.count == 1, open.count > 1 {
        return .move(.giveBack(count: number, condition), query.about(exact[0].item))
      }
      return .move(
        .giveBack(count: number, condition), query, reach: number == nil ? .all : .one)
    default:
      return .list(EntryQuery(listing: utterance, at: turn.now).about(utterance.text(.item)))
    }
  }

  static func intent(ofBare utterance: Utterance) -> Intent? {
    utterance.traits.contains(.returned) ? .loanReturn : nil
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    let number = outstanding == 0 || outstanding == count ? "\(count)" : "\(outstanding)/\(count)"
    return ["\(item) × \(number)"]
  }
}

extension Entry<Loan> {
  /// Whether the thing may be called so.
  fileprivate func isCalled(_ name: String?) -> Bool {
    guard let name else { return true }
    return self.item.contains(name) || name.contains(self.item)
  }
}
