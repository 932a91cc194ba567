import Folding
import Testing
import Understanding

/// A generated sentence with what it says.
struct Sentence: Sendable, CustomStringConvertible {
  var text: String
  let intent: Intent
  /// Slots in the words of the interface, texts folded.
  let slots: [SlotName: String]

  var description: String { "«\(text)» \(intent.rawValue) \(Self.listed(slots))" }

  /// What is not understood as it was said; nil when all is well.
  func fault(of utterance: Utterance) -> String? {
    let read = Self.slots(of: utterance)
    guard utterance.intent == intent, read == slots else {
      return "\(self), read as \(utterance.intent.rawValue) \(Self.listed(read))"
    }
    return nil
  }

  /// The slots of an utterance, without a priority that nothing raised.
  private static func slots(of utterance: Utterance) -> [SlotName: String] {
    Dictionary(
      uniqueKeysWithValues: utterance.slots.map { ($0.name, folded($0.value.words)) }
    ).filter { $0 != (.priority, "normal") }
  }

  static func folded(_ text: String) -> String { FoldedText(text).text }

  private static func listed(_ slots: [SlotName: String]) -> String {
    SlotName.allCases.compactMap { name in slots[name].map { "\(name.rawValue)=\($0)" } }
      .joined(separator: " ")
  }
}

extension SentenceBook {
  /// So many sentences after each pattern, the same for the same seed.
  func sentences(afterEach count: Int, seed: UInt64) -> [Sentence] {
    var generator = SeededGenerator(seed: seed)
    return patterns.flatMap { pattern in
      (0..<count).map { _ in sentence(after: pattern, drawing: &generator) }
    }
  }

  private func sentence(
    after pattern: Pattern, drawing generator: inout SeededGenerator
  ) -> Sentence {
    var (text, slots, rest) = ("", pattern.said, Substring(pattern.sentence))
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      let hole = String(rest[rest.index(after: open)..<close])
      let word = word(for: hole, drawing: &generator)
      text += rest[..<open] + word.typed
      rest = rest[rest.index(after: close)...]
      for (name, value) in Self.slots(of: hole, word) { slots[name] = Sentence.folded(value) }
    }
    return Sentence(text: text + rest, intent: pattern.intent, slots: slots)
  }

  /// The slots that a word in a hole fills.
  private static func slots(of hole: String, _ word: Word) -> [SlotName: String] {
    switch hole {
    case "repair", "complaint", "consultation", "suggestion", "help", "housekeeping", "praise":
      [.matter: word.typed, .category: hole]
    case "guest": [.person: word.value]
    case "crew": [.department: word.value]
    case "reason": [.note: word.value]
    case "categories": [.category: word.value]
    default: SlotName(rawValue: hole).map { [$0: word.value] } ?? [:]
    }
  }
}
