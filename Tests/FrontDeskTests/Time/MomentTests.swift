import FrontDesk
import Testing

@Suite("A moment")
struct MomentTests {
  static let written: [(text: String, seconds: Int)] = [
    ("1970-01-01T00:00", 0), ("1969-12-31T23:59", -60), ("1969-12-31T00:00:01", -86_399),
    ("2026-11-21T09:00", 1_795_251_600), ("2026-11-21T09:00:05", 1_795_251_605),
    ("2026-12-31T23:59:59", 1_798_761_599),
  ]

  @Test("is written and read as local ISO 8601", arguments: written)
  func text(text: String, seconds: Int) {
    #expect(Moment(iso: text) == Moment(seconds: seconds))
    #expect(Moment(seconds: seconds).description == text)
  }

  static let loose: [(text: String, same: String)] = [
    ("2026-11-21", "2026-11-21T00:00"), ("2026-11-21 09:00", "2026-11-21T09:00"),
    ("2026-11-21T09:00Z", "2026-11-21T09:00"), ("2026-11-21T09:00:30+08:00", "2026-11-21T09:00:30"),
    ("2026-11-21T09:00-05:00", "2026-11-21T09:00"),
    ("2026-11-21T09:00:05.250", "2026-11-21T09:00:05"),
  ]

  @Test("passes over zones and fractions, and takes a bare day for its midnight", arguments: loose)
  func isLoose(text: String, same: String) throws {
    #expect(try #require(Moment(iso: text)).description == same)
  }

  static let misread = [
    "", "T09:00", "2026-11-21T", "2026-11-21T9:00", "2026-11-21T24:00", "2026-11-21T09:60",
    "2026-11-21T09", "2026-11-21T09:00:60", "2026-11-21T09:00:5", "2026-11-21T09:00:05秒",
    "2026-11-31T09:00", "2026-11-21T09:00:00:00", "2026-11-21T-1:00", "上午九点",
  ]

  @Test("is not read from anything else", arguments: misread)
  func isMisread(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test("knows its day and its clock, also before 1970")
  func parts() throws {
    let evening = try #require(Moment(iso: "1969-07-20T20:17:40"))
    #expect(evening.day == Day(iso: "1969-07-20"))
    #expect((evening.hour, evening.minute, evening.secondOfDay) == (20, 17, 73_060))
    #expect(evening.clock == "20:17")
  }

  @Test("at 24:00 is the next day's midnight")
  func midnight() throws {
    let day = try #require(Day(iso: "2026-12-31"))
    #expect(Moment(day, hour: 24).description == "2027-01-01T00:00")
    #expect(day.end == Moment(day, hour: 24))
  }

  @Test("moves by minutes over midnight and the year's end")
  func minutes() {
    #expect(Moment(iso: "2026-12-31T23:55")?.adding(minutes: 10) == Moment(iso: "2027-01-01T00:05"))
    #expect(Moment(iso: "2028-02-28T23:59")?.adding(minutes: 1) == Moment(iso: "2028-02-29T00:00"))
  }
}
