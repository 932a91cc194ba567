import Folding
import FrontDesk
import Phrasebook

// The words by which a trainee steers.
extension Wording {
  /// What a trainee may ask for instead of answering.
  enum PracticeWish { case hint, model, skip }

  func practiceWish(_ text: String) -> PracticeWish? {
    if isOne(text, of: .practiceHintWords) { return .hint }
    if isOne(text, of: .practiceModelWords) { return .model }
    return isOne(text, of: .practiceSkipWords) ? .skip : nil
  }

  /// Whether the quiz is meant.
  func isQuiz(_ topic: String) -> Bool { holds(topic, oneOf: .practiceQuizWords) }

  /// Whether no topic in particular is meant: 今天该练的.
  func isAnything(_ topic: String) -> Bool { holds(topic, oneOf: .practiceAnyWords) }

  /// The topic a text names, by any of its words.
  func topic(in text: String) -> DrillTopic? {
    if let topic = DrillTopic(rawValue: text.lowercased()) { return topic }
    let said = FoldedText(text).text
    return DrillTopic.allCases.first { topic in
      Self.list(word("topicWords", topic)).contains { said.contains($0) }
    }
  }

  /// All topics, for a list.
  var topics: String {
    DrillTopic.allCases.map { word("topic", $0) }.joined(separator: self[.listComma])
  }

  /// The choice a text names: by its number, its letter, or its words.
  func choice(_ text: String, among choices: [Wordings]) -> Int? {
    let said = FoldedText(text).text.filter { !$0.isWhitespace && !$0.isPunctuation }
    if let place = Self.numerals.firstIndex(of: said), choices.indices.contains(place) {
      return place
    }
    if let number = Int(said), choices.indices.contains(number - 1) { return number - 1 }
    if said.count == 1, let letter = said.unicodeScalars.first, letter.value >= 0x61,
      choices.indices.contains(Int(letter.value) - 0x61)
    {
      return Int(letter.value) - 0x61
    }
    let matching = choices.indices.filter { index in
      let choice = FoldedText(choices[index][language]).text.filter {
        !$0.isWhitespace && !$0.isPunctuation
      }
      return !said.isEmpty && (choice == said || said.count > 1 && choice.contains(said))
    }
    return matching.count == 1 ? matching.first : nil
  }

  private static let numerals = ["一", "二", "三", "四"]

  private func isOne(_ text: String, of words: Words) -> Bool {
    let said = FoldedText(text).text.filter { !$0.isWhitespace && !$0.isPunctuation }
    return Self.list(self[words]).contains(said)
  }

  private func holds(_ text: String, oneOf words: Words) -> Bool {
    let said = FoldedText(text).text
    return Self.list(self[words]).contains { said.contains($0) }
  }

  /// The words of a text that lists some, folded.
  private static func list(_ text: String) -> [String] {
    text.split(separator: " ").map { FoldedText(String($0)).text }
  }
}
