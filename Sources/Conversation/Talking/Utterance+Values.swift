import FrontDesk
import Understanding

// The slots of an utterance in the types of the desk.
extension Utterance {
  var ticket: TicketNumber? { number(.ticket).flatMap { TicketNumber($0) } }
  var into: TicketNumber? { number(.into).flatMap { TicketNumber($0) } }
  var rating: Rating? { number(.rating).flatMap { Rating($0) } }

  var room: Room? { if case .room(let room)? = self[.room] { room } else { nil } }
  var phone: Phone? { if case .phone(let phone)? = self[.phone] { phone } else { nil } }
  var category: Category? {
    if case .category(let category)? = self[.category] { category } else { nil }
  }
  var priority: Priority? {
    if case .priority(let priority)? = self[.priority] { priority } else { nil }
  }
  var channel: Channel? {
    if case .channel(let channel)? = self[.channel] { channel } else { nil }
  }
  var department: Department? {
    if case .department(let department)? = self[.department] { department } else { nil }
  }
  var satisfaction: Satisfaction? {
    if case .satisfaction(let satisfaction)? = self[.satisfaction] { satisfaction } else { nil }
  }
  var time: TimeFrame? { if case .time(let time)? = self[.time] { time } else { nil } }
  var period: Period? { if case .period(let period)? = self[.period] { period } else { nil } }
  var board: NoticeChannel? {
    if case .noticeChannel(let channel)? = self[.channel] { channel } else { nil }
  }
  var state: StateQuery? { if case .state(let state)? = self[.state] { state } else { nil } }
  var rung: Rung? { if case .rung(let rung)? = self[.rung] { rung } else { nil } }
  var hand: Hand? { Hand(department: department, assignee: text(.assignee)) }

  func text(_ name: SlotName) -> String? {
    if case .text(let text)? = self[name], !text.isEmpty { text } else { nil }
  }

  func has(_ name: SlotName) -> Bool { self[name] != nil }

  /// The first time that was said, other than a ticket's number that could be a day: 1号.
  fileprivate var spokenTime: SlotValue? {
    let numbers = (entities + slots).filter { $0.name == .ticket }.compactMap(\.range)
    return entities.first { slot in
      slot.name == .time
        && !numbers.contains { number in slot.range.map { $0.overlaps(number) } ?? false }
    }?.value
  }

  /// The first time that was said, in the slot or beside it.
  var spokenFrame: TimeFrame? {
    if case .time(let time)? = self[.time] ?? spokenTime { time } else { nil }
  }

  /// Every value of a kind that the readers found, in the order of the line.
  func all(_ name: SlotName) -> [SlotValue] { entities.filter { $0.name == name }.map(\.value) }

  func number(_ name: SlotName) -> Int? {
    if case .number(let number)? = self[name] { number } else { nil }
  }
}

/// What the readers found in a line, whatever its intent: what a bare answer or a correction says.
struct Particulars {
  var room: Room?
  var place: String?
  var person: String?
  var phone: Phone?
  var time: TimeFrame?
  var ticket: TicketNumber?
  var category: Category?

  init(_ utterance: Utterance) {
    if case .room(let value)? = utterance.entity(.room) ?? utterance[.room] { room = value }
    if case .text(let value)? = utterance.entity(.place) ?? utterance[.place] { place = value }
    if case .text(let value)? = utterance.entity(.person) ?? utterance[.person] { person = value }
    if case .phone(let value)? = utterance.entity(.phone) ?? utterance[.phone] { phone = value }
    if case .time(let value)? = utterance[.time] ?? utterance.spokenTime { time = value }
    if case .category(let value)? = utterance[.category] { category = value }
    ticket =
      if case .number(let value)? = utterance.entity(.ticket) ?? utterance[.ticket] {
        TicketNumber(value)
      } else {
        nil
      }
  }

  /// Whether the line says who or where.
  var namesSomebody: Bool { room != nil || place != nil || person != nil || phone != nil }

  /// The change these particulars make to a ticket.
  var edit: TicketEdit {
    var edit = TicketEdit()
    edit.room = room
    edit.place = place
    edit.person = person
    edit.phone = phone
    edit.appointment = time
    return edit
  }
}
