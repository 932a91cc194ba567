import FrontDesk
import FrontDeskStore
import Understanding

// The work journal of a day, from all registers (STANDARD 6.12).
extension Turn {
  /// What was done on a day, counted by register and told record by record.
  func journal(_ utterance: Utterance) throws(StoreError) -> Reply {
    let period = utterance.period ?? utterance.days ?? Period(now.day, now.day)
    let entries = try desk.store.log(of: period)
    let wording = desk.wording
    let days =
      period.first == period.last
      ? wording.name(of: period.first, at: now)
      : "\(wording.name(of: period.first, at: now)) – \(wording.name(of: period.last, at: now))"
    guard !entries.isEmpty else {
      return Reply([.init(.plain, wording[.journalNothing, ["day": days]])])
    }
    var reply = Reply([.init(.plain, wording[.journalTitle, ["day": days]])])
    for kind in RecordKind.allCases {
      let done = entries.filter { $0.kind == kind }
      guard !done.isEmpty else { continue }
      reply.add(
        .plain,
        wording[.journalLine, ["register": wording.word("record", kind), "events": counts(done)]])
      for id in done.map(\.id).unique.prefix(Self.page) {
        if let line = try desk.summary(ofAny: kind, id, at: now) { reply.add(.entry, line) }
      }
      let more = Set(done.map(\.id)).count - Self.page
      if more > 0 { reply.add(.detail, wording[.andMoreEntries, ["count": "\(more)"]]) }
    }
    return reply
  }

  /// How often each thing was done, in the order it was done first: `登记 3、归还 2`.
  private func counts(_ entries: [LogEntry]) -> String {
    entries.map(\.event).unique.map { event in
      let count = entries.count { $0.event == event }
      let word = entries.first.map { desk.wording.event(event, of: $0.kind) } ?? event
      return "\(word) \(count)"
    }.joined(separator: desk.wording[.listComma])
  }
}

extension [String] {
  /// Each element once, in the order of its first place.
  fileprivate var unique: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension [Int] {
  /// Each element once, in the order of its first place.
  fileprivate var unique: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
