import FrontDesk
import Phrasebook
import Understanding

// A time that is named in a reply is a promise (STANDARD 2).
extension Reviewer {
  /// Times that lie after the ticket's own limit, or on a day off.
  func promises(
    in found: [FoundSlot], of text: String, to addressee: Addressee, at now: Moment
  ) -> [Remark] {
    let limit = addressee.ticket.openDuties.map(\.due).filter { $0 > now }.min()
    return found.compactMap { slot in
      guard slot.name == .time, let range = slot.range, case .time(let frame) = slot.value,
        let day = (frame.end ?? frame.start)?.day
      else { return nil }
      func remark(_ rule: String, _ message: String) -> Remark {
        Remark(
          range: text.bytes(of: range), rule: rule, entry: nil, severity: .warning,
          message: message, suggestions: [])
      }
      if let limit, frame.limit > limit {
        let deadline = wording.time(limit, at: now)
        return remark("promise.late", wording[.checkTooLate, ["deadline": deadline]])
      }
      if day > now.day, calendar.isPublished(day), !calendar.isWorkingDay(day) {
        let name = wording.name(of: day, at: now)
        return remark("promise.day-off", wording[.checkDayOff, ["day": name]])
      }
      return nil
    }
  }
}
