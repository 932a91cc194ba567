import FrontDesk
import Testing

@Suite("A day")
struct DayTests {
  static let written: [(text: String, number: Int, weekday: Weekday)] = [
    ("1970-01-01", 0, .thursday),
    ("1969-12-31", -1, .wednesday),
    ("1900-02-28", -25_509, .wednesday),
    ("1900-03-01", -25_508, .thursday),
    ("2000-02-29", 11_016, .tuesday),
    ("2000-03-01", 11_017, .wednesday),
    ("2024-02-29", 19_782, .thursday),
    ("2026-11-21", 20_778, .saturday),
    ("2026-12-31", 20_818, .thursday),
    ("2027-01-01", 20_819, .friday),
    ("2100-02-28", 47_540, .sunday),
    ("2100-03-01", 47_541, .monday),
  ]

  @Test("has a number and a weekday", arguments: written)
  func known(text: String, number: Int, weekday: Weekday) throws {
    let day = try #require(Day(iso: text))
    #expect(day == Day(number: number))
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test("is found again from its date, each day from 1900 to 2100")
  func everyDay() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    var (count, expected) = (0, (year: 1900, month: 1, day: 1))
    var astray: [Day] = []
    for number in first.number...last.number {
      let day = Day(number: number)
      let read = Day(iso: day.description)
      if day.date != expected || read != day || !followsByWeekday(day) { astray.append(day) }
      expected = next(expected)
      count += 1
    }
    #expect(astray == [])
    #expect(count == 201 * 365 + 49)
  }

  private func next(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int)
  {
    if date.day < Day.length(ofMonth: date.month, year: date.year) {
      return (date.year, date.month, date.day + 1)
    }
    return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
  }

  private func followsByWeekday(_ day: Day) -> Bool {
    day.weekday.rawValue == (day - 1).weekday.rawValue % 7 + 1
  }

  static let misread = [
    "", "2026", "2026-11", "2026-11-21-", "2026-13-01", "2026-00-10", "2026-11-00", "2026-11-31",
    "2026-02-29", "1900-02-29", "2100-02-29", "0000-01-01", "26-11-21", "2026-1-21", "2026-11-2",
    "2026/11/21", "２０２６-11-21", " 2026-11-21", "2026-11-21T09:00", "+026-11-21", "明天",
  ]

  @Test("is not read from anything else", arguments: misread)
  func isMisread(text: String) {
    #expect(Day(iso: text) == nil)
  }

  static let months: [(from: String, months: Int, to: String)] = [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-05-31", 12, "2027-05-31"), ("2026-11-21", 0, "2026-11-21"),
  ]

  @Test("moves by months and stays within the month", arguments: months)
  func moves(from: String, months: Int, to: String) {
    #expect(Day(iso: from)?.adding(months: months) == Day(iso: to))
  }

  static let weeks: [(day: String, monday: String)] = [
    ("2026-11-16", "2026-11-16"), ("2026-11-21", "2026-11-16"), ("2026-11-22", "2026-11-16"),
    ("2026-11-23", "2026-11-23"), ("2027-01-01", "2026-12-28"), ("1969-12-31", "1969-12-29"),
  ]

  @Test("belongs to a week that begins on Monday", arguments: weeks)
  func week(day: String, monday: String) {
    #expect(Day(iso: day)?.monday == Day(iso: monday))
  }

  @Test("subtracts and compares as a number of days")
  func arithmetic() throws {
    let eve = try #require(Day(iso: "2026-12-31"))
    let newYear = try #require(Day(iso: "2027-01-01"))
    #expect(eve + 1 == newYear)
    #expect(newYear - 1 == eve)
    #expect(newYear - eve == 1)
    #expect(eve < newYear)
    #expect(eve.end == newYear.start)
    #expect((newYear.year, newYear.month, newYear.dayOfMonth) == (2027, 1, 1))
  }
}
