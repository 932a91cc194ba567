import FrontDesk
import Phrasebook
import Understanding

// STANDARD 5.3: what the desk says in writing carries no other resident's data.
extension Reviewer {
  /// Phones, names and rooms of residents that are not the addressee's own.
  func strangers(
    in found: [FoundSlot], of text: String, besides addressee: Addressee
  ) -> [Remark] {
    let request = addressee.ticket.request
    return found.compactMap { slot in
      guard let range = slot.range, addressee.isResident(slot) else { return nil }
      let words: Words
      switch (slot.name, slot.value) {
      case (.phone, .phone(let phone)) where phone != request.phone: words = .checkOtherPhone
      case (.room, .room(let room)) where room != request.room: words = .checkOtherRoom
      case (.person, .text(let person)) where person != request.person: words = .checkOtherPerson
      default: return nil
      }
      return Remark(
        range: text.bytes(of: range), rule: "privacy.\(slot.name.rawValue)", entry: nil,
        severity: .warning, message: wording[words], suggestions: [])
    }
  }
}
