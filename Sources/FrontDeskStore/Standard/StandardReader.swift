import DataFiles
import FrontDesk

/// Reads the service standard's file: the built-in one, and a site's on top of it.
///
/// Rules are overlaid one by one; of the other sections, what a site names replaces the section's entry.
struct StandardReader {
  /// The standard as it stands so far.
  private(set) var standard: ServiceStandard

  /// Reads a whole standard.
  init(reading file: Node) throws(DataFileError) {
    standard = ServiceStandard(rules: [], departments: [:], emergencyPosts: [:])
    try overlay(file)
  }

  /// Starts from a standard that is there already.
  init(startingFrom standard: ServiceStandard) {
    self.standard = standard
  }

  /// Lays a file over what stands so far: rules of the same id are replaced or switched off.
  mutating func overlay(_ file: Node) throws(DataFileError) {
    try file.allow(only: [
      "rules", "departments", "emergency-posts", "ladder", "rights", "recurrence", "shifts",
      "receptions", "registers",
    ])
    let shifts = file["shifts"]
    try shifts?.allow(only: ["forsaken-after", "counted", "closing"])
    standard = ServiceStandard(
      rules: try rules(file["rules"]), departments: try departments(file["departments"]),
      emergencyPosts: try posts(file["emergency-posts"]), calendar: standard.calendar,
      ladder: try file["ladder"].map(Self.ladder) ?? standard.ladder,
      rights: try rights(file["rights"]),
      recurrence: try file["recurrence"].map(Self.recurrence) ?? standard.recurrence,
      forsakenAfter: try shifts?["forsaken-after"].map(Self.limit) ?? standard.forsakenAfter,
      counted: try shifts?["counted"].map(Self.checklist) ?? standard.counted,
      closing: try shifts?["closing"].map(Self.checklist) ?? standard.closing,
      receptions: try file["receptions"].map(Self.receptions) ?? standard.receptions,
      registers: try figures(file["registers"]))
  }

  private func rules(_ node: Node?) throws(DataFileError) -> [DutyRule] {
    var rules = standard.rules
    var seen: Set<String> = []
    for node in try node?.list() ?? [] {
      try node.allow(only: Self.keys)
      let id = try node.required("id").text()
      guard seen.insert(id).inserted else {
        throw DataFileError(.repeatedKey(id), at: node.place)
      }
      let rule = try node["off"]?.truth() == true ? nil : Self.rule(node, id: id)
      switch (rules.firstIndex { $0.id == id }, rule) {
      case (let index?, let rule?): rules[index] = rule
      case (let index?, nil): rules.remove(at: index)
      case (nil, let rule?): rules.append(rule)
      case (nil, nil):
        throw DataFileError(
          .senseless("there is no rule “\(id)” to switch off; see the ids of the standard"),
          at: node.place)
      }
    }
    return rules
  }

  private func departments(_ node: Node?) throws(DataFileError) -> [Category: Department] {
    var departments = standard.departments
    for entry in try node?.entries() ?? [] {
      departments[try entry.word(Category.self)] = try entry.value.word(Department.self)
    }
    return departments
  }

  private func posts(_ node: Node?) throws(DataFileError) -> [String: [String]] {
    var posts = standard.emergencyPosts
    try node?.allow(only: Self.languages)
    for entry in try node?.entries() ?? [] { posts[entry.key] = try entry.value.texts() }
    return posts
  }

  private func rights(_ node: Node?) throws(DataFileError) -> [Role: Set<Right>] {
    var rights = standard.rights
    for entry in try node?.entries() ?? [] {
      rights[try entry.word(Role.self)] = try Self.words(entry.value)
    }
    return rights
  }

  private static let keys = [
    "id", "act", "title", "of", "starts", "within", "met-by", "repeats", "appointment", "source",
    "stops", "missed", "off",
  ]
  private static let languages = ["zh-Hans", "zh-Hant", "en"]

  private static func rule(_ node: Node, id: String) throws(DataFileError) -> DutyRule {
    DutyRule(
      id: id, kind: try node.required("act").text(), title: try title(node.required("title")),
      condition: try condition(node.required("of")),
      starts: try words(node.required("starts")), limit: try limit(node.required("within")),
      metBy: try words(node.required("met-by")),
      repeats: try node["repeats"]?.truth() ?? false,
      waitsForAppointment: try node["appointment"]?.truth() ?? false,
      stopsOnHold: try node["stops"]?.truth() ?? false,
      missed: try node["missed"]?.word() ?? .supervisor,
      source: try node.required("source").text())
  }

  private static func condition(_ node: Node) throws(DataFileError) -> DutyCondition {
    try node.allow(only: [
      "register", "kind", "priority", "channel", "attitude", "complex", "important",
    ])
    var condition = DutyCondition()
    condition.register = try node["register"]?.word() ?? .ticket
    if let kinds = node["kind"] { condition.categories = try words(kinds) }
    if let priorities = node["priority"] { condition.priorities = try words(priorities) }
    condition.channel = try node["channel"]?.word()
    condition.attitude = try node["attitude"]?.truth()
    condition.complex = try node["complex"]?.truth()
    condition.important = try node["important"]?.truth()
    return condition
  }

  static func title(_ node: Node) throws(DataFileError) -> [String: String] {
    try node.allow(only: languages)
    var title: [String: String] = [:]
    for entry in try node.entries() { title[entry.key] = try entry.value.text() }
    return title
  }

  private static func words<Word>(_ node: Node) throws(DataFileError) -> Set<Word>
  where Word: RawRepresentable<String> & CaseIterable & Hashable {
    var words: Set<Word> = []
    for element in try node.list() { words.insert(try element.word()) }
    return words
  }

  static func limit(_ node: Node) throws(DataFileError) -> TimeLimit {
    let text = try node.text()
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch text {
    case "at once": return .atOnce
    case "same day": return .sameDay
    case "as promised": return .asPromised
    default: break
    }
    if parts.count == 2, let count = Int(parts[0]), (1...1000).contains(count) {
      switch parts[1] {
      case "minute", "minutes": return .minutes(count)
      case "hour", "hours": return .minutes(count * 60)
      case "day", "days": return .days(count)
      case "working day", "working days": return .workingDays(count)
      default: break
      }
    }
    throw DataFileError(
      .unknownWord(
        text,
        allowed: [
          "at once", "10 minutes", "2 hours", "same day", "3 days", "2 working days", "as promised",
        ]), at: node.place)
  }
}

extension ServiceStandard {
  /// This standard with a site's file laid over it: rules of the same id are replaced or switched
  /// off, others added.
  ///
  /// - Parameters:
  ///   - text: what the site's file contains.
  ///   - file: its name, for messages.
  package func overlaid(by text: String, file: String) throws(DataFileError) -> ServiceStandard {
    var reader = StandardReader(startingFrom: self)
    try reader.overlay(YAMLReader.read(text, file: file))
    return reader.standard
  }

  /// The standard that is built in.
  public static let builtIn: ServiceStandard = {
    do {
      return try StandardReader(reading: BoundData.standard.node).standard
        .working(by: .builtIn)
    } catch {
      // The file is part of the program and a test reads it: only a broken build comes here.
      preconditionFailure("\(error)")
    }
  }()
}
