import BoundBook
import DataFiles
import Testing

@testable import Phrasebook

@Suite("Likeness")
struct LikenessTests {
  @Test(
    "finds what no rule names",
    arguments: [
      ("busy", "我手头堆成山了，您那点事儿往后稍稍。", "您那点事儿往后稍稍"),
      ("buck-passing", "您这单子谁经手的您就堵谁去，甭跟我耗。", "堵谁去"),
      (
        "time-shirking", "My shift is over, whatever it is can wait until Monday, bye.", "Monday"
      ),
    ])
  func unnamed(category: String, sentence: String, words: String) throws {
    let rules = try Self.book(without: ["banned/"])
    let checker = try Checker(rules, approving: Phrasebook([]), likeness: .builtIn)
    let finding = try #require(checker.findings(in: sentence).first)
    #expect(finding.severity == .error)
    #expect(sentence.utf8Text(finding.range).contains(words))
    #expect(checker.category(of: finding) == "banned.\(category)")
  }

  @Test("names the class that a sentence resembles most")
  func category() throws {
    let rules = try RuleBook(reading: [BoundBook.files])
    let checker = try Checker(
      try Self.book(without: ["banned/"]), approving: Phrasebook([]), likeness: .builtIn)
    var (found, right) = (0, 0)
    for rule in rules.rules where rule.severity == .error {
      for hit in rule.hits {
        guard let finding = checker.findings(in: hit.sentence).first else { continue }
        found += 1
        if checker.category(of: finding) == rule.category { right += 1 }
      }
    }
    #expect(found > 1_000)
    #expect(Double(right) / Double(found) > 0.8)
  }

  @Test("learns the same from the same examples, whatever else was learned before")
  func repeatable() throws {
    let files = [
      try file("classes.yaml", Self.classes), try file("contexts.yaml", "{}"),
      try file("examples/busy.yaml", Self.examples),
    ]
    let book = try RuleBook(reading: [files])
    let first = Likeness(learning: book, approving: Phrasebook([]))
    let second = Likeness(learning: book, approving: Phrasebook([]))
    #expect(first.facts == second.facts)
    #expect(first.weights == second.weights)
    #expect(first.speakers == second.speakers)
  }

  @Test("never accuses a sentence that its examples call fine")
  func fine() throws {
    for rule in try RuleBook(reading: [BoundBook.files]).rules where rule.id.hasSuffix(".like") {
      for spare in rule.spares {
        let errors = Checker.builtIn.findings(in: spare.sentence).filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(spare.sentence)")
      }
    }
  }

  @Test("lets a rule of the book yield, but not one of the site's own")
  func yielding() throws {
    let sentence = "您的包裹到了，麻烦您带身份证来前台取一下，谢谢您。"
    #expect(Checker.builtIn.findings(in: sentence).allSatisfy { $0.severity != .error })
    let own = try file(
      "banned/order.yaml",
      """
      - id: order.card
        match: ["带身份证来"]
        why: {zh-Hans: "本项目不查证件", zh-Hant: "本項目不查證件", en: "No papers here"}
        instead: {zh-Hans: "请您报手机号", zh-Hant: "請您報手機號", en: "Your phone number, please"}
        hits: ["麻烦您[带身份证来]。"]
        spares: []
      """)
    let book = try RuleBook(reading: [BoundBook.files, [own]])
    let checker = try Checker(book, approving: Phrasebook.builtIn, likeness: .builtIn)
    #expect(checker.findings(in: sentence).map { checker.id(of: $0) } == ["order.card"])
  }

  @Test("of a class is switched off by a site")
  func switchedOff() throws {
    let off = try file("banned/busy.yaml", "- {id: busy.like, off: true}")
    let book = try RuleBook(reading: [try Self.files(without: ["banned/"]), [off]])
    let checker = try Checker(book, approving: Phrasebook([]), likeness: .builtIn)
    let findings = checker.findings(in: "我手头堆成山了，您那点事儿往后稍稍。")
    #expect(findings.allSatisfy { $0.severity != .error })
  }

  @Test("says nothing of what stands between quotation marks")
  func quoted() {
    let sentence = "业主来电反映，前台说“我手头堆成山了，您那点事儿往后稍稍”，请核实。"
    #expect(Checker.builtIn.findings(in: sentence).allSatisfy { $0.severity != .error })
  }

  @Test(
    "a faulty file of examples is told with its place",
    arguments: [
      ("examples/busy.yaml", "said: [\"没空\"]\nfine: []\n", "shows no words"),
      ("examples/nonsense.yaml", "said: []\nfine: []\n", "nonsense"),
      ("examples/busy.yaml", "sayd: []\n", "sayd"),
    ])
  func faults(name: String, text: String, telling: String) throws {
    let files = [
      try file("classes.yaml", Self.classes), try file("contexts.yaml", "{}"), try file(name, text),
    ]
    let fault = #expect(throws: DataFileError.self) { try RuleBook(reading: [files]) }
    #expect(fault?.problem.sentence.contains(telling) == true)
    #expect(fault?.place.file == name)
  }

  private static let classes = """
    busy:
      name: {zh-Hans: "推说太忙", zh-Hant: "推說太忙", en: "too busy for you"}
      why: {zh-Hans: "忙闲一样", zh-Hant: "忙閒一樣", en: "The same courtesy"}
      instead: {zh-Hans: "请稍等", zh-Hant: "請稍等", en: "One moment, please"}
    """

  private static let examples = """
    said:
      - "[没空搭理你]。"
      - "[忙着呢别烦]。"
    fine:
      - "请稍等，马上为您办理。"
      - "抱歉让您久等了。"
    """

  private static func files(without folders: [String]) throws -> [BookFile] {
    BoundBook.files.filter { file in !folders.contains { file.name.hasPrefix($0) } }
  }

  private static func book(without folders: [String]) throws -> RuleBook {
    try RuleBook(reading: [files(without: folders)])
  }
}

/// A file of the book with this text.
private func file(_ name: String, _ text: String) throws -> BookFile {
  BookFile(name: name, node: try YAMLReader.read(text, file: name))
}
