import DataFiles
import FrontDesk

/// Reads the service standard's file: the built-in one, and a site's on top of it.
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
    try file.allow(only: ["rules", "departments", "emergency-posts"])
    var rules = standard.rules
    var seen: Set<String> = []
    for node in try file["rules"]?.list() ?? [] {
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
    var departments = standard.departments
    for entry in try file["departments"]?.entries() ?? [] {
      guard let category = Category(rawValue: entry.key) else {
        throw DataFileError(
          .unknownWord(entry.key, allowed: Category.allCases.map(\.rawValue)), at: entry.place)
      }
      departments[category] = try entry.value.word(Department.self)
    }
    var posts = standard.emergencyPosts
    try file["emergency-posts"]?.allow(only: Self.languages)
    for entry in try file["emergency-posts"]?.entries() ?? [] {
      posts[entry.key] = try entry.value.texts()
    }
    standard = ServiceStandard(
      rules: rules, departments: departments, emergencyPosts: posts, calendar: standard.calendar)
  }

  private static let keys = [
    "id", "act", "title", "of", "starts", "within", "met-by", "repeats", "appointment", "source",
    "off",
  ]
  private static let languages = ["zh-Hans", "zh-Hant", "en"]

  private static func rule(_ node: Node, id: String) throws(DataFileError) -> DutyRule {
    var title: [String: String] = [:]
    try node.required("title").allow(only: languages)
    for entry in try node.required("title").entries() {
      title[entry.key] = try entry.value.text()
    }
    return DutyRule(
      id: id, kind: try node.required("act").text(), title: title,
      condition: try condition(node.required("of")),
      starts: try words(node.required("starts")), limit: try limit(node.required("within")),
      metBy: try words(node.required("met-by")),
      repeats: try node["repeats"]?.truth() ?? false,
      waitsForAppointment: try node["appointment"]?.truth() ?? false,
      source: try node.required("source").text())
  }

  private static func condition(_ node: Node) throws(DataFileError) -> DutyCondition {
    try node.allow(only: ["kind", "priority", "channel", "attitude", "complex", "important"])
    var condition = DutyCondition()
    if let kinds = node["kind"] { condition.categories = try words(kinds) }
    if let priorities = node["priority"] { condition.priorities = try words(priorities) }
    condition.channel = try node["channel"]?.word()
    condition.attitude = try node["attitude"]?.truth()
    condition.complex = try node["complex"]?.truth()
    condition.important = try node["important"]?.truth()
    return condition
  }

  private static func words<Word>(_ node: Node) throws(DataFileError) -> Set<Word>
  where Word: RawRepresentable<String> & CaseIterable & Hashable {
    var words: Set<Word> = []
    for element in try node.list() { words.insert(try element.word()) }
    return words
  }

  private static func limit(_ node: Node) throws(DataFileError) -> TimeLimit {
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
      case "day", "days": return .days(count)
      case "working day", "working days": return .workingDays(count)
      default: break
      }
    }
    throw DataFileError(
      .unknownWord(
        text,
        allowed: [
          "at once", "10 minutes", "same day", "3 days", "2 working days", "as promised",
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
