import DataFiles
import Folding

/// Everything that is practised: role-plays, quiz cards, and how they are marked.
package struct DrillBook: Sendable {
  package let drills: [Drill]
  package let cards: [QuizCard]
  package let rubric: Rubric

  /// Reads the files of `drills/`, layer on layer: an entry with a known id takes its place, one with
  /// `off: true` takes it away; a site's rubric stands in the place of the built-in one.
  package init(reading layers: [[BookFile]]) throws(DataFileError) {
    var drills = Shelf<Drill>()
    var cards = Shelf<QuizCard>()
    var rubric: Rubric?
    for file in layers.joined() where file.name.hasPrefix("drills/") {
      if file.name.hasSuffix("/rubric.yaml") {
        rubric = try Rubric(reading: file.node)
      } else if file.name.hasSuffix("cards.yaml") {
        try cards.lay(file.node) { node throws(DataFileError) in try QuizCard(reading: node) }
      } else {
        try drills.lay(file.node) { node throws(DataFileError) in try Drill(reading: node) }
      }
    }
    guard let rubric else {
      throw DataFileError(
        .missingKey("drills/rubric.yaml"), at: Place(file: "drills", line: 1, column: 1))
    }
    (self.drills, self.cards, self.rubric) = (drills.entries, cards.entries, rubric)
  }

  /// The role-plays of a topic in a language; those of all languages where there are none in it.
  package func drills(of topic: DrillTopic?, in language: Language) -> [Drill] {
    let all = drills.filter { topic == nil || $0.topic == topic }
    let own = all.filter { $0.language == language }
    return own.isEmpty ? all : own
  }

  /// The role-play that practises what was found in a reply: whose bad replies break the same rule, else one
  /// of the same class.
  package func drill(for finding: Checker.Finding, by checker: Checker) -> Drill? {
    let (id, category) = (checker.id(of: finding), checker.category(of: finding))
    var related: Drill?
    for drill in drills {
      for reply in drill.stages.flatMap(\.bad) {
        let found = checker.findings(in: reply)
        if found.contains(where: { checker.id(of: $0) == id }) { return drill }
        if related == nil, found.contains(where: { checker.category(of: $0) == category }) {
          related = drill
        }
      }
    }
    return related
  }

  /// What is wrong with the role-plays: models that lack what they must have or that the checker accuses,
  /// bad replies that it lets pass, elements that nobody knows.
  package func faults(with manners: Manners, _ checker: Checker) -> [String] {
    let known = Set(manners.elements.map(\.id))
    return drills.flatMap { drill in
      drill.stages.enumerated().flatMap { number, stage -> [String] in
        let place = "\(drill.id), stage \(number + 1): "
        let lacking = Set(stage.needs).intersection(known).subtracting(
          manners.found(in: stage.model))
        var faults = Set(stage.needs).subtracting(known).sorted().map { "no element “\($0)”" }
        faults += lacking.sorted().map { "the model lacks “\($0)”" }
        if !stage.isAnswered(by: stage.model) { faults.append("the model answers nothing") }
        if checker.findings(in: stage.model).contains(where: { $0.severity != .suggestion }) {
          faults.append("the model is accused: “\(stage.model)”")
        }
        faults += stage.bad.filter { reply in
          !checker.findings(in: reply).contains { $0.severity == .error }
        }.map { "nothing is banned in “\($0)”" }
        return faults.map { place + $0 }
      }
    }
  }
}

extension Drill.Stage {
  /// Whether a reply answers what was asked.
  package func isAnswered(by reply: String) -> Bool {
    let said = FoldedText(reply).text
    return answers.isEmpty || answers.contains { said.contains(FoldedText($0).text) }
  }
}

/// Entries by id, the later ones on top.
private struct Shelf<Entry> {
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  mutating func lay(
    _ file: Node, reading: (Node) throws(DataFileError) -> Entry
  ) throws(DataFileError) {
    for node in try file.listOfEntries() {
      let id = try EntryID.read(node.required("id"))
      if try node.isSwitchedOff() {
        guard let place = places.removeValue(forKey: id) else {
          throw DataFileError(.nothingToSwitchOff(id), at: node.place)
        }
        entries.remove(at: place)
        for (other, index) in places where index > place { places[other] = index - 1 }
      } else if let place = places[id] {
        entries[place] = try reading(node)
      } else {
        places[id] = entries.count
        entries.append(try reading(node))
      }
    }
  }
}
