import DataFiles
import Testing

@Suite("A value of a data file")
struct NodeTests {
  static let kept = [
    "no", "012", "1e3", "~", "null", "0x1F", "2026-11-21", "12:30", ".5", "true", "+1",
  ]

  @Test("stays the text that was written", arguments: kept)
  func text(written: String) throws {
    let node = try YAMLReader.read("key: \(written)\n", file: "site.yaml")
    #expect(try node.required("key").text() == written)
  }

  static let truths: [(word: String, truth: Bool)] = [
    ("true", true), ("yes", true), ("on", true), ("false", false), ("no", false), ("off", false),
  ]

  @Test("is true or false when its reader asks", arguments: truths)
  func truth(word: String, truth: Bool) throws {
    let node = try YAMLReader.read("key: \(word)\n", file: "site.yaml")
    #expect(try node.required("key").truth() == truth)
  }

  static let numbers: [(text: String, number: Int)] = [("012", 12), ("-3", -3), ("0", 0)]

  @Test("is a number when its reader asks", arguments: numbers)
  func number(text: String, number: Int) throws {
    let node = try YAMLReader.read("key: \(text)\n", file: "site.yaml")
    #expect(try node.required("key").number() == number)
  }

  @Test("alone is a list of one")
  func lone() throws {
    let node = try YAMLReader.read("a: 甲\nb: [甲, 乙]\nc: []\n", file: "site.yaml")
    #expect(try node.required("a").texts() == ["甲"])
    #expect(try node.required("b").texts() == ["甲", "乙"])
    #expect(try node.required("c").texts() == [])
    #expect(node["d"] == nil)
  }

  @Test("is an empty map in an empty file", arguments: ["", "\n\n", "# nothing yet\n", "---\n"])
  func empty(yaml: String) throws {
    let node = try YAMLReader.read(yaml, file: "site.yaml")
    #expect(node["key"] == nil)
  }

  @Test("keeps its keys in the order they stand in, with their places in characters")
  func places() throws {
    let yaml = "# 标题\r\nb: {👩‍🔧: 甲, e\u{301}: 乙}\r\na: 丙\r\n"
    let node = try YAMLReader.read(yaml, file: "site.yaml")
    let entries = try node.entries() + node.required("b").entries()
    #expect(entries.map(\.key) == ["b", "a", "👩‍🔧", "e\u{301}"])
    #expect(entries.map { "\($0.place.line):\($0.place.column)" } == ["2:1", "3:1", "2:5", "2:11"])
    #expect(
      entries.map { "\($0.value.place.line):\($0.value.place.column)" }
        == ["2:4", "3:4", "2:8", "2:14"])
  }

  @Test("is read behind a byte order mark, as some editors write it")
  func byteOrderMark() throws {
    let node = try YAMLReader.read("\u{FEFF}a: 1\n", file: "site.yaml")
    #expect(try node.entries().map(\.key) == ["a"])
  }
}
