import FrontDesk
import Understanding

extension Utterance {
  /// The line `frontdesk parse` prints.
  var jsonLine: String {
    var object = JSONLine()
    object.add("text", text)
    object.add("intent", intent.rawValue)
    var members = JSONLine()
    for slot in slots { members.add(slot.name.rawValue, json: slot.value.json) }
    object.add("slots", json: members.line)
    object.add("missing", json: JSONLine.array(missing.map { JSONLine.quoted($0.rawValue) }))
    object.add("confidence", json: hundredths(confidence))
    return object.line
  }
}

extension SlotValue {
  /// The value as INTERFACE's table of slots has it.
  var json: String {
    switch self {
    case .text(let text): JSONLine.quoted(text)
    case .number(let number): String(number)
    case .flag: "true"
    case .category(let word): JSONLine.quoted(word.rawValue)
    case .priority(let word): JSONLine.quoted(word.rawValue)
    case .channel(let word): JSONLine.quoted(word.rawValue)
    case .noticeChannel(let word): JSONLine.quoted(word.rawValue)
    case .department(let word): JSONLine.quoted(word.rawValue)
    case .satisfaction(let word): JSONLine.quoted(word.rawValue)
    case .state(let word): JSONLine.quoted(word.rawValue)
    case .rung(let word): JSONLine.quoted(word.rawValue)
    case .room(let room): JSONLine.quoted(room.description)
    case .phone(let phone): JSONLine.quoted(phone.description)
    case .time(let frame): frame.json
    case .period(let period):
      TimeFrame.span(.day(period.first), .day(period.last)).json
    }
  }
}

extension TimeFrame {
  /// `{"start":…,"end":…}`, each if it was said.
  var json: String {
    var object = JSONLine()
    object.add("start", start?.description)
    object.add("end", end?.description)
    return object.line
  }
}

/// A share of one with two decimals, without the zeros that say nothing.
func hundredths(_ share: Double) -> String {
  let whole = Int((min(max(share, 0), 1) * 100).rounded())
  switch (whole / 100, whole % 100) {
  case (let units, 0): return "\(units)"
  case (let units, let rest) where rest % 10 == 0: return "\(units).\(rest / 10)"
  case (let units, let rest): return rest < 10 ? "\(units).0\(rest)" : "\(units).\(rest)"
  }
}
