import Foundation
import FrontDesk
import Testing
import Understanding

/// A line of a fixture like `utterances.dev.jsonl` with what it says.
struct GoldLine: Sendable {
  let text: String
  let now: Moment
  let intent: Intent
  let slots: [SlotName: Said]

  /// What a slot should hold.
  enum Said: Sendable {
    /// A value as ``SlotValue/words`` writes it.
    case value(String)
    /// Words that a free text must contain.
    case pieces([String])
  }

  static func all(of name: String = "utterances.dev") throws -> [GoldLine] {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: "jsonl", subdirectory: "Fixtures"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(GoldLine.init)
  }

  init(_ line: Substring) throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    text = try #require(object["text"] as? String)
    now = try #require(Moment(iso: object["now"] as? String ?? ""))
    intent = try #require(Intent(rawValue: object["intent"] as? String ?? ""))
    slots = try Dictionary(
      uniqueKeysWithValues: (object["slots"] as? [String: Any] ?? [:]).map { name, value in
        (try #require(SlotName(rawValue: name), "\(line)"), Said(value))
      })
  }

  /// Whether intent and every slot are as they should be, and nothing was read that was not said.
  func isMet(by utterance: Utterance) -> Bool {
    let (found, read) = slotsFound(in: utterance)
    return utterance.intent == intent && found == slots.count && read == found
  }

  /// How many slots of the gold were found, and how many were read that count.
  func slotsFound(in utterance: Utterance) -> (right: Int, read: Int) {
    let right = slots.count { name, said in utterance[name].map(said.isMet) ?? false }
    let read = utterance.slots.count { slot in
      slots[slot.name] != nil
        || !GoldLine.silent.contains(slot.name) && slot.value != .priority(.normal)
    }
    return (right, read)
  }

  /// Slots that are no error where the gold does not speak of them.
  private static let silent: Set<SlotName> = [
    .matter, .demand, .evidence, .note, .purpose, .items, .item, .content, .situation, .topic,
    .query, .company, .carrier, .code, .document, .place, .channel, .complex, .important,
  ]
}

extension GoldLine.Said {
  fileprivate init(_ value: Any) {
    self =
      switch value {
      case let pieces as [String]: .pieces(pieces.map { $0.lowercased() })
      case let span as [String: String]:
        .value((span["start"] ?? "") + (span["end"].map { "/\($0)" } ?? ""))
      default: .value("\(value)")
      }
  }

  fileprivate func isMet(by value: SlotValue) -> Bool {
    switch (self, value) {
    case (.pieces(let pieces), .text(let text)): pieces.allSatisfy(text.lowercased().contains)
    case (.pieces, _): false
    // JSON's true is the number 1 to Foundation on Linux.
    case (.value(let words), .flag): ["true", "1"].contains(words)
    case (.value(let words), _): value.words.lowercased() == words.lowercased()
    }
  }
}
