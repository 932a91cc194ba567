import FrontDesk
import Testing

@Suite("The calendar of working days")
struct WorkingCalendarTests {
  /// The National Day week of 2026: off from Thursday 1 to Wednesday 7 October, worked on
  /// Saturday 10 in exchange.
  static let october = WorkingCalendar(
    holidays: Set((0...6).compactMap { Day(year: 2026, month: 10, day: 1 + $0) }),
    makeUpDays: Set([Day(year: 2026, month: 10, day: 10)].compactMap { $0 }))

  static let days: [(from: String, count: Int, to: String)] = [
    ("2026-11-16", 1, "2026-11-17"),
    ("2026-11-20", 1, "2026-11-23"),
    ("2026-11-21", 1, "2026-11-23"),
    ("2026-11-22", 2, "2026-11-24"),
    ("2026-09-30", 1, "2026-10-08"),
    ("2026-09-30", 3, "2026-10-10"),
    ("2026-09-30", 4, "2026-10-12"),
    ("2026-12-31", 1, "2027-01-01"),
    ("2028-02-28", 1, "2028-02-29"),
    ("2026-11-16", 0, "2026-11-16"),
  ]

  @Test("leaves out weekends and holidays, and counts make-up days", arguments: days)
  func counting(from: String, count: Int, to: String) throws {
    let day = try #require(Day(iso: from))
    #expect(Self.october.day(after: day, workingDays: count) == Day(iso: to))
  }

  static let limits: [(limit: TimeLimit, from: String, due: String?)] = [
    (.atOnce, "2026-11-20T23:59:30", "2026-11-20T23:59:30"),
    (.minutes(10), "2026-11-20T23:55", "2026-11-21T00:05"),
    (.sameDay, "2026-11-20T00:00", "2026-11-21T00:00"),
    (.sameDay, "2026-11-20T23:59", "2026-11-21T00:00"),
    (.days(3), "2026-11-28T23:59", "2026-12-02T00:00"),
    (.days(7), "2028-02-25T09:00", "2028-03-04T00:00"),
    (.workingDays(1), "2026-11-20T17:00", "2026-11-24T00:00"),
    (.workingDays(3), "2026-12-30T09:00", "2027-01-05T00:00"),
    (.asPromised, "2026-11-20T09:00", nil),
  ]

  @Test("says when a time limit ends", arguments: limits)
  func ends(limit: TimeLimit, from: String, due: String?) throws {
    let start = try #require(Moment(iso: from))
    #expect(limit.due(from: start, by: Self.october)?.description == due)
  }
}
