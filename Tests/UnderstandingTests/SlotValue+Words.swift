import FrontDesk
import Understanding

extension SlotValue {
  /// The value as the interface writes it; a time as `start`, `start/end` or `/end`.
  var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag: "true"
    case .category(let word): word.rawValue
    case .priority(let word): word.rawValue
    case .channel(let word): word.rawValue
    case .noticeChannel(let word): word.rawValue
    case .department(let word): word.rawValue
    case .satisfaction(let word): word.rawValue
    case .state(let word): word.rawValue
    case .rung(let word): word.rawValue
    case .room(let room): room.description
    case .phone(let phone): phone.description
    case .time(let frame):
      (frame.start?.description ?? "") + (frame.end.map { "/\($0)" } ?? "")
    case .period(let period): "\(period.first)/\(period.last)"
    }
  }
}
