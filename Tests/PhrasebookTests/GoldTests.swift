import BoundBook
import Foundation
import Phrasebook
import Testing

/// Lines of a gold file.
private func gold<Line: Decodable>(_ name: String) throws -> [Line] {
  let url = try #require(
    Bundle.module.url(forResource: name, withExtension: "jsonl", subdirectory: "Fixtures"))
  let decoder = JSONDecoder()
  return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    .map { try decoder.decode(Line.self, from: Data($0.utf8)) }
}

@Suite("Gold data of the phrasebook")
struct GoldTests {
  private struct Reply: Decodable {
    let text: String
    let flag: Bool
    let span: String?
  }

  private struct Query: Decodable {
    let query: String
    let situations: [String]
  }

  /// Where the errors in a text are.
  private func errors(in text: String) -> [Range<String.Index>] {
    Checker.builtIn.findings(in: text).filter { $0.severity == .error }.map { finding in
      let start = text.utf8.index(text.startIndex, offsetBy: finding.range.lowerBound)
      return start..<text.utf8.index(start, offsetBy: finding.range.count)
    }
  }

  @Test("98 % of banned expressions are caught, 97 % in their place")
  func caught() throws {
    let banned = try (gold("check") as [Reply]).filter(\.flag)
    var missed: [String] = []
    var misplaced: [String] = []
    for reply in banned {
      let found = errors(in: reply.text)
      let span = try #require(reply.text.range(of: reply.span ?? reply.text))
      if found.isEmpty { missed.append(reply.text) }
      if !found.contains(where: { $0.overlaps(span) }) { misplaced.append(reply.text) }
    }
    print("gold replies: caught \(banned.count - missed.count) of \(banned.count)")
    #expect(Double(missed.count) <= 0.02 * Double(banned.count), "\(missed)")
    #expect(Double(misplaced.count) <= 0.03 * Double(banned.count), "\(misplaced)")
  }

  @Test("no more than 1 % of courteous replies are accused")
  func falseAlarms() throws {
    let courteous = try (gold("check") as [Reply]).filter { !$0.flag }
    let accused = courteous.map(\.text).filter { !errors(in: $0).isEmpty }
    print("gold replies: \(accused.count) of \(courteous.count) courteous ones accused")
    #expect(Double(accused.count) <= 0.01 * Double(courteous.count), "\(accused)")
  }

  @Test("the situation meant is among the first three for 95 % of queries")
  func suggested() throws {
    let queries: [Query] = try gold("suggest")
    let missed = queries.filter { query in
      let matches = SituationIndex.builtIn.matches(for: query.query)
      let shown = Phrasebook.builtIn.suggestions(
        for: matches, in: .simplifiedChinese, filling: [:], limit: 3)
      return !shown.contains { query.situations.contains($0.phrase.situation.rawValue) }
    }
    print("gold queries: \(queries.count - missed.count) of \(queries.count) answered")
    #expect(Double(missed.count) <= 0.05 * Double(queries.count), "\(missed.map(\.query))")
  }

  @Test("the rules of the book do what their own sentences say")
  func trial() throws {
    let book = try RuleBook(reading: [BoundBook.files])
    #expect(RuleTrial.faults(of: book, with: .builtIn).map(\.description) == [])
    #expect(book.rules.count { $0.category.hasPrefix("banned.") } >= 250)
  }

  @Test("what is to be said instead is never banned itself", arguments: Language.allCases)
  func instead(language: Language) throws {
    for rule in try RuleBook(reading: [BoundBook.files]).rules {
      let errors = Checker.builtIn.findings(in: rule.instead[language])
        .filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(rule.id): \(rule.instead[language])")
    }
  }

  @Test("no approved phrase is an error")
  func approved() {
    for sentence in Phrasebook.builtIn.spoken {
      let errors = Checker.builtIn.findings(in: sentence).filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(sentence)")
    }
  }

  @Test("every situation has six phrases, three of them without a blank")
  func breadth() {
    for situation in Situation.allCases {
      let phrases = Phrasebook.builtIn.phrases(
        for: situation, in: .simplifiedChinese, filling: everything)
      let open = Phrasebook.builtIn.phrases(for: situation, in: .simplifiedChinese, filling: [:])
      #expect(phrases.count >= 6, "\(situation.rawValue)")
      #expect(open.count >= 3, "\(situation.rawValue)")
    }
  }

  @Test("something that is no situation of a desk gets no phrase")
  func outOfScope() {
    for query in ["世界杯谁赢了", "qwertyuiop", "。。。", ""] {
      let matches = SituationIndex.builtIn.matches(for: query)
      let shown = Phrasebook.builtIn.suggestions(
        for: matches, in: .english, filling: [:], limit: 3)
      #expect(shown.isEmpty, "\(query): \(shown.map(\.phrase.text))")
    }
  }
}
