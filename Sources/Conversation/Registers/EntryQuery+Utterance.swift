import FrontDesk
import FrontDeskStore
import Understanding

extension EntryQuery {
  /// The entries a line names by room, person and phone, as far as something is still expected of them.
  init(_ utterance: Utterance, live: Bool? = true) {
    self.init()
    room = utterance.room
    person = utterance.text(.person)
    phone = utterance.phone
    isLive = live
  }

  /// The entries a list is asked for: of the days said, of whom was named, else those that are live.
  init(listing utterance: Utterance, at now: Moment) {
    self.init(utterance, live: nil)
    period = utterance.days
    if utterance.traits.contains(.overdue) { overdueAt = now }
    if utterance.traits.contains(.still) { isLive = true }
    if !isNarrow, period == nil, overdueAt == nil { isLive = true }
  }

  /// The same, narrowed by what an entry is looked up by.
  func about(_ subject: String?) -> EntryQuery {
    var query = self
    query.subject = subject
    return query
  }

  /// The same, of some states alone.
  func of<State: RawRepresentable<String>>(_ states: State...) -> EntryQuery {
    var query = self
    query.states = Set(states.map(\.rawValue))
    return query
  }
}
