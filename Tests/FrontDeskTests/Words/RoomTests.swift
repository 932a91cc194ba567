import Foundation
import FrontDesk
import Testing

@Suite("A room")
struct RoomTests {
  static let read: [(text: String, building: String?, unit: String?, flat: String?, is: String)] = [
    ("3-2-502", "3", "2", "502", "3-2-502"),
    ("3-502", "3", nil, "502", "3-502"),
    ("a-1203", "A", nil, "1203", "A-1203"),
    ("2-1", "2", "1", nil, "2-1"),
    ("502", nil, nil, "502", "502"),
    ("12", "12", nil, nil, "12"),
    ("A", "A", nil, nil, "A"),
    ("03-02-0502", "3", "2", "502", "3-2-502"),
    ("3-2-502b", "3", "2", "502B", "3-2-502B"),
  ]

  @Test("is read with hyphens, without leading zeros, in capitals", arguments: read)
  func reads(text: String, building: String?, unit: String?, flat: String?, is written: String)
    throws
  {
    let room = try #require(Room(text))
    #expect((room.building, room.unit, room.flat) == (building, unit, flat))
    #expect(room.description == written)
    #expect(Room(written) == room)
  }

  static let misread = [
    "", "-", "3-", "-502", "3--502", "3-2-", "3-2-502-1", "三-2-502", "3 2 502", "0", "3-0-502",
    "大堂",
  ]

  @Test("is not read from anything else", arguments: misread)
  func isMisread(text: String) {
    #expect(Room(text) == nil)
  }

  @Test("of nothing is no room")
  func nothing() {
    #expect(Room() == nil)
    #expect(Room(building: "3", flat: "五〇二") == nil)
  }

  static let completed: [(said: String, of: String, is: String)] = [
    ("503", "3-2-502", "3-2-503"), ("5-503", "3-2-502", "5-503"), ("5-1-503", "3-2-502", "5-1-503"),
    ("2-1", "3-2-502", "2-1-502"), ("502", "3", "3-502"), ("3-2-502", "502", "3-2-502"),
  ]

  @Test("takes the parts that were not said from another", arguments: completed)
  func completes(said: String, of other: String, is whole: String) throws {
    #expect(try #require(Room(said)).completed(from: Room(other)).description == whole)
  }

  @Test("without another to complete it stays as it was said")
  func alone() throws {
    #expect(try #require(Room("502")).completed(from: nil).description == "502")
  }

  static let matches: [(room: String, said: String, may: Bool)] = [
    ("3-2-502", "502", true), ("3-2-502", "3", true), ("3-2-502", "3-2", true),
    ("3-2-502", "3-502", true), ("3-2-502", "3-2-502", true), ("3-2-502", "3-1", false),
    ("3-2-502", "5-502", false), ("3-2-502", "503", false), ("502", "3-2-502", false),
    ("3-502", "3-2-502", false),
  ]

  @Test("may be the one that was said in part", arguments: matches)
  func matching(room: String, said: String, may: Bool) throws {
    #expect(try #require(Room(room)).matches(try #require(Room(said))) == may)
  }

  static let parts: [(building: String?, unit: String?, flat: String?, json: String)] = [
    ("3", "2", "502", #""3-2-502""#),
    (nil, nil, "502", #""502""#),
    ("3", nil, "502", #""3-502""#),
    (nil, "2", "502", #"{"flat":"502","unit":"2"}"#),
    ("3", nil, "12", #"{"building":"3","flat":"12"}"#),
    (nil, nil, "12", #"{"flat":"12"}"#),
    (nil, "2", nil, #"{"unit":"2"}"#),
  ]

  @Test("is kept in JSON with the meaning of its parts", arguments: parts)
  func json(building: String?, unit: String?, flat: String?, json: String) throws {
    let room = try #require(Room(building: building, unit: unit, flat: flat))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let written = try encoder.encode(room)
    #expect(String(decoding: written, as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(Room.self, from: written) == room)
  }
}
