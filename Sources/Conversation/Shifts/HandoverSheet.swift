import FrontDesk
import FrontDeskStore

/// What one shift leaves to the next, in words: for the chat, for paper (STANDARD 6.8).
package struct HandoverSheet: Sendable {
  /// A part of the sheet.
  package struct Section: Sendable {
    /// What it is about, with how many there are.
    package let title: String
    /// Its lines; a sign of what is late stands before them.
    package let lines: [Line]
  }

  /// A line of the sheet.
  package struct Line: Sendable {
    /// What it says.
    package let text: String
    /// Whether something of it is overdue.
    package let isOverdue: Bool
  }

  /// The desk, the day, who goes and who comes.
  package let title: String
  /// Name and value: on duty, begun, handed over, taken over.
  package let facts: [(name: String, value: String)]
  /// What is handed over.
  package let sections: [Section]
  /// Who signs, with the time where somebody did.
  package let signatures: [(name: String, value: String)]
}

extension Desk {
  /// The sheet of the shift that goes on at this desk, or was the last.
  ///
  /// - Parameter limit: how many lines a section has at most.
  package func sheet(limit: Int, at now: Moment) throws(StoreError) -> HandoverSheet? {
    guard let shift = try store.lastShift(at: actor.desk) else { return nil }
    return try sheet(of: shift, limit: limit, at: now)
  }

  /// The sheet of a shift.
  func sheet(of shift: Shift, limit: Int, at now: Moment) throws(StoreError) -> HandoverSheet {
    let sections = [
      try openTickets(limit: limit, at: now), try promises(limit: limit, at: now),
      try openEntries(limit: limit, at: now),
      notes(of: shift, at: now), absences(of: shift, at: now), refusals(of: shift, at: now),
      closing(of: shift), counted(),
    ]
    return HandoverSheet(
      title: wording[
        .sheetTitle,
        ["where": [site.project, shift.desk].compactMap(\.self).joined(separator: " ")]],
      facts: wording.facts(of: shift, at: now), sections: sections.compactMap(\.self),
      signatures: wording.signatures(of: shift, at: now))
  }

  private func openTickets(
    limit: Int, at now: Moment
  ) throws(StoreError) -> HandoverSheet.Section? {
    var query = TicketQuery()
    query.states = TicketState.open
    let (tickets, total) = try store.tickets(matching: query, limit: limit)
    // The most pressing first; what has no clock comes last.
    let sorted = tickets.sorted {
      ($0.nextDue ?? .distant, $0.id) < ($1.nextDue ?? .distant, $1.id)
    }
    var lines = sorted.map { ticket in
      let duties = wording.duties(of: ticket, by: standard, at: now)
      return HandoverSheet.Line(
        text: [
          wording.summary(of: ticket, at: now), wording.word("state", ticket.state),
          wording.hand(of: ticket), duties,
        ].compactMap(\.self).joined(separator: wording[.listDot]),
        isOverdue: ticket.isOverdue(at: now))
    }
    if total > tickets.count {
      lines.append(line(wording[.andMore, ["count": "\(total - tickets.count)"]]))
    }
    return HandoverSheet.Section(
      title: wording[.sheetOpen, ["count": "\(total)"]], lines: lines)
  }

  private func promises(limit: Int, at now: Moment) throws(StoreError) -> HandoverSheet.Section? {
    let rules = standard.rules.filter { $0.starts.contains(.promised) }.map(\.id)
    let items = try store.agenda(of: Set(rules), limit: limit)
    guard !items.isEmpty else { return nil }
    var lines: [HandoverSheet.Line] = []
    for item in items {
      let said = try line(of: item, at: now)
      lines.append(.init(text: said.text, isOverdue: said.mark == .overdue))
    }
    return HandoverSheet.Section(
      title: wording[.sheetPromises, ["count": "\(items.count)"]], lines: lines)
  }

  /// What of the registers goes on: visitors inside, parcels waiting, things on loan.
  private func openEntries(
    limit: Int, at now: Moment
  ) throws(StoreError) -> HandoverSheet.Section? {
    var (lines, total): ([HandoverSheet.Line], Int) = ([], 0)
    // A file that is to be completed, or a bill, is no business of the shift.
    for register in SpokenRegisters.all where ![.household, .fee].contains(register.kind) {
      let open = try openLines(of: register, limit: limit, at: now)
      lines += open.lines
      total += open.total
    }
    guard total > 0 else { return nil }
    if total > lines.count {
      lines.append(line(wording[.andMoreEntries, ["count": "\(total - lines.count)"]]))
    }
    return HandoverSheet.Section(
      title: wording[.sheetRegisters, ["count": "\(total)"]], lines: lines)
  }

  private func openLines<Content: SpokenRegister>(
    of _: Content.Type, limit: Int, at now: Moment
  ) throws(StoreError) -> (lines: [HandoverSheet.Line], total: Int) {
    let (entries, total) = try store.entries(of: Content.self, matching: .live, limit: limit)
    let lines = entries.map { entry in
      HandoverSheet.Line(
        text: wording.summary(of: entry, by: standard, at: now),
        isOverdue: entry.duties.contains { $0.isOverdue(at: now) })
    }
    return (lines, total)
  }

  private func notes(of shift: Shift, at now: Moment) -> HandoverSheet.Section? {
    section(.sheetNotes, shift.notes) { wording.line(of: $0, at: now) }
  }

  private func absences(of shift: Shift, at now: Moment) -> HandoverSheet.Section? {
    section(.sheetStandIns, shift.standIns) { absence in
      let values = [
        "staff": absence.staff, "from": wording.shortTime(absence.left, at: now),
        "to": absence.returned.map { wording.shortTime($0, at: now) } ?? wording[.stillAway],
      ]
      return wording[.standInLine, values]
    }
  }

  private func refusals(of shift: Shift, at now: Moment) -> HandoverSheet.Section? {
    section(.sheetRefusals, shift.refusals) { refusal in
      [wording.shortTime(refusal.time, at: now), refusal.staff, refusal.reason]
        .joined(separator: " ")
    }
  }

  private func closing(of shift: Shift) -> HandoverSheet.Section? {
    guard !shift.checked.isEmpty else { return nil }
    return section(.sheetClosing, standard.closing) { item in
      let done = shift.checked.first { $0.id == item.id }
      return wording.closingLine(of: item, doneBy: done?.staff)
    }
  }

  private func counted() -> HandoverSheet.Section? {
    section(.sheetCounted, standard.counted) { wording.closingLine(of: $0, doneBy: nil) }
  }

  private func section<Element>(
    _ title: Words, _ elements: [Element], _ line: (Element) -> String
  ) -> HandoverSheet.Section? {
    guard !elements.isEmpty else { return nil }
    return HandoverSheet.Section(
      title: wording[title, ["count": "\(elements.count)"]],
      lines: elements.map { .init(text: line($0), isOverdue: false) })
  }

  private func line(_ text: String) -> HandoverSheet.Line { .init(text: text, isOverdue: false) }
}

extension Reply {
  /// A sheet as the chat shows it.
  mutating func add(_ sheet: HandoverSheet) {
    for section in sheet.sections {
      add(.plain, section.title)
      for line in section.lines { add(line.isOverdue ? .overdue : .entry, line.text) }
    }
  }
}

extension Ticket {
  /// When the next thing is due.
  fileprivate var nextDue: Moment? { openDuties.first(where: \.isRunning)?.due }
}

extension Moment {
  /// Later than anything.
  fileprivate static let distant = Moment(seconds: .max)
}
