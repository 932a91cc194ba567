import FrontDesk
import Understanding

/// What a desk is talking of: what `12号` need not be said for, and what is half told.
///
/// Kept in the store after every turn, so that a restart goes on where the line was cut.
package struct Talk: Codable, Equatable, Sendable {
  /// The requests that are half told; the last is the one being asked about.
  package var drafts: [Draft] = []
  /// How often in a row the last of them was reminded of.
  package var reminders = 0
  /// The ticket last spoken of.
  package var ticket: TicketNumber?
  /// The entry of a register last spoken of.
  package var entry: EntryReference?
  /// What was asked last, if an answer is awaited.
  package var question: Question?
  /// The sentence last offered, and how often another was asked for.
  package var offer: Offer?
  /// The text checked last.
  package var checked: CheckedText?
  /// What is being practised.
  package var practice: Practice?
  /// When the desk last spoke.
  package var at: Moment

  package init(at now: Moment) {
    at = now
  }

  /// What is spoken of now is an entry, and no ticket any more.
  mutating func speak(of entry: EntryReference) {
    self.entry = entry
    ticket = nil
  }

  /// How long a desk remembers what it was talking of: a shift.
  static let memory = 12 * 60

  /// How many minutes a practice waits for its next line.
  static let practiceMemory = 30

  /// The talk as it goes on at a moment: what lies further back than a shift is forgotten.
  func resumed(at now: Moment) -> Talk {
    var talk = now > at.adding(minutes: Self.memory) || now < at ? Talk(at: now) : self
    // Whoever left a practice half done must not lose a real request to it.
    if now > at.adding(minutes: Self.practiceMemory) { talk.practice = nil }
    talk.at = now
    return talk
  }
}

/// A question that is open, and what its answer is for.
package enum Question: Codable, Equatable, Sendable {
  /// Where the draft's matter is.
  case room
  /// What the draft is about.
  case matter
  /// Who asks and how to reach them; may be skipped.
  case contact(TicketNumber)
  /// Where an emergency is that was registered already.
  case whereabouts(TicketNumber)
  /// What a line lacked: which ticket, why, until when.
  case lacking(Lack, of: String)
  /// Which of two kinds a request is.
  case kind(of: String)
  /// Whether a line that was read with little confidence was meant so.
  case meant(String)
  /// Why a duty of the same day was missed, and until when it is promised now; the reason, once it
  /// was told without a time.
  case missed(TicketNumber, reason: String?)
  /// What a line about a register lacks.
  case entry(PendingLine)
}

/// What a line about a ticket can lack.
package enum Lack: String, Codable, Sendable {
  case ticket, reason, time, satisfaction, into, change, note, assignee, content, situation, topic
  case person, log, refusal, rung, correction
}

/// The sentence last offered.
package struct Offer: Codable, Equatable, Sendable {
  /// What it was offered for.
  package enum Source: Codable, Equatable, Sendable {
    /// An ``Occasion``.
    case occasion(String)
    /// A situation as somebody told it.
    case situation(String)
  }

  package let source: Source
  package let ticket: TicketNumber?
  package var turn: Int
}

/// A request that is being told, as far as it was said.
package struct Draft: Codable, Equatable, Sendable {
  package var category: Category
  package var priority: Priority
  package var matter: String?
  package var room: Room?
  package var place: String?
  package var person: String?
  package var phone: Phone?
  package var channel: Channel?
  package var appointment: TimeFrame?
  package var attitude = false
  package var complex = false
  package var important = false
  package var hand: Hand?

  /// What is still to be asked for before it can be registered.
  var lacking: Question? {
    if matter == nil { return .matter }
    if priority == .emergency { return nil }
    return room == nil && place == nil ? .room : nil
  }

  /// The opening of its ticket; nil without a matter.
  ///
  /// - Parameter department: the department whose matter this usually is, other than the standard's.
  func opening(usually department: Department?) -> TicketOpening? {
    guard let matter,
      let request = TicketRequest(
        category: category, priority: priority, matter: matter, room: room, place: place,
        person: person, phone: phone, channel: channel, appointment: appointment,
        attitude: attitude, complex: complex, important: important)
    else { return nil }
    return TicketOpening(request, sending: hand, usually: department)
  }
}
