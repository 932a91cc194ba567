import DataFiles
import Foundation
import FrontDesk
import Testing

@testable import FrontDeskStore

@Suite("The calendar that is built in, and a site's on top")
struct CalendarTests {
  @Test("agrees with another calendar on every day of the published years")
  func published() throws {
    let file = try #require(
      Bundle.module.url(
        forResource: "working-days", withExtension: "txt", subdirectory: "Fixtures"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    #expect(lines.count == 24)
    for line in lines {
      let parts = line.split(separator: " ")
      for (index, mark) in parts[1].enumerated() {
        let day = try #require(Day(iso: parts[0] + String(format: "-%02d", index + 1)))
        #expect(WorkingCalendar.builtIn.isWorkingDay(day) == (mark == "w"), "\(day)")
        #expect(WorkingCalendar.builtIn.isPublished(day))
      }
    }
  }

  @Test("knows nothing of the years before and after")
  func unpublished() throws {
    for text in ["2024-12-31", "2027-01-01"] {
      #expect(!WorkingCalendar.builtIn.isPublished(try #require(Day(iso: text))))
    }
    #expect(WorkingCalendar().isPublished(try #require(Day(iso: "2027-01-01"))))
  }

  @Test("takes the years of a site, and lets it replace one")
  func site() throws {
    let calendar = try WorkingCalendar.builtIn.overlaid(
      by: """
        "2026": {holidays: [2026-12-24], worked: []}
        "2027": {holidays: [2027-01-01..2027-01-03], worked: [2027-02-20]}
        """, file: "calendar.yaml")
    let days: [(String, Bool)] = [
      ("2026-10-01", true), ("2026-12-24", false), ("2027-01-01", false), ("2027-01-04", true),
      ("2027-02-20", true), ("2025-10-01", false),
    ]
    for (text, isWorked) in days {
      #expect(calendar.isWorkingDay(try #require(Day(iso: text))) == isWorked, "\(text)")
    }
    #expect(calendar.publishedYears == [2025, 2026, 2027])
  }

  @Test(
    "tells a fault with its place and the mend",
    arguments: [
      ("next: {holidays: []}", 1, "2027"),
      ("\"2027\": {days: []}", 1, "days"),
      ("\"2027\":\n  holidays: [2026-10-01]", 2, "2027-10-01"),
      ("\"2027\":\n  holidays: [2027-02-30]", 2, "2027-10-01"),
      ("\"2027\":\n  holidays: [2027-10-07..2027-10-01]", 2, "span"),
      ("\"2027\":\n  holidays: []\n  worked: [2027-10-04]", 3, "weekend"),
    ])
  func faults(text: String, line: Int, telling: String) {
    let fault = #expect(throws: DataFileError.self) {
      try WorkingCalendar.builtIn.overlaid(by: text, file: "calendar.yaml")
    }
    #expect(fault?.place.line == line)
    #expect(fault?.problem.sentence.contains(telling) == true, "\(String(describing: fault))")
  }

  @Test("leaves open when a duty of working days is due in a year that is not published")
  func uncertain() throws {
    let standard = ServiceStandard.builtIn
    func duty(_ rule: String, due: String) throws -> Duty {
      let moment = try #require(Moment(iso: due))
      return Duty(rule: rule, kind: "plan", started: moment, due: moment)
    }
    let plan = "complaint.plan"
    #expect(standard.unpublishedYear(for: try duty(plan, due: "2027-01-02T00:00")) == 2027)
    // The end of the last day that is known.
    #expect(standard.unpublishedYear(for: try duty(plan, due: "2027-01-01T00:00")) == nil)
    let call = try duty("any.progress-call", due: "2027-01-05T00:00")
    #expect(standard.unpublishedYear(for: call) == nil)
  }
}
