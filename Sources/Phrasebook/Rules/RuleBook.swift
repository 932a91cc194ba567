import DataFiles

/// All rules of the checker with their classes, as they stand in the data files.
package struct RuleBook: Sendable {
  /// A class of findings: `banned.not-my-job`, 推诿责任.
  package struct Category: Sendable {
    package let name: String
    package let title: Wordings
  }

  /// The rules, in the order of their files; a site's own last.
  package private(set) var rules: [CheckRule] = []
  package private(set) var categories: [Category] = []
  /// From what likeness is learned, and the classes it tells apart.
  package private(set) var examples: [Example] = []
  package private(set) var likenessClasses: [String] = []

  /// The folders that hold rules.
  package static let folders = ["banned", "tone"]
  /// The folder with examples.
  static let examplesFolder = "examples/"

  /// Reads a book, and a site's own files on top: a rule with a known id takes its place, one with
  /// `off: true` takes it away.
  ///
  /// - Parameter files: the files of each layer by their names: `banned/busy.yaml`, `words.yaml`.
  package init(reading layers: [[BookFile]]) throws(DataFileError) {
    let files = layers.flatMap { $0 }
    var words: [Node] = []
    for file in files where file.name == "words.yaml" { words.append(file.node) }
    let patterns = try PatternReader(words: words)
    var contextsOfClass: [String: [String]] = [:]
    var classes: [String: ClassEntry] = [:]
    for file in files where file.name == "classes.yaml" {
      for entry in try file.node.entries() {
        classes[entry.key] = try ClassEntry(reading: entry.value)
        contextsOfClass[entry.key] = try entry.value["contexts"]?.texts()
      }
    }
    var contexts: [String: [CheckRule.Surrounding]] = [:]
    let plain = CheckRuleReader(patterns: patterns, contexts: [:], contextsOfClass: [:])
    for file in files where file.name == "contexts.yaml" {
      for entry in try file.node.entries() {
        var surroundings: [CheckRule.Surrounding] = []
        for node in try entry.value.list() { surroundings.append(try plain.surrounding(node)) }
        contexts[entry.key] = surroundings
      }
    }
    let reader = CheckRuleReader(
      patterns: patterns, contexts: contexts, contextsOfClass: contextsOfClass)
    for (number, layer) in layers.enumerated() {
      if number == 0 { try addExamples(layer, by: reader, classes) }
      try add(layer, by: reader, classes, isBuiltIn: number == 0)
    }
  }

  /// What `classes.yaml` says of a class.
  private struct ClassEntry {
    let name: Wordings
    let node: Node

    init(reading node: Node) throws(DataFileError) {
      try node.allow(only: ["name", "why", "instead", "contexts"])
      self.node = node
      name = try Wordings(reading: node.required("name"))
    }
  }

  /// A file of examples is a rule too, which hits by likeness.
  private mutating func addExamples(
    _ layer: [BookFile], by reader: CheckRuleReader, _ classes: [String: ClassEntry]
  ) throws(DataFileError) {
    for file in layer where file.name.hasPrefix(Self.examplesFolder) {
      let key = String(file.name.dropFirst(Self.examplesFolder.count).dropLast(".yaml".count))
      guard let entry = classes[key] else {
        throw DataFileError(
          .unknownWord(key, allowed: classes.keys.sorted()), at: file.node.place)
      }
      let category = Category(name: "banned.\(key)", title: entry.name)
      categories.append(category)
      let read = try reader.examples(
        file.node, category: category.name, number: likenessClasses.count, of: entry.node)
      rules.append(read.rule)
      examples += read.examples
      likenessClasses.append(key)
    }
  }

  private mutating func add(
    _ layer: [BookFile], by reader: CheckRuleReader, _ classes: [String: ClassEntry],
    isBuiltIn: Bool
  ) throws(DataFileError) {
    var places: [String: Place] = [:]
    for file in layer {
      guard let category = file.category else { continue }
      if !categories.contains(where: { $0.name == category.name }) {
        guard let title = classes[category.key]?.name else {
          throw DataFileError(
            .senseless("the class “\(category.key)” has no name; add it to classes.yaml"),
            at: file.node.place)
        }
        categories.append(Category(name: category.name, title: title))
      }
      for node in try file.node.listOfEntries() {
        let id = try EntryID.read(node.required("id"))
        if let first = places.updateValue(node.place, forKey: id) {
          throw DataFileError(
            .senseless(
              "the id “\(id)” is taken at \(first.file):\(first.line); give this rule its own"),
            at: node.place)
        }
        let known = rules.firstIndex { $0.id == id }
        if try node.isSwitchedOff() {
          guard let known else { throw DataFileError(.nothingToSwitchOff(id), at: node.place) }
          rules.remove(at: known)
        } else {
          var rule = try reader.rule(node, category: category.name)
          rule.yieldsToLikeness =
            isBuiltIn && rule.severity == .error && likenessClasses.contains(category.key)
          if let known { rules[known] = rule } else { rules.append(rule) }
        }
      }
    }
  }
}

/// A file of the phrasebook, by its name within the folder.
package struct BookFile: Sendable {
  package let name: String
  package let node: Node

  package init(name: String, node: Node) {
    self.name = name
    self.node = node
  }

  /// A file that was bound into the program.
  package init(_ file: BoundFile) { self.init(name: file.name, node: file.node) }

  /// The class of a file of rules: `banned/busy.yaml` holds `banned.busy`.
  var category: (name: String, key: String)? {
    let parts = name.split(separator: "/")
    guard parts.count == 2, RuleBook.folders.contains(String(parts[0])),
      parts[1].hasSuffix(".yaml")
    else { return nil }
    let key = String(parts[1].dropLast(".yaml".count))
    return ("\(parts[0]).\(key)", key)
  }
}

extension Node {
  /// The entries of a file; none in one that holds nothing but comments.
  func listOfEntries() throws(DataFileError) -> [Node] {
    if case .map(let entries) = content, entries.isEmpty { return [] }
    return try list()
  }

  /// Whether an entry only takes a known one away: `- {id: busy.no-time, off: true}`.
  func isSwitchedOff() throws(DataFileError) -> Bool {
    guard let off = self["off"] else { return false }
    try allow(only: ["id", "off"])
    return try off.truth()
  }
}

extension DataFileError.Problem {
  static func nothingToSwitchOff(_ id: String) -> Self {
    .senseless("there is no “\(id)” to switch off; `frontdesk phrasebook list` shows the ids")
  }
}
