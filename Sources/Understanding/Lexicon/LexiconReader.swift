import DataFiles
import Folding
import FrontDesk

/// Puts a ``Lexicon`` together from its data files.
struct LexiconReader {
  private var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var sequences: [Lexicon.Sequence] = []
  private var starts: [Lexicon.Place] = []
  private var ends: [Lexicon.Place] = []
  private var wholes: [(cue: Cue, members: [Cue], needs: [Cue])] = []
  private var negations: [Cue: Cue] = [:]
  private var quiet: [Cue] = []
  private var eithers: [(cue: Cue, members: [Cue])] = []
  private var loose: [Intent: [Cue]] = [:]

  /// Reads the files of sets and rules over the words that are bound into a trie.
  static func read(_ files: LexiconFiles) throws(DataFileError) -> Lexicon {
    var reader = LexiconReader()
    _ = reader.cue("never")
    for name in SlotName.allCases { _ = reader.cue("@" + name.rawValue) }
    for name in CueName.allCases { _ = reader.cue(name.group) }
    try reader.readSets(files.sets.node)
    let groups = files.groups.split(separator: "\n").map { reader.cue(String($0)) }
    let intents: [Rule<Intent>] = try reader.readRules(files.intents.node)
    let categories: [Rule<CategoryVerdict>] = try reader.readRules(files.categories.node)
    let priorities: [Rule<PriorityVerdict>] = try reader.readRules(files.priorities.node)
    return reader.lexicon(CueTrie(files.words, cues: groups), intents, categories, priorities)
  }

  private func lexicon(
    _ trie: CueTrie, _ intents: [Rule<Intent>], _ categories: [Rule<CategoryVerdict>],
    _ priorities: [Rule<PriorityVerdict>]
  ) -> Lexicon {
    let count = names.count
    func set(_ cues: [Cue]) -> CueSet {
      var set = CueSet(capacity: count)
      for cue in cues { set.insert(cue) }
      return set
    }
    func cue(_ name: String) -> Cue { Cue(number: numbers[name] ?? 0) }
    return Lexicon(
      trie: trie, sequences: sequences, starts: starts, ends: ends,
      wholes: wholes.map { .init(cue: $0.cue, members: set($0.members), needs: $0.needs) },
      negations: (0..<count).map { negations[Cue(number: $0)] }, quiet: set(quiet),
      eithers: eithers.map { .init(cue: $0.cue, members: $0.members, set: set($0.members)) },
      intents: RuleBook(intents, cues: count), categories: RuleBook(categories, cues: count),
      priorities: RuleBook(priorities, cues: count), names: names,
      named: CueName.allCases.map { cue($0.group) },
      entityCues: SlotName.allCases.map { cue("@" + $0.rawValue) },
      loose: Intent.allCases.map { loose[$0].map(set) })
  }

  private mutating func cue(_ name: String) -> Cue {
    if let number = numbers[name] { return Cue(number: number) }
    numbers[name] = names.count
    names.append(name)
    return Cue(number: names.count - 1)
  }
}

// Rules.
extension LexiconReader {
  private mutating func readSets(_ node: Node) throws(DataFileError) {
    try node.allow(only: ["negatable", "quiet", "either", "wholes", "loose"])
    for entry in try node.required("loose").entries() {
      let intent: Intent = try Node(.scalar(entry.key), at: entry.place).word()
      for name in try entry.value.texts() { loose[intent, default: []].append(cue(name)) }
    }
    for name in try node.required("quiet").texts() { quiet.append(cue(name)) }
    for entry in try node.required("either").entries() {
      var members: [Cue] = []
      for name in try entry.value.texts() { members.append(cue(name)) }
      eithers.append((cue(entry.key), members))
    }
    for name in try node.required("negatable").texts() {
      let cue = cue(name)
      negations[cue] = self.cue("not:" + name)
    }
    for entry in try node.required("wholes").entries() {
      try entry.value.allow(only: ["needs", "allows"])
      var needs: [Cue] = []
      for name in try entry.value.required("needs").texts() { needs.append(cue(name)) }
      var members = needs
      for name in try entry.value["allows"]?.texts() ?? [] { members.append(cue(name)) }
      wholes.append((cue("=" + entry.key), members, needs))
    }
  }

  private mutating func readRules<Verdict>(_ node: Node) throws(DataFileError) -> [Rule<Verdict>]
  where Verdict: RawRepresentable<String> & CaseIterable & Sendable {
    var rules: [Rule<Verdict>] = []
    for entry in try node.entries() {
      let verdict: Verdict = try Node(.scalar(entry.key), at: entry.place).word()
      for line in try entry.value.list() {
        let text = try line.text()
        let parts = text.pieces(between: " ")
        guard let first = parts.first, let score = Double(first), parts.count > 1 else {
          throw DataFileError(
            .senseless("a rule is a score and what it needs: 8 assign @ticket"), at: line.place)
        }
        var needs: [[Cue]] = []
        var spares: [Cue] = []
        for part in parts.dropFirst() {
          if part.utf8.first == UInt8(ascii: "!") {
            spares.append(try term(String(part.dropFirst()), at: line.place))
          } else {
            var alternatives: [Cue] = []
            for term in part.pieces(between: "|") {
              alternatives.append(try self.term(term, at: line.place))
            }
            needs.append(alternatives)
          }
        }
        rules.append(
          Rule(
            verdict: verdict, score: score, condition: Condition(needs: needs, spares: spares),
            name: verdict.rawValue + ":" + text.dropFirst(first.utf8.count + 1)))
      }
    }
    return rules
  }

  /// The cue of a term; one that stands for a place or an order is made on the way.
  private mutating func term(_ text: String, at place: Place) throws(DataFileError) -> Cue {
    if let number = numbers[text] { return Cue(number: number) }
    if text.hasPrefix("^") {
      let of = try known(String(text.dropFirst()), at: place)
      starts.append(.init(cue: cue(text), of: of))
    } else if text.hasSuffix("$") {
      let of = try known(String(text.dropLast()), at: place)
      ends.append(.init(cue: cue(text), of: of))
    } else if text.contains(">") || text.contains("+") {
      let gap = text.contains("+") ? 1 : text.contains(">>") ? 24 : 8
      var steps: [Cue] = []
      for step in text.split(whereSeparator: { $0 == ">" || $0 == "+" }) {
        steps.append(try known(String(step), at: place))
      }
      guard steps.count > 1 else {
        throw DataFileError(.senseless("an order needs two cues: again>fault"), at: place)
      }
      sequences.append(
        .init(
          cue: cue(text), first: steps[0], second: steps[1],
          third: steps.count > 2 ? steps[2] : nil, gap: gap))
    } else {
      _ = try known(text, at: place)
    }
    return cue(text)
  }

  private func known(_ name: String, at place: Place) throws(DataFileError) -> Cue {
    guard let number = numbers[name] else {
      throw DataFileError(.senseless("no file of cues has a group “\(name)”"), at: place)
    }
    return Cue(number: number)
  }
}

extension String {
  /// The pieces between a sign of ASCII: looking through bytes takes a tenth of looking through
  /// characters, and the rules are read at every start.
  fileprivate func pieces(between sign: Unicode.Scalar) -> [String] {
    utf8.split(separator: UInt8(ascii: sign)).map { String(Substring($0)) }
  }
}
