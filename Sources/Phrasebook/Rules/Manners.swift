import DataFiles

/// What a good reply is made of: a greeting, understanding, an apology, a time (STANDARD 4).
///
/// Replies are checked for what their occasion needs, and trainees are graded by what they said.
/// An element is found by the patterns of a rule; only that it is good to find it.
package struct Manners: Sendable {
  /// Something a reply can contain.
  package struct Element: Sendable {
    /// `greeting`; contexts and drills name it.
    package let id: String
    /// What it is called: 问候.
    package let name: Wordings
    /// Why it is missed.
    package let why: Wordings
    /// What to add where it is missing.
    package let say: Wordings
    /// Sentences that contain it, and sentences that do not.
    let hits: [CheckRule.Spare]
    let spares: [CheckRule.Spare]
  }

  /// What a reply of a kind needs.
  private struct Need {
    let element: Int
    /// Whether it is wanted near the beginning.
    let isOpening: Bool
  }

  /// No manners, which ask for nothing.
  package static let none = Manners()

  package let elements: [Element]
  private let needs: [String: [Need]]
  private let finder: Checker?
  /// What finds the elements, as two texts that ``Checker/init(numbers:texts:)`` reads; empty where
  /// it was read from there.
  package let bound: (numbers: String, texts: String)

  private init() { (elements, needs, finder, bound) = ([], [:], nil, ("", "")) }

  /// Reads `manners.yaml`, with the word lists of `words.yaml`.
  package init(reading files: [BookFile]) throws(DataFileError) {
    (elements, needs) = try Self.contents(of: files)
    var words = files.filter { $0.name == "words.yaml" }.map(\.node)
    var rules: [CheckRule] = []
    for file in files where file.name == "manners.yaml" {
      if let own = file.node["words"] { words.append(own) }
      let reader = CheckRuleReader(
        patterns: try PatternReader(words: words), contexts: [:], contextsOfClass: [:])
      for (entry, element) in zip(try file.node.required("elements").entries(), elements) {
        rules.append(try reader.rule(finding: element, entry))
      }
    }
    let product = try RuleCompiler(rules).product
    finder = Checker(product.table, likeness: .none)
    bound = (product.numbers, product.texts.joined())
  }

  /// Reads `manners.yaml` beside what finds its elements, which was bound.
  package init(reading files: [BookFile], finder: Checker) throws(DataFileError) {
    (elements, needs) = try Self.contents(of: files)
    self.finder = finder
    bound = ("", "")
  }

  private static func contents(
    of files: [BookFile]
  ) throws(DataFileError) -> (elements: [Element], needs: [String: [Need]]) {
    var elements: [Element] = []
    var needs: [String: [Need]] = [:]
    for file in files where file.name == "manners.yaml" {
      try file.node.allow(only: ["words", "elements", "contexts"])
      for entry in try file.node.required("elements").entries() {
        elements.append(try Element(reading: entry))
      }
      for entry in try file.node.required("contexts").entries() {
        needs[entry.key] = try Self.needs(entry.value, of: elements)
      }
    }
    return (elements, needs)
  }

  private static func needs(_ node: Node, of elements: [Element]) throws(DataFileError) -> [Need] {
    try node.allow(only: ["needs", "opening"])
    let isOpening = try node["opening"]?.truth() ?? false
    var needs: [Need] = []
    for name in try node.required("needs").list() {
      let id = try name.text()
      guard let element = elements.firstIndex(where: { $0.id == id }) else {
        throw DataFileError(.unknownWord(id, allowed: elements.map(\.id)), at: name.place)
      }
      needs.append(Need(element: element, isOpening: isOpening))
    }
    return needs
  }

  /// The ids of the elements that a text contains.
  package func found(in text: String) -> Set<String> {
    Set((finder?.everyFinding(in: text) ?? []).map { elements[$0.rule].id })
  }

  /// The elements that a text of a kind needs and lacks.
  package func missing(from text: String, as kind: String) -> [Element] {
    guard let needs = needs[kind], !needs.isEmpty else { return [] }
    let all = found(in: text)
    let opening = found(in: String(text.prefix(Self.opening)))
    return needs.filter { !($0.isOpening ? opening : all).contains(elements[$0.element].id) }
      .map { elements[$0.element] }
  }

  /// How many characters count as the beginning of what is said.
  private static let opening = 40

  /// The sentences of the file that turn out otherwise.
  package var faults: [DataFileError] {
    elements.flatMap { element in
      element.hits.filter { !found(in: $0.sentence).contains(element.id) }.map {
        DataFileError(
          .senseless("“\(element.id)” is not found in “\($0.sentence)”; widen its patterns"),
          at: $0.place)
      }
        + element.spares.filter { found(in: $0.sentence).contains(element.id) }.map {
          DataFileError(
            .senseless("“\(element.id)” is found in “\($0.sentence)”; narrow its patterns"),
            at: $0.place)
        }
    }
  }
}

extension Manners.Element {
  fileprivate init(reading entry: Node.Entry) throws(DataFileError) {
    let node = entry.value
    try node.allow(only: ["name", "why", "say", "match", "except", "hits", "spares"])
    func sentences(_ key: String) throws(DataFileError) -> [CheckRule.Spare] {
      var sentences: [CheckRule.Spare] = []
      for node in try node.required(key).list() {
        sentences.append(.init(sentence: try node.text(), place: node.place))
      }
      return sentences
    }
    self.init(
      id: entry.key, name: try Wordings(reading: node.required("name")),
      why: try Wordings(reading: node.required("why")),
      say: try Wordings(reading: node.required("say")), hits: try sentences("hits"),
      spares: try sentences("spares"))
  }
}

extension CheckRuleReader {
  /// The rule that finds an element.
  fileprivate func rule(
    finding element: Manners.Element, _ entry: Node.Entry
  ) throws(DataFileError) -> CheckRule {
    let spared = try spared(by: entry.value)
    return CheckRule(
      id: "manners." + element.id, category: "manners", severity: .suggestion, why: element.why,
      instead: element.say, hits: [], spares: [], place: entry.place,
      wordings: try wordings(of: entry.value), excepts: spared.excepts,
      surroundings: spared.surroundings)
  }
}
