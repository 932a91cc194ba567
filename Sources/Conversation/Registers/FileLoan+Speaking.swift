import FrontDesk
import FrontDeskStore
import Understanding

extension FileLoan: SpokenRegister {
  static let intents: Set<Intent> = [.archiveLend, .archiveReturn, .archiveList]

  static let moves: Set<Intent> = [.archiveReturn]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<FileLoan> {
    let named = EntryQuery(utterance)
    let item = utterance.text(.item)
    switch utterance.intent {
    case .archiveLend:
      guard let person = utterance.text(.person) else { return .lacks(.person) }
      let words = turn.desk.standard.registers.confidentialPapers
      let isConfidential = item.map { item in words.contains { item.contains($0) } } ?? true
      let loan = FileLoan(
        to: person, room: utterance.room, item: item, isConfidential: isConfidential,
        due: utterance.spokenFrame.map(\.limit).flatMap { $0 > turn.now ? $0 : nil })
      return loan.map { .open([$0]) } ?? .lacks(.room)
    case .archiveReturn:
      return .move(.giveBack, named.isNarrow ? named : named.about(item))
    default: return .list(EntryQuery(listing: utterance, at: turn.now).about(item))
    }
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    [item, isConfidential ? wording.phrase("archive.confidential") : nil].compactMap(\.self)
  }
}
