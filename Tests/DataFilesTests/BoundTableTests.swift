import DataFiles
import Testing

@Suite("A data file bound into the program")
struct BoundTableTests {
  static let files = [
    "",
    "a: 1\n",
    "[]\n",
    "单个值\n",
    """
    # A rule with everything in it.
    rules:
      - id: work.slip
        title: {zh-Hans: 派工作单, zh-Hant: 派工作單, en: slip issued}
        of: {}
        starts: [registered, reopened]
        met-by: []
    """,
    #"""
    quotes: "he said \"好\""
    single: 'it''s'
    backslash: "C:\\desk\\"
    newlines: "一\n二\r\n三\n"
    tab: "a\tb"
    empty: ""
    nothing:
    emoji: 👨‍👩‍👧‍👦🇨🇳
    combining: "e\u0301"
    beyond: 𠮷野家
    no: no
    012: 012
    block: |
      第一行
        第二行

    folded: >
      one
      two
    """#,
    "deep: {a: [{b: [[1, 2], {c: {d: [3]}}]}]}\n",
  ]

  @Test("is what the file was, to the last place", arguments: files)
  func roundTrip(yaml: String) throws {
    let node = try YAMLReader.read(yaml, file: "site.yaml")
    let bound = BoundFile(name: "site.yaml", table: BoundTable.write(node)).node
    #expect(outline(bound) == outline(node))
  }

  @Test("keeps texts as they were meant")
  func meant() throws {
    let node = try YAMLReader.read(Self.files[5], file: "site.yaml")
    let bound = BoundTable.read(BoundTable.write(node), file: "site.yaml")
    let texts = try bound.entries().map { try $0.value.text() }
    #expect(
      texts == [
        "he said \"好\"", "it's", "C:\\desk\\", "一\n二\r\n三\n", "a\tb", "", "", "👨‍👩‍👧‍👦🇨🇳", "e\u{301}",
        "𠮷野家", "no", "012", "第一行\n  第二行\n", "one two",
      ])
  }

  @Test("keeps a text apart from the marks of the table", arguments: ["\u{1E}", "a\u{1F}b\u{1E}c"])
  func apart(text: String) {
    let node = Node(.list([scalar(text), scalar("after")]), at: scalar("").place)
    let bound = BoundTable.read(BoundTable.write(node), file: "site.yaml")
    #expect(outline(bound) == outline(node))
  }

  private func scalar(_ text: String) -> Node {
    Node(.scalar(text), at: Place(file: "site.yaml", line: 3, column: 7))
  }

  /// A node with its places, one value a line.
  private func outline(_ node: Node) -> [String] {
    let place = "\(node.place.file):\(node.place.line):\(node.place.column)"
    switch node.content {
    case .scalar(let text): return ["\(place) “\(text)”"]
    case .list(let nodes): return ["\(place) \(nodes.count)"] + nodes.flatMap(outline)
    case .map(let entries):
      return ["\(place) {\(entries.count)}"]
        + entries.flatMap {
          ["\($0.place.line):\($0.place.column) \($0.key):"] + outline($0.value)
        }
    }
  }
}
