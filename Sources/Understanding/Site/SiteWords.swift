import DataFiles
import FrontDesk

/// A site's own words, from `site.yaml` in the configuration folder.
///
///     project: 碧湾花园服务中心
///     buildings: {观澜阁: 3, 听涛阁: A}
///     places: [东湖亭, 棋牌室]
///     staff: {李师傅: engineering, 小刘: security}
///     contractors: [宏达装饰]
///     findings-to-practice: true
package struct SiteWords: Equatable, Sendable {
  /// The estate's name, as greetings say it.
  package let project: String?
  /// Names of buildings, and how rooms are written for them.
  package let buildings: [String: String]
  /// Public places that no lexicon knows.
  package let places: [String]
  /// Who works here, and where.
  package let staff: [String: Department]
  /// Companies that work here.
  package let contractors: [String]
  /// Whether a banned expression found in a real reply puts a role-play into its writer's deck.
  package let findingsToPractice: Bool

  /// A site without words of its own.
  package static let none = SiteWords(
    project: nil, buildings: [:], places: [], staff: [:], contractors: [])

  /// A site of these words.
  package init(
    project: String?, buildings: [String: String], places: [String], staff: [String: Department],
    contractors: [String], findingsToPractice: Bool = false
  ) {
    self.project = project
    self.buildings = buildings
    self.places = places
    self.staff = staff
    self.contractors = contractors
    self.findingsToPractice = findingsToPractice
  }

  /// Reads a site's file.
  ///
  /// - Throws: the first fault: an unknown key or department, a building that rooms cannot have.
  package init(reading file: Node) throws(DataFileError) {
    try file.allow(only: [
      "project", "buildings", "places", "staff", "contractors", "findings-to-practice",
    ])
    var buildings: [String: String] = [:]
    for entry in try file["buildings"]?.entries() ?? [] {
      let text = try entry.value.text()
      guard let building = Room(building: text)?.building, !entry.key.isEmpty else {
        throw DataFileError(
          .senseless("“\(text)” is no building; write how rooms begin: 3, A, 12"),
          at: entry.value.place)
      }
      buildings[entry.key] = building
    }
    var staff: [String: Department] = [:]
    for entry in try file["staff"]?.entries() ?? [] {
      staff[entry.key] = try entry.value.word(Department.self)
    }
    self.init(
      project: try file["project"]?.text(), buildings: buildings,
      places: try file["places"]?.texts() ?? [], staff: staff,
      contractors: try file["contractors"]?.texts() ?? [],
      findingsToPractice: try file["findings-to-practice"]?.truth() ?? false)
  }
}
