import DataFiles

/// Reads the rules of a class, with the contexts and word lists that they name.
struct CheckRuleReader {
  let patterns: PatternReader
  /// The surroundings of each context of `contexts.yaml`.
  let contexts: [String: [CheckRule.Surrounding]]
  /// The contexts that spare the hits of a class, by `classes.yaml`; all where it says nothing.
  let contextsOfClass: [String: [String]]

  /// Reads an entry of a file of rules.
  ///
  /// - Parameter category: folder and class, from the file's name: `banned.not-my-job`.
  func rule(_ node: Node, category: String) throws(DataFileError) -> CheckRule {
    try node.allow(only: [
      "id", "severity", "match", "except", "contexts", "why", "instead", "hits", "spares",
    ])
    let spared = try spared(by: node)
    var hits: [CheckRule.Hit] = []
    for hit in try node.required("hits").list() { hits.append(try self.hit(hit)) }
    return CheckRule(
      id: try EntryID.read(node.required("id")), category: category,
      severity: try node["severity"]?.word() ?? .error,
      why: try Wordings(reading: node.required("why")),
      instead: try Wordings(reading: node.required("instead")), hits: hits,
      spares: try spares(node.required("spares")), place: node.place,
      wordings: try wordings(of: node), excepts: spared.excepts,
      surroundings: spared.surroundings + (try surroundings(of: node, category)))
  }

  /// Reads a file of examples: `said` must not be said, `fine` may.
  ///
  /// - Parameters:
  ///   - number: the place of the class among those that likeness tells apart.
  ///   - entry: what `classes.yaml` says of the class.
  func examples(
    _ node: Node, category: String, number: Int, of entry: Node
  ) throws(DataFileError) -> (rule: CheckRule, examples: [Example]) {
    try node.allow(only: ["said", "fine"])
    var examples: [Example] = []
    for said in try node.required("said").list() {
      let hit = try hit(said)
      examples.append(
        Example(sentence: hit.sentence, kind: .banned(category: number, words: hit.words)))
    }
    let fine = try spares(node.required("fine"))
    examples += fine.map { Example(sentence: $0.sentence, kind: .fine) }
    let key = category.split(separator: ".").last.map(String.init) ?? category
    let rule = CheckRule(
      id: CheckRule.likeness(of: key), category: category, severity: .error,
      why: try Wordings(reading: entry.required("why")),
      instead: try Wordings(reading: entry.required("instead")), hits: [], spares: fine,
      place: node.place, wordings: [], excepts: [],
      surroundings: try surroundings(of: node, category))
    return (rule, examples)
  }

  private func spares(_ node: Node) throws(DataFileError) -> [CheckRule.Spare] {
    var spares: [CheckRule.Spare] = []
    for spare in try node.list() {
      spares.append(.init(sentence: try spare.text(), place: spare.place))
    }
    return spares
  }

  /// What the contexts of a rule, or of its class, spare.
  private func surroundings(
    of node: Node, _ category: String
  ) throws(DataFileError) -> [CheckRule.Surrounding] {
    var surroundings: [CheckRule.Surrounding] = []
    for name in try contextNames(node, category) {
      guard let context = contexts[name.name] else {
        throw DataFileError(
          .unknownWord(name.name, allowed: contexts.keys.sorted()), at: name.place)
      }
      surroundings += context
    }
    return surroundings
  }

  /// The patterns of `match`.
  func wordings(of node: Node) throws(DataFileError) -> [CheckRule.Wording] {
    var wordings: [CheckRule.Wording] = []
    for match in try node.required("match").list() {
      wordings.append(.init(pattern: try patterns.pattern(match), place: match.place))
    }
    return wordings
  }

  /// What `except` says: patterns that cover a hit, and those that stand round it.
  func spared(
    by node: Node
  ) throws(DataFileError) -> (excepts: [Pattern], surroundings: [CheckRule.Surrounding]) {
    var excepts: [Pattern] = []
    var surroundings: [CheckRule.Surrounding] = []
    for except in try node["except"]?.list() ?? [] {
      if try except.text().contains("@") {
        surroundings.append(try surrounding(except))
      } else {
        excepts.append(try patterns.pattern(except))
      }
    }
    return (excepts, surroundings)
  }

  func surrounding(_ node: Node) throws(DataFileError) -> CheckRule.Surrounding {
    let sides = try patterns.sides(node)
    return .init(before: sides.before, after: sides.after)
  }

  private func contextNames(
    _ node: Node, _ category: String
  ) throws(DataFileError) -> [(name: String, place: Place)] {
    var names: [(String, Place)] = []
    if let own = node["contexts"] {
      for name in try own.list() { names.append((try name.text(), name.place)) }
      return names
    }
    let name = category.split(separator: ".").last.map(String.init) ?? category
    return (contextsOfClass[name] ?? contexts.keys.sorted()).map { ($0, node.place) }
  }

  /// A hit as it is written, with the reported words in brackets: `道闸坏了[不归我管]。`.
  private func hit(_ node: Node) throws(DataFileError) -> CheckRule.Hit {
    let text = try node.text()
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "[" || $0 == "]" }
    guard parts.count == 3, !parts[1].isEmpty,
      let open = text.firstIndex(of: "["), let close = text.firstIndex(of: "]"), open < close
    else {
      throw DataFileError(
        .senseless("“\(text)” shows no words; put [ ] round what is reported"), at: node.place)
    }
    let sentence = parts.joined()
    let start = sentence.index(sentence.startIndex, offsetBy: parts[0].count)
    return CheckRule.Hit(
      sentence: sentence, words: start..<sentence.index(start, offsetBy: parts[1].count),
      place: node.place)
  }
}
