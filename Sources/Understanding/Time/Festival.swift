import DataFiles
import FrontDesk

/// A festival and the days it falls on.
struct Festival: Sendable {
  /// The date of a festival that has the same one every year.
  private let fixed: (month: Int, day: Int)?
  /// The days of a lunar festival, in the years that are known.
  private let listed: [Day]
  /// How many days its holiday takes, and how many of them come before the day itself.
  private let holiday: (length: Int, before: Int)

  /// The day in a year; nil when the year's calendar is not known.
  func day(in year: Int) -> Day? {
    if let fixed { return Day(year: year, month: fixed.month, day: fixed.day) }
    return listed.first { $0.year == year }
  }

  /// The days of the holiday around the festival's day.
  func holiday(around day: Day) -> Days {
    Days(day - holiday.before, day - holiday.before + max(holiday.length - 1, 0))
  }

  /// Reads festivals.yaml.
  static func read(
    _ file: Node, into words: inout [TimeLexicon.Draft]
  ) throws(DataFileError) -> [Festival] {
    var festivals: [Festival] = []
    for node in try file.list() {
      try node.allow(only: ["words", "beside", "on", "days", "holiday", "before"])
      // Names that are numbers too are marked as `part` 1.
      for text in try node.required("words").texts() {
        words.append(.init(text: text, kind: .festival, value: festivals.count))
      }
      for text in try node["beside"]?.texts() ?? [] {
        words.append(.init(text: text, kind: .festival, value: festivals.count, part: 1))
      }
      var fixed: (month: Int, day: Int)?
      if let on = node["on"] {
        // A leap year, so that 29 February may be named.
        guard let day = Day(iso: "2024-\(try on.text())") else {
          throw DataFileError(.unknownWord(try on.text(), allowed: ["12-25"]), at: on.place)
        }
        fixed = (day.month, day.dayOfMonth)
      }
      var listed: [Day] = []
      for entry in try node["days"]?.list() ?? [] {
        guard let day = Day(iso: try entry.text()) else {
          throw DataFileError(
            .unknownWord(try entry.text(), allowed: ["2026-02-17"]), at: entry.place)
        }
        listed.append(day)
      }
      festivals.append(
        Festival(
          fixed: fixed, listed: listed,
          holiday: (try node["holiday"]?.number() ?? 1, try node["before"]?.number() ?? 0)))
    }
    return festivals
  }
}
