import FrontDesk
import Understanding

extension Draft {
  /// The request a line tells.
  init(_ utterance: Utterance) {
    self.init(
      category: utterance.category ?? .consultation, priority: utterance.priority ?? .normal)
    matter = utterance.text(.matter)
    room = utterance.room
    place = utterance.text(.place)
    person = utterance.text(.person)
    phone = utterance.phone
    channel = utterance.channel
    appointment = utterance.time
    attitude = utterance.has(.attitude)
    complex = utterance.has(.complex)
    important = utterance.has(.important)
    hand = utterance.hand
  }

  init(category: Category, priority: Priority) {
    self.category = category
    self.priority = priority
  }

  /// Takes over what a line says besides its matter; what was said before stays where it is silent.
  mutating func take(_ particulars: Particulars) {
    room = particulars.room.map { $0.completed(from: room) } ?? room
    place = particulars.place ?? place
    person = particulars.person ?? person
    phone = particulars.phone ?? phone
    appointment = particulars.time ?? appointment
  }

  /// Takes over who, where and when from another telling of the request.
  mutating func take(_ told: Draft) {
    room = told.room.map { $0.completed(from: room) } ?? room
    place = told.place ?? place
    person = told.person ?? person
    phone = told.phone ?? phone
    appointment = told.appointment ?? appointment
  }

  /// Whether another telling is of the same matter: `马桶堵了`, then `8-1-1002 马桶堵了`.
  func isElaborated(by other: Draft) -> Bool {
    guard let matter, let told = other.matter else { return other.matter == nil }
    return told.contains(matter) || matter.contains(told)
  }
}

extension SiteWords {
  /// The hand with the department of its person, where the site knows it and the line did not say.
  func completing(_ hand: Hand) -> Hand {
    guard hand.department == nil, let person = hand.assignee else { return hand }
    return Hand(department: staff[person], assignee: person) ?? hand
  }
}
