import FrontDesk
import FrontDeskStore
import Understanding

extension Release: SpokenRegister {
  static let intents: Set<Intent> = [
    .releaseRequest, .releaseApprove, .releaseReject, .releaseLeave, .releaseList,
  ]

  static let moves: Set<Intent> = [.releaseApprove, .releaseReject, .releaseLeave]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Release> {
    let named = EntryQuery(utterance)
    switch utterance.intent {
    case .releaseRequest:
      guard let room = utterance.room else { return .lacks(.room) }
      guard let items = utterance.text(.items),
        let release = Release(room: room, person: utterance.text(.person), items: items)
      else { return .lacks(.items) }
      return .open([release])
    case .releaseApprove:
      guard let owner = owner(in: utterance, turn) else { return .lacks(.person) }
      // Who agreed need not be who takes the goods out.
      var query = named.of(State.requested)
      query.person = nil
      return .move(.approve(consentOf: owner, by: channel(in: utterance)), query)
    case .releaseReject: return .move(.reject(reason: nil), named)
    case .releaseLeave:
      return .move(.leave(items: utterance.text(.items)), named.of(State.approved, .requested))
    default:
      return .list(EntryQuery(listing: utterance, at: turn.now))
    }
  }

  static func intent(ofBare utterance: Utterance) -> Intent? {
    guard !utterance.traits.contains(.refused) else { return .releaseReject }
    return utterance.traits.contains(.agreed) ? .releaseApprove : nil
  }

  /// Whose consent it is: whoever is named, or the owner where it is said that he agreed.
  private static func owner(in utterance: Utterance, _ turn: Turn) -> String? {
    if let person = utterance.text(.person) { return person }
    // 租户自己同意: only the owner's word counts.
    guard RegisterCues.tie(in: utterance.text) == .owner else { return nil }
    return utterance.traits.contains(.agreed) ? turn.desk.wording.phrase("release.owner") : nil
  }

  /// How the owner was asked, in the line or in the answer to who agreed.
  private static func channel(in utterance: Utterance) -> Channel? {
    for case .channel(let channel) in utterance.all(.channel) { return channel }
    return RegisterCues.way(in: ([utterance.text] + utterance.answers).joined(separator: " "))
  }

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    let word = consent.flatMap { consent in
      wording.phrase(
        "release.consent",
        [
          "person": consent.person,
          "channel": consent.channel.map { wording.word("channel", $0) + wording[.listComma] }
            ?? "",
          "staff": consent.signature.staff,
          "time": wording.shortTime(consent.signature.time, at: now),
        ])
    }
    let out = gone.compactMap(\.items)
    let gone = wording.phrase(
      "release.gone", ["items": out.joined(separator: wording[.listComma])])
    return [items, word, out.isEmpty ? nil : gone].compactMap(\.self)
  }
}
