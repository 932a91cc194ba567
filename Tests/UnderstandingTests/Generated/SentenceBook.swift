import Foundation
import Testing
import Understanding

/// The words of one language and the sentences to put them into: a file of `Fixtures/sentences`.
struct SentenceBook: Sendable, CustomTestStringConvertible {
  let language: String
  let words: [String: [Word]]
  let patterns: [Pattern]

  var testDescription: String { language }

  /// A word with what it stands for, as the interface writes values.
  struct Word: Sendable {
    let typed: String
    let value: String
  }

  /// A sentence with `{holes}`, its intent, and the slots that its own words fill.
  struct Pattern: Sendable {
    let intent: Intent
    let said: [SlotName: String]
    let sentence: String
  }

  static let languages = ["zh-Hans", "zh-Hant", "en"]

  init(of language: String) throws {
    let file = try #require(
      Bundle.module.url(
        forResource: language, withExtension: "txt", subdirectory: "Fixtures/sentences"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let middle = try #require(lines.firstIndex(of: "[sentences]"))
    self.language = language
    words = try Dictionary(
      uniqueKeysWithValues: lines[1..<middle].map { line in
        let colon = try #require(line.firstIndex(of: ":"))
        let list = line[line.index(after: colon)...].components(separatedBy: " · ")
        return (String(line[..<colon]), list.map(Word.init))
      })
    patterns = try lines[(middle + 1)...].map(Pattern.init)
  }
}

extension SentenceBook.Word {
  fileprivate init(_ entry: String) {
    let parts = entry.split(separator: "=").map { $0.trimmingCharacters(in: .whitespaces) }
    self.init(typed: parts[0], value: parts[parts.count - 1])
  }
}

extension SentenceBook.Pattern {
  fileprivate init(_ line: Substring) throws {
    let halves = line.components(separatedBy: " | ")
    let head = halves[0].split(separator: " ")
    intent = try #require(Intent(rawValue: String(head[0])), "\(line)")
    said = try Dictionary(
      uniqueKeysWithValues: head.dropFirst().map { fact in
        let parts = fact.split(separator: "=").map(String.init)
        return (try #require(SlotName(rawValue: parts[0]), "\(line)"), parts[1])
      })
    sentence = halves[1]
  }
}
