import FrontDesk
import FrontDeskStore
import Understanding

// Which entry a line speaks of.
extension Turn {
  enum Found<Content: SpokenRegister> {
    /// At least one.
    case found([Entry<Content>])
    case instead(Reply)
  }

  /// By its number; by the room, person or thing it names; else the one last spoken of, or the only one.
  mutating func entries<Content: SpokenRegister>(
    _ query: EntryQuery, for utterance: Utterance, reach: Reach, as _: Content.Type
  ) throws(StoreError) -> Found<Content> {
    if let number = utterance.entryNumber {
      if let entry = try desk.store.record(Entry<Content>.self, number), !entry.isWithdrawn {
        return .found([entry])
      }
      let name = desk.wording.name(of: Content.kind, number)
      return .instead(desk.refusal(.noEntryOfNumber, ["entry": name]))
    }
    if !query.isNarrow, let spoken = talk.entry, spoken.kind == Content.kind,
      let entry = try desk.store.record(Entry<Content>.self, spoken.id), !entry.isWithdrawn
    {
      return .found([entry])
    }
    let (entries, total) = try desk.store.entries(
      of: Content.self, matching: query, limit: Self.reach)
    switch (entries.count, reach) {
    case (0, _):
      let register = desk.wording.word("record", Content.kind)
      return .instead(desk.refusal(.noEntryFits, ["register": register]))
    case (1, _): return .found(entries)
    // What belongs to different households is told apart by the desk, not taken together.
    case (_, .all) where query.isNarrow && Set(entries.map(\.content.room)).count == 1:
      return .found(entries.reversed())
    default:
      var reply = listing(Array(entries.prefix(Self.page)), of: total)
      talk.question = .entry(PendingLine(utterance.text, lacking: nil))
      reply.add(.question, desk.wording[.askWhichEntry])
      return .instead(reply)
    }
  }

  /// How many entries one action reaches at most.
  private static let reach = 200
}

extension Utterance {
  /// Whether a list is asked for one entry by its number; 3号的访客 are those of a day.
  var asksForNumber: Bool {
    has(.release) || has(.notice)
      || intentRule.split(separator: " ").contains { $0.first != "!" && $0.contains("@ticket") }
  }

  /// The number of an entry: 3号, 放行3号, 通知2号; the number of a visitor's pass is none.
  var entryNumber: Int? {
    let code = slots.first { $0.name == .code }?.range
    for name in [SlotName.release, .notice, .ticket] {
      for found in slots + entities where found.name == name {
        if let code, let range = found.range, range.overlaps(code) { continue }
        if case .number(let number) = found.value, number >= 1 { return number }
      }
    }
    return nil
  }
}
