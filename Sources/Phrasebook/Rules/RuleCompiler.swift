import DataFiles
import Folding

/// Makes the table of rules that texts are checked with.
struct RuleCompiler {
  private var program = PatternProgram()
  private var patterns: [MatchTable.Row] = []
  private var rules: [RuleTable.Rule] = []
  private var starts: [Pattern: Int] = [:]
  private var surroundings: [RuleTable.Surrounding] = []
  private var numbers: [RuleTable.Surrounding: Int] = [:]
  private var likenessRules: [Int]
  private let texts: [String]

  /// What a compiler makes, to be bound into the program or used at once.
  struct Product {
    let numbers: String
    let texts: [String]

    var table: RuleTable { RuleTable(keeping: numbers, texts: texts) }
  }

  /// Compiles rules.
  ///
  /// - Parameters:
  ///   - classes: those that likeness tells apart.
  ///   - usage: which letters are usual, so that patterns are noticed by the rarer ones.
  /// - Throws: a pattern that no two letters announce.
  init(
    _ rules: [CheckRule], _ categories: [RuleBook.Category] = [], likeness classes: [String] = [],
    usage: Usage = Usage()
  ) throws(DataFileError) {
    likenessRules = classes.map { name in
      rules.firstIndex { $0.id == CheckRule.likeness(of: name) } ?? -1
    }
    texts =
      rules.flatMap { [$0.id] + $0.why.all + $0.instead.all }
      + categories.flatMap { [$0.name] + $0.title.all }
    for (number, rule) in rules.enumerated() {
      for wording in rule.wordings {
        guard let notice = wording.pattern.notice(by: usage) else {
          throw DataFileError(
            .senseless(
              "no piece of this pattern has two letters next to each other for certain; "
                + "make one of its pieces longer"),
            at: wording.place)
        }
        let (before, onwards) = wording.pattern.split(at: notice.piece)
        patterns.append(
          MatchTable.Row(
            owner: number, onwards: start(of: onwards), backwards: start(of: before.turned),
            isBackwardsFirst: before.pieces.last?.canBeEmpty == false,
            anchors: notice.anchors))
      }
      self.rules.append(
        RuleTable.Rule(
          severity: rule.severity,
          category: categories.firstIndex { $0.name == rule.category } ?? 0,
          yields: rule.yieldsToLikeness,
          excepts: rule.excepts.map { start(of: $0) },
          surroundings: rule.surroundings.map { self.number(of: $0) }))
    }
  }

  /// Makes a rule spare what these patterns cover.
  mutating func spare(_ covers: [Pattern], in rule: Int) {
    for cover in covers { rules[rule].excepts.append(start(of: cover)) }
  }

  /// The rules as they were compiled so far.
  var product: Product {
    var writer = NumberWriter()
    MatchTable.write(patterns, code: program.code, to: &writer)
    RuleTable.write(
      rules, surroundings, likenessRules: likenessRules, lengths: texts.map(\.utf8.count),
      to: &writer)
    return Product(numbers: writer.text, texts: texts)
  }

  /// Surroundings are shared by many rules and compiled once.
  private mutating func number(of surrounding: CheckRule.Surrounding) -> Int {
    let sides = RuleTable.Surrounding(
      before: start(of: surrounding.before.turned), after: start(of: surrounding.after))
    if let number = numbers[sides] { return number }
    numbers[sides] = surroundings.count
    surroundings.append(sides)
    return surroundings.count - 1
  }

  private mutating func start(of pattern: Pattern) -> Int {
    if let start = starts[pattern] { return start }
    let start = program.add(pattern)
    starts[pattern] = start
    return start
  }
}
