import DataFiles
import Phrasebook
import Testing

@Suite("Faults in a courtesy file")
struct FaultTests {
  /// The lines of a sound entry, by key, so that a case changes one.
  static func file(
    id: String = "id: a.b", situation: String = "situation: wait",
    occasions: String = "for: [closed]",
    simplified: String = "zh-Hans: \"您好\"", traditional: String = "zh-Hant: \"您好\"",
    english: String = "en: \"Hello\""
  ) -> String {
    """
    # A courtesy file.
    - \(id)
      \(situation)
      \(occasions)
      text:
        \(simplified)
        \(traditional)
        \(english)

    """
  }

  static let faults: [(yaml: String, message: String)] = [
    (file(id: "ids: a.b"), "2:3: there is no key “ids”; did you mean “id”?"),
    (
      file(situation: "situaton: wait"),
      "3:3: there is no key “situaton”; did you mean “situation”?"
    ),
    (file(id: "for: [closed]", occasions: "# none"), "2:3: the key “id” is missing"),
    (
      file(id: "id: greeting"),
      """
      2:7: “greeting” cannot be cited; write small letters, digits and hyphens, parted by dots, \
      such as ticket.registered.repair
      """
    ),
    (
      file(id: "id: a..B"),
      """
      2:7: “a..B” cannot be cited; write small letters, digits and hyphens, parted by dots, \
      such as ticket.registered.repair
      """
    ),
    (
      file(situation: "situation: waiting"),
      "3:14: “waiting” is none of \(Situation.allCases.map(\.rawValue).joined(separator: ", "))"
    ),
    (
      file(occasions: "for: [closed, shut]"),
      "4:17: “shut” is none of \(Occasion.allCases.map(\.rawValue).joined(separator: ", "))"
    ),
    (file(occasions: "for: [closed, closed]"), "4:17: “closed” stands here twice; remove one"),
    (file(traditional: "# none"), "6:5: the key “zh-Hant” is missing"),
    (file(english: "fr: Bonjour"), "8:5: there is no key “fr”"),
    (
      file(english: "en: \"Hello {rom}\""),
      """
      8:9: “{rom}” is none of {person}, {room}, {ticket}, {department}, {assignee}, {deadline}, \
      {project}, {staff}, {matter}
      """
    ),
    (
      file(english: "en: \"Hello {room\""),
      "8:9: a brace stands alone; a blank is written {room}, with both braces"
    ),
    (
      file(english: "en: \"Hello room}\""),
      "8:9: a brace stands alone; a blank is written {room}, with both braces"
    ),
    (
      file(english: "en: \"{{room}}\""),
      "8:9: a brace stands alone; a blank is written {room}, with both braces"
    ),
    (file(english: "en: \" \""), "8:9: there is no sentence here; write one"),
    (
      file(english: "en: \"Hello\\nyou\""),
      "8:9: a sentence stands on one line; take out line breaks and tabs"
    ),
    (
      file() + file().replacing("# A courtesy file.\n", with: ""),
      "9:7: the id “a.b” is taken at site.yaml:2; give this phrase an id of its own"
    ),
    ("entries: []", "1:1: here stands keys and values, wanted is a list"),
    ("- hello", "1:3: here stands a single value, wanted is keys and values"),
  ]

  @Test(arguments: faults)
  func `are told with line, column and mend`(yaml: String, message: String) throws {
    let node = try YAMLReader.read(yaml, file: "site.yaml")
    let fault = #expect(throws: DataFileError.self) { try Phrasebook(reading: [node]) }
    #expect(fault?.description == "site.yaml:" + message)
  }

  @Test func `an id is taken across files`() throws {
    let nodes = try ["one.yaml", "two.yaml"].map { try YAMLReader.read(Self.file(), file: $0) }
    let fault = #expect(throws: DataFileError.self) { try Phrasebook(reading: nodes) }
    #expect(
      fault?.description
        == "two.yaml:2:7: the id “a.b” is taken at one.yaml:2; give this phrase an id of its own")
  }

  @Test(arguments: ["", "# nothing yet\n", "[]"])
  func `a file without entries is none`(yaml: String) throws {
    #expect(try book(yaml).entries.isEmpty)
  }

  @Test func `an entry may go without occasions, or name a single one plainly`() throws {
    #expect(try book(Self.file(occasions: "# none")).entries.map(\.occasions) == [[]])
    #expect(try book(Self.file(occasions: "for: closed")).entries.map(\.occasions) == [[.closed]])
  }
}
