import DataFiles
import Testing

@Suite("A fault in a data file")
struct FaultTests {
  static let notYAML: [(yaml: String, message: String)] = [
    (
      "a: 1\nb: [好,\n",
      "site.yaml:3:1: this is not YAML: did not find expected node content"
    ),
    ("a: \"open\n", "site.yaml:2:1: this is not YAML: found unexpected end of stream"),
    (
      "rules:\n\t- a\n",
      "site.yaml:2:1: this is not YAML: found character that cannot start any token"
    ),
    ("a: 1\n---\nb: 2\n", "site.yaml:2:1: this is not YAML: but found another document"),
    ("a: *gone\n", "site.yaml:1:4: this is not YAML: found undefined alias"),
    ("a: 1\nb: 好\u{1}\n", "site.yaml:2:5: this is not YAML: control characters are not allowed"),
    (
      "👨‍👩‍👧: \"e\u{301}\": 1\n",
      "site.yaml:1:7: this is not YAML: mapping values are not allowed in this context"
    ),
  ]

  @Test("of form is told with its place", arguments: notYAML)
  func form(yaml: String, message: String) {
    let fault = #expect(throws: DataFileError.self) {
      try YAMLReader.read(yaml, file: "site.yaml")
    }
    #expect(fault?.description == message)
  }

  static let refused: [(yaml: String, message: String)] = [
    ("a: 1\nb: 2\na: 3\n", "site.yaml:1:1: the key “a” stands here twice; remove one"),
    (
      "m:\n  d: 1\n  e: 2\n  d: 3\n", "site.yaml:2:3: the key “d” stands here twice; remove one"
    ),
    ("{a: 1}: 2\n", "site.yaml:1:1: here stands keys and values, wanted is a single value"),
    (
      "a: &x 好\nb: *x\n",
      "site.yaml:1:4: anchors and aliases are not used in these files; write the value out"
    ),
    (
      "a: &x [1]\nb: 2\n",
      "site.yaml:1:4: anchors and aliases are not used in these files; write the value out"
    ),
  ]

  @Test("of what these files may hold is told with its place", arguments: refused)
  func isRefused(yaml: String, message: String) {
    let fault = #expect(throws: DataFileError.self) {
      try YAMLReader.read(yaml, file: "site.yaml")
    }
    #expect(fault?.description == message)
  }

  enum Colour: String, CaseIterable { case red, green }

  struct Reading: CustomTestStringConvertible, Sendable {
    let message: String
    let read: @Sendable (Node) throws -> Void
    var testDescription: String { message }

    init(_ message: String, _ read: @escaping @Sendable (Node) throws -> Void) {
      (self.message, self.read) = (message, read)
    }
  }

  /// What the readings below are made on.
  static let sample = """
    名称: 碧湖花园
    count: 012
    open: maybe
    list: [甲, {b: 乙}]
    within: 十分钟
    map: {situaton: wait, 你好吗: x}
    """

  static let readings = [
    Reading("site.yaml:1:1: here stands keys and values, wanted is a single value") {
      _ = try $0.text()
    },
    Reading("site.yaml:1:1: here stands keys and values, wanted is a list") { _ = try $0.list() },
    Reading("site.yaml:1:5: here stands a single value, wanted is keys and values") {
      _ = try $0.required("名称").entries()
    },
    Reading("site.yaml:4:7: here stands a list, wanted is a single value") {
      _ = try $0.required("list").number()
    },
    Reading("site.yaml:4:11: here stands keys and values, wanted is a single value") {
      _ = try $0.required("list").texts()
    },
    Reading("site.yaml:4:7: here stands a list, wanted is keys and values") {
      _ = try $0.required("list").required("a")
    },
    Reading("site.yaml:1:1: the key “rules” is missing") { _ = try $0.required("rules") },
    Reading("site.yaml:6:6: the key “situation” is missing") {
      _ = try $0.required("map").required("situation")
    },
    Reading("site.yaml:3:7: “maybe” is none of true, false") {
      _ = try $0.required("open").truth()
    },
    Reading("site.yaml:3:7: “maybe” is none of red, green") {
      _ = try $0.required("open").word(Colour.self)
    },
    Reading("site.yaml:5:9: “十分钟” is not a whole number") {
      _ = try $0.required("within").number()
    },
    Reading("site.yaml:6:7: there is no key “situaton”; did you mean “situation”?") {
      try $0.required("map").allow(only: ["situation", "within", "你好吗"])
    },
    Reading("site.yaml:6:23: there is no key “你好吗”") {
      try $0.required("map").allow(only: ["situaton", "within"])
    },
    Reading("site.yaml:2:1: there is no key “count”; did you mean “counts”?") {
      try $0.allow(only: ["名称", "counts"])
    },
  ]

  @Test("of sense is told with its place and the mend", arguments: readings)
  func sense(_ reading: Reading) throws {
    let node = try YAMLReader.read(Self.sample, file: "site.yaml")
    let fault = #expect(throws: DataFileError.self) { try reading.read(node) }
    #expect(fault?.description == reading.message)
  }

  @Test("that the file cannot be read says why")
  func unreadable() {
    let fault = DataFileError(
      .unreadable(reason: "Permission denied"), at: Place(file: "site.yaml", line: 1, column: 1))
    #expect(fault.description == "site.yaml:1:1: cannot be read: Permission denied")
  }
}
