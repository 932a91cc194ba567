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
      try node.allow(only: ["id", "title", "before"])
      let id = try node.required("id").text()
      guard !items.contains(where: { $0.id == id }) else {
        throw DataFileError(.repeatedKey(id), at: node.place)
      }
      items.append(
        ChecklistItem(
          id: id, title: try title(node.required("title")),
          minutesBefore: try node["before"].map(minutes)))
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
