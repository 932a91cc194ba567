import Folding

/// The rules in the form in which texts are checked: numbers and texts, nothing to be read first.
struct RuleTable: Sendable {
  /// What must be known of a rule to decide whether it hits.
  struct Rule: Sendable {
    let severity: Severity
    /// The number of its class.
    let category: Int
    /// Whether likeness may overrule it.
    let yields: Bool
    /// The instructions at which patterns begin that spare a hit inside them.
    var excepts: [Int]
    /// Which surroundings spare a hit.
    let surroundings: [Int]
  }

  /// The two sides that spare a hit between them: where their patterns begin, the one before it turned
  /// round.
  struct Surrounding: Hashable, Sendable {
    let before: Int
    let after: Int
  }

  let matches: MatchTable
  let rules: [Rule]
  let surroundings: [Surrounding]
  /// For each class that likeness tells apart the rule that hits; -1 where it was switched off.
  let likenessRules: [Int]
  /// For every rule its id, why in each language and what to say instead; then for every class its
  /// name and its title in each language.
  let texts: TextTable

  static let textsOfRule = 1 + 2 * Language.allCases.count
  static let textsOfCategory = 1 + Language.allCases.count
}

// As numbers in the program, and back.
extension RuleTable {
  /// Writes everything but the patterns, and of the texts only the lengths.
  static func write(
    _ rules: [Rule], _ surroundings: [Surrounding], likenessRules: [Int], lengths: [Int],
    to numbers: inout NumberWriter
  ) {
    numbers.write(rules.map { Severity.allCases.firstIndex(of: $0.severity) ?? 0 })
    numbers.write(rules.map(\.category))
    numbers.write(rules.map { $0.yields ? 1 : 0 })
    numbers.write(rules.map(\.excepts.count))
    numbers.write(rules.flatMap(\.excepts))
    numbers.write(rules.map(\.surroundings.count))
    numbers.write(rules.flatMap(\.surroundings))
    numbers.write(surroundings.map(\.before))
    numbers.write(surroundings.map(\.after))
    numbers.write(likenessRules.map { $0 + 1 })
    numbers.write(lengths)
  }

  /// Reads what a ``RuleCompiler`` wrote.
  init(numbers: StaticString, texts: StaticString) {
    var reader = NumberReader(PackedNumbers(numbers))
    self.init(from: &reader) { TextTable(texts, lengths: $0) }
  }

  /// Takes what a ``RuleCompiler`` wrote just now.
  init(keeping numbers: String, texts: [String]) {
    var reader = NumberReader(PackedNumbers(keeping: numbers))
    self.init(from: &reader) { _ in TextTable(texts) }
  }

  private init(from reader: inout NumberReader, texts: ([Int]) -> TextTable) {
    matches = MatchTable(from: &reader)
    let severities = reader.row()
    let categories = reader.row()
    let yielding = reader.row()
    let excepts = Self.rows(reader.row(), of: reader.row())
    let around = Self.rows(reader.row(), of: reader.row())
    rules = severities.indices.map {
      Rule(
        severity: Severity.allCases[severities[$0]], category: categories[$0],
        yields: yielding[$0] == 1, excepts: excepts[$0], surroundings: around[$0])
    }
    surroundings = zip(reader.row(), reader.row()).map { Surrounding(before: $0, after: $1) }
    likenessRules = reader.row().map { $0 - 1 }
    self.texts = texts(reader.row())
  }

  /// A long row in rows of these lengths.
  private static func rows(_ lengths: [Int], of numbers: [Int]) -> [[Int]] {
    var start = 0
    return lengths.map { length in
      defer { start += length }
      return Array(numbers[start..<start + length])
    }
  }
}
