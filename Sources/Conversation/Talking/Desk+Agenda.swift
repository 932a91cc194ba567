import FrontDesk
import FrontDeskStore

// What is owed, and when: the prompt, the list, and what is announced while nobody types.
extension Desk {
  /// A duty on a line, with the record it belongs to.
  func line(of item: AgendaItem, at now: Moment) throws(StoreError) -> Reply.Line {
    let due = wording.due(item.duty, by: standard, at: now)
    var parts = [
      due, try summary(ofAny: item.kind, item.id, at: now) ?? wording.name(of: item.kind, item.id),
    ]
    if let rung = standard.toTell(of: item.duty, at: now) {
      parts.append(wording[.tellRung, ["rung": wording.title(of: rung, by: standard)]])
    }
    return .init(
      item.duty.isOverdue(at: now) ? .overdue : .entry, parts.joined(separator: wording[.listDot]))
  }

  /// A record of any register on a line; nil where it has no words of its own.
  func summary(ofAny kind: RecordKind, _ id: Int, at now: Moment) throws(StoreError) -> String? {
    switch kind {
    case .ticket:
      try store.record(Ticket.self, id).map { wording.summary(of: $0, at: now) }
    case .shift: try store.record(Shift.self, id).map { wording.summary(of: $0, at: now) }
    default: try summary(of: kind, id, at: now)
    }
  }

  /// What fell due since this desk spoke last.
  package func news(until now: Moment) -> Reply {
    lastSpoken.map { announcements(after: $0, until: now) } ?? Reply()
  }

  /// What stands before the line: how much is overdue, how much is due within the hour.
  package func prompt(at now: Moment) -> String {
    if talk.practice != nil { return wording[.practicePrompt] + " " }
    // A prompt without figures is better than none: a store that fails says so at the next turn.
    guard let counts = try? store.dueCounts(at: now) else { return wording[.prompt] + " " }
    var parts: [String] = []
    if counts.overdue > 0 {
      parts.append(wording[.promptOverdue, ["count": "\(counts.overdue)"]])
    }
    if counts.soon > 0 { parts.append(wording[.promptSoon, ["count": "\(counts.soon)"]]) }
    return (parts + [wording[.prompt] + " "]).joined(separator: " ")
  }

  /// What fell due between two moments, to be said while nobody types.
  package func announcements(after start: Moment, until now: Moment) -> Reply {
    let items = (try? store.due(after: start, until: now, limit: Self.announced + 1)) ?? []
    var reply = Reply()
    for item in items.prefix(Self.announced) {
      if let line = try? line(of: item, at: now) { reply.lines.append(line) }
    }
    if items.count > Self.announced { reply.add(.overdue, wording[.moreFellDue]) }
    return reply
  }

  /// How many lines are announced at once.
  private static let announced = 5

  /// Whether a duty is about how staff do better.
  func isCorrection(_ duty: Duty) -> Bool {
    standard.rule(duty.rule)?.metBy.contains(.correctionDone) == true
  }
}
