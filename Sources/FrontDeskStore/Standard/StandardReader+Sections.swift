import DataFiles
import FrontDesk

// The sections of the standard besides the rules of duties.
extension StandardReader {
  static func ladder(_ node: Node) throws(DataFileError) -> Ladder {
    var steps: [Ladder.Step] = []
    for node in try node.list() {
      try node.allow(only: ["rung", "after", "title"])
      let rung = try node.required("rung").word(Rung.self)
      guard rung > .desk, !steps.contains(where: { $0.rung == rung }) else {
        throw DataFileError(
          .senseless("each rung above the desk stands once: supervisor, head, company"),
          at: node.place)
      }
      steps.append(
        Ladder.Step(
          rung, after: try limit(node.required("after")), title: try title(node.required("title"))))
    }
    return Ladder(steps)
  }

  static func recurrence(_ node: Node) throws(DataFileError) -> Recurrence {
    try node.allow(only: ["households", "days", "elsewhere"])
    return Recurrence(
      households: try number(node.required("households"), in: 2...1000),
      days: try number(node.required("days"), in: 1...366),
      elsewhere: try number(node.required("elsewhere"), in: 0...100))
  }

  static func checklist(_ node: Node) throws(DataFileError) -> [ChecklistItem] {
    var items: [ChecklistItem] = []
    for node in try node.list() {
      try node.allow(only: ["id", "title", "before", "after", "words"])
      let id = try node.required("id").text()
      guard !items.contains(where: { $0.id == id }) else {
        throw DataFileError(.repeatedKey(id), at: node.place)
      }
      items.append(
        ChecklistItem(
          id: id, title: try title(node.required("title")),
          minutesBefore: try offset(of: node),
          words: try node["words"]?.texts() ?? []))
    }
    return items
  }

  static func receptions(_ node: Node) throws(DataFileError) -> [ReceptionLevel] {
    var levels: [ReceptionLevel] = []
    for node in try node.list() {
      try node.allow(only: ["level", "title", "visitors", "on-duty", "checklist"])
      let level = try number(node.required("level"), in: 1...9)
      guard !levels.contains(where: { $0.level == level }) else {
        throw DataFileError(.repeatedKey("level \(level)"), at: node.place)
      }
      levels.append(
        ReceptionLevel(
          level: level, title: try title(node.required("title")),
          visitors: try node["visitors"]?.texts() ?? [],
          onDuty: try title(node.required("on-duty")),
          checklist: try checklist(node.required("checklist"))))
    }
    return levels.sorted { $0.level < $1.level }
  }

  /// How many minutes before the event, negative after it.
  private static func offset(of node: Node) throws(DataFileError) -> Int? {
    if let before = node["before"] { return try minutes(before) }
    if let after = node["after"] { return -(try minutes(after)) }
    return nil
  }

  func figures(_ node: Node?) throws(DataFileError) -> RegisterFigures {
    var figures = standard.registers
    guard let node else { return figures }
    try node.allow(only: [
      "terms", "household-papers", "confidential-papers", "calls-each-month", "collection",
      "notice-sample", "frequent-visits",
    ])
    for entry in try node["terms"]?.entries() ?? [] {
      figures.terms[try entry.word(RecordKind.self)] = try Self.limit(entry.value)
    }
    if let papers = node["household-papers"] {
      figures.householdPapers = try Self.checklist(papers)
    }
    if let papers = node["confidential-papers"] { figures.confidentialPapers = try papers.texts() }
    if let calls = node["calls-each-month"] {
      figures.callsEachMonth = try Self.number(calls, in: 0...10_000)
    }
    if let share = node["collection"] { figures.collection = try Self.number(share, in: 0...100) }
    if let count = node["notice-sample"] {
      figures.noticeSample = try Self.number(count, in: 0...100)
    }
    if let frequent = node["frequent-visits"] {
      try frequent.allow(only: ["visits", "days"])
      figures.frequentVisits = FrequentVisits(
        visits: try Self.number(frequent.required("visits"), in: 0...1000),
        days: try Self.number(frequent.required("days"), in: 1...1000))
    }
    return figures
  }

  private static func minutes(_ node: Node) throws(DataFileError) -> Int {
    guard case .minutes(let minutes) = try limit(node) else {
      throw DataFileError(
        .unknownWord(try node.text(), allowed: ["30 minutes", "1 hours"]), at: node.place)
    }
    return minutes
  }

  private static func number(
    _ node: Node, in range: ClosedRange<Int>
  ) throws(DataFileError) -> Int {
    let number = try node.number()
    guard range.contains(number) else {
      throw DataFileError(
        .senseless("\(number) is not between \(range.lowerBound) and \(range.upperBound)"),
        at: node.place)
    }
    return number
  }
}

extension Node.Entry {
  /// The key as a word of a fixed vocabulary.
  func word<Word>(_: Word.Type) throws(DataFileError) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    guard let word = Word(rawValue: key) else {
      throw DataFileError(.unknownWord(key, allowed: Word.allCases.map(\.rawValue)), at: place)
    }
    return word
  }
}
