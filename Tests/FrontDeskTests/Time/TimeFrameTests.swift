import Foundation
import FrontDesk
import Testing

@Suite("A time that was said")
struct TimeFrameTests {
  struct Said: CustomTestStringConvertible, Sendable {
    let start: String?
    let end: String?
    let limit: String
    let json: String
    var testDescription: String { json }
  }

  static let said = [
    Said(
      start: "2026-11-22T09:00", end: nil, limit: "2026-11-22T09:00",
      json: #"{"start":"2026-11-22T09:00"}"#),
    Said(
      start: "2026-11-22", end: nil, limit: "2026-11-23T00:00", json: #"{"start":"2026-11-22"}"#),
    Said(
      start: nil, end: "2026-11-21T16:00", limit: "2026-11-21T16:00",
      json: #"{"end":"2026-11-21T16:00"}"#),
    Said(start: nil, end: "2026-12-31", limit: "2027-01-01T00:00", json: #"{"end":"2026-12-31"}"#),
    Said(
      start: "2026-11-22T08:00", end: "2026-11-22T12:00", limit: "2026-11-22T12:00",
      json: #"{"end":"2026-11-22T12:00","start":"2026-11-22T08:00"}"#),
    Said(
      start: "2026-11-23", end: "2026-11-29", limit: "2026-11-30T00:00",
      json: #"{"end":"2026-11-29","start":"2026-11-23"}"#),
  ]

  @Test("is read from JSON and written back, to the precision that was said", arguments: said)
  func json(_ said: Said) throws {
    let time = try JSONDecoder().decode(TimeFrame.self, from: Data(said.json.utf8))
    #expect(time.start?.description == said.start)
    #expect(time.end?.description == said.end)
    #expect(time.limit.description == said.limit)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(time), as: UTF8.self) == said.json)
  }

  @Test(
    "is not read without a point, or from words",
    arguments: ["{}", #"{"start":"明天"}"#, #"{"end":""}"#, #""2026-11-22""#])
  func misread(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(TimeFrame.self, from: Data(json.utf8))
    }
  }

  @Test("keeps midnight and the whole day apart")
  func precision() throws {
    let day = try #require(TimePoint(iso: "2026-11-22"))
    let midnight = try #require(TimePoint(iso: "2026-11-22T00:00"))
    #expect(day != midnight)
    #expect(day.day == midnight.day)
    #expect(day.end == Moment(iso: "2026-11-23T00:00"))
    #expect(midnight.end == Moment(iso: "2026-11-22T00:00"))
  }

  @Test("of whole days includes both, in whichever order they were said")
  func period() throws {
    let monday = try #require(Day(iso: "2026-11-16"))
    let period = Period(monday + 6, monday)
    #expect((period.first, period.last) == (monday, monday + 6))
    #expect(period.contains(monday.start))
    #expect(period.contains(Moment(monday + 6, hour: 23, minute: 59)))
    #expect(!period.contains((monday + 6).end))
    #expect(!period.contains((monday - 1).start))
  }
}
