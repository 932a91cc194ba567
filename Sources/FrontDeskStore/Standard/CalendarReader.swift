import DataFiles
import FrontDesk

/// Reads the file of public holidays: the built-in one, and a site's on top of it.
enum CalendarReader {
  /// Lays the years of a file over a calendar.
  static func overlay(
    _ file: Node, on calendar: WorkingCalendar
  ) throws(DataFileError) -> WorkingCalendar {
    var calendar = calendar
    for entry in try file.entries() {
      guard let year = Int(entry.key), (1949...9999).contains(year) else {
        throw DataFileError(.unknownWord(entry.key, allowed: ["2027"]), at: entry.place)
      }
      try entry.value.allow(only: ["holidays", "worked"])
      let holidays = try days(entry.value.required("holidays"), of: year)
      var worked: Set<Day> = []
      for node in try entry.value["worked"]?.list() ?? [] {
        let day = try day(node, node.text(), of: year)
        guard day.weekday == .saturday || day.weekday == .sunday, !holidays.contains(day) else {
          throw DataFileError(
            .senseless("\(try node.text()) is no weekend day to be worked; take it out"),
            at: node.place)
        }
        worked.insert(day)
      }
      calendar = calendar.publishing(year, holidays: holidays, worked: worked)
    }
    return calendar
  }

  private static func days(_ node: Node, of year: Int) throws(DataFileError) -> Set<Day> {
    var days: Set<Day> = []
    for node in try node.list() {
      let text = try node.text()
      let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
      let first = try day(node, ends[0], of: year)
      let last = try day(node, ends[ends.count - 1], of: year)
      guard ends.count <= 2, first <= last else {
        throw DataFileError(
          .senseless("“\(text)” is no span of days; write 2027-10-01..2027-10-07"), at: node.place)
      }
      for number in first.number...last.number { days.insert(Day(number: number)) }
    }
    return days
  }

  private static func day(
    _ node: Node, _ text: String, of year: Int
  ) throws(DataFileError) -> Day {
    guard let day = Day(iso: text), day.year == year else {
      throw DataFileError(
        .senseless("“\(text)” is no day of \(year); write \(year)-10-01"), at: node.place)
    }
    return day
  }
}

extension WorkingCalendar {
  /// The calendar that is built in, with the years whose holidays were published.
  public static let builtIn: WorkingCalendar = {
    do {
      return try CalendarReader.overlay(BoundData.calendar.node, on: WorkingCalendar())
    } catch {
      // The file is part of the program and a test reads it: only a broken build comes here.
      preconditionFailure("\(error)")
    }
  }()

  /// This calendar with a site's file laid over it: its years take the place of those known so far.
  ///
  /// - Parameters:
  ///   - text: what the site's file contains.
  ///   - file: its name, for messages.
  package func overlaid(by text: String, file: String) throws(DataFileError) -> WorkingCalendar {
    try CalendarReader.overlay(YAMLReader.read(text, file: file), on: self)
  }
}
