import FrontDesk

/// What a piece of a line says.
///
/// The raw values are fixed names of the interface.
package enum SlotName: String, CaseIterable, Codable, Sendable {
  case ticket, into, release, notice
  case category, priority, attitude, complex, important, channel
  case room, place, person, phone, matter, demand, evidence, time, department, assignee
  case note, satisfaction, rating
  case state, overdue, dueSoon, awaitingFollowUp, awaitingContact, rung, period, query
  case content, situation, topic
  case purpose, plate, document, count, carrier, code, company, items, item, level
}

/// The value of a slot, in the type that belongs to its name.
package enum SlotValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag
  case category(Category)
  case priority(Priority)
  case channel(Channel)
  case noticeChannel(NoticeChannel)
  case department(Department)
  case satisfaction(Satisfaction)
  case state(StateQuery)
  case rung(Rung)
  case room(Room)
  case phone(Phone)
  case time(TimeFrame)
  case period(Period)
}

/// The state a list is asked for.
///
/// `open` is any that is not closed or cancelled.
package enum StateQuery: String, CaseIterable, Sendable {
  case open, registered, assigned, inProgress, onHold, resolved, followedUp, closed, cancelled
}

/// A slot that was found, with the place it stood in and the rule that found it.
package struct FoundSlot: Sendable {
  package let name: SlotName
  package let value: SlotValue
  /// Where it stood in the text as typed; nil for what follows from the whole line (a category
  /// guessed from several words, a priority that nothing raised).
  package let range: Range<String.Index>?
  /// The rule, for `parse --explain`: `room.hyphens`, `category.repair:漏水`.
  package let rule: String

  package init(
    _ name: SlotName, _ value: SlotValue, at range: Range<String.Index>?, by rule: String
  ) {
    self.name = name
    self.value = value
    self.range = range
    self.rule = rule
  }
}
