import FrontDesk
import Understanding

/// How a line was understood: each slot under the words it stood in, with the rule that found it, and
/// what else the line might have meant.
package struct Explanation {
  private let utterance: Utterance
  private let wording: Wording

  /// The explanation of a line.
  package init(of utterance: Utterance, in wording: Wording) {
    self.utterance = utterance
    self.wording = wording
  }

  /// The lines of the explanation, the line as typed among them.
  package var lines: [String] {
    var lines = [
      wording[
        .explainIntent,
        [
          "intent": utterance.intent.rawValue, "rule": utterance.intentRule,
          "confidence": percent(utterance.confidence),
        ]]
    ]
    lines.append(textWithoutPhones)
    let width = DisplayWidth.of(utterance.text)
    for slot in utterance.slots.sorted(by: place) {
      let (indent, length) = columns(of: slot)
      let marker = String(repeating: " ", count: indent) + String(repeating: "^", count: length)
      let gap = String(repeating: " ", count: max(2, width + 2 - indent - length))
      lines.append("\(marker)\(gap)\(slot.name.rawValue) = \(slot.value.said)  \(slot.rule)")
    }
    for other in utterance.runnersUp.prefix(3) {
      lines.append(
        wording[
          .explainOther,
          ["intent": other.intent.rawValue, "confidence": percent(other.confidence)]])
    }
    return lines
  }

  /// The line as typed, phones hidden sign by sign so that the rest stays over its markers.
  private var textWithoutPhones: String {
    let typed = Array(utterance.text)
    var characters = typed
    for slot in utterance.slots + utterance.entities where slot.name == .phone {
      guard let range = slot.range else { continue }
      let start = utterance.text.distance(from: utterance.text.startIndex, to: range.lowerBound)
      let digits = (start..<start + utterance.text[range].count).filter { typed[$0].isNumber }
      for index in digits.dropFirst(digits.count < 11 ? 2 : 3).dropLast(4) {
        characters[index] = "*"
      }
    }
    return String(characters)
  }

  private func place(_ one: FoundSlot, _ other: FoundSlot) -> Bool {
    guard let first = one.range?.lowerBound else { return false }
    return other.range.map { first < $0.lowerBound } ?? true
  }

  /// Columns of the terminal before the slot's words, and how many they take; a slot that follows from
  /// the whole line has no words.
  private func columns(of slot: FoundSlot) -> (indent: Int, length: Int) {
    guard let range = slot.range else { return (0, 0) }
    let text = utterance.text
    return (
      DisplayWidth.of(String(text[..<range.lowerBound])),
      max(1, DisplayWidth.of(String(text[range])))
    )
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension SlotValue {
  /// The value as it is exported, without quotation marks.
  fileprivate var said: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
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
    case .phone(let phone): phone.masked
    case .time(let frame):
      switch frame {
      case .at(let point): point.description
      case .by(let end): "…\(end)"
      case .span(let start, let end): "\(start)…\(end)"
      }
    case .period(let period): "\(period.first)…\(period.last)"
    }
  }
}
