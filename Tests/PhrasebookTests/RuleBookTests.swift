import DataFiles
import Phrasebook
import Testing

@Suite("A book of rules")
struct RuleBookTests {
  static let faults: [(rules: String, message: String)] = [
    (
      rule(matching: ["不归{us}管"]),
      "2:11: there are no words “{us}”; known are "
    ),
    (
      rule(matching: ["不归(我管"]),
      "2:11: the pattern “不归(我管” leaves a ( open; see “Patterns” in the README"
    ),
    (
      rule(matching: ["不归我)管"]),
      "2:11: the pattern “不归我)管” closes what is not open; see “Patterns” in the README"
    ),
    (
      rule(matching: ["你…来"]),
      """
      2:11: no piece of this pattern has two letters next to each other for certain; make one of \
      its pieces longer
      """
    ),
    (
      rule(matching: ["不归我管"], hits: ["不归我管"]),
      "6:10: “不归我管” shows no words; put [ ] round what is reported"
    ),
    (
      rule(matching: ["不归我管"]).replacing("match", with: "mtch"),
      "2:3: there is no key “mtch”; did you mean “match”?"
    ),
    (
      rule(matching: ["不归我管"]) + rule(matching: ["不关我事"]),
      "8:3: the id “test.rule” is taken at banned/test.yaml:1; give this rule its own"
    ),
  ]

  @Test("tells a fault with its place and the mend", arguments: faults)
  func fault(rules: String, message: String) throws {
    let error = #expect(throws: DataFileError.self) { try made(rules) }
    #expect(error?.description == "banned/test.yaml:" + message)
  }

  @Test("shows a rule that misses, misplaces or accuses")
  func trial() throws {
    let book = try ruleBook(
      rule(
        matching: ["不归我管"], hits: ["这[不归我管]。", "[这不归我管]。", "[不关我事]"],
        spares: ["不归我管理", "您好"]))
    let checker = try Checker(book, approving: Phrasebook([]))
    #expect(
      RuleTrial.faults(of: book, with: checker).map(\.description) == [
        "banned/test.yaml:6:22: “test.rule” reports “不归我管” here; move the [ ] or mend the pattern",
        """
        banned/test.yaml:6:34: “test.rule” misses “不关我事”; widen a pattern, or look at what spares it
        """,
        """
        banned/test.yaml:7:12: “test.rule” accuses “不归我管” here; narrow its pattern or add to its except
        """,
      ])
  }

  @Test("lets a site replace, add and switch off rules by their ids")
  func layers() throws {
    let site =
      rule(matching: ["随便你"]) + rule(matching: ["急什么"], id: "test.more")
      + "- {id: test.other, off: true}\n"
    let book = try ruleBook(
      rule(matching: ["不归我管"]) + rule(matching: ["不关我事"], id: "test.other"), site: site)
    #expect(book.rules.map(\.id) == ["test.rule", "test.more"])
    let checker = try Checker(book, approving: Phrasebook([]))
    let text = "不归我管，不关我事，随便你，急什么"
    #expect(checker.findings(in: text).map { text.utf8Text($0.range) } == ["随便你", "急什么"])
  }

  @Test("says which id there is none of to switch off")
  func nothingToSwitchOff() throws {
    let error = #expect(throws: DataFileError.self) {
      try ruleBook(rule(matching: ["不归我管"]), site: "- {id: test.gone, off: true}")
    }
    #expect(error?.description.contains("there is no “test.gone” to switch off") == true)
  }

  @Test("spares a banned expression inside an approved phrase, and only there")
  func approved() throws {
    let checker = try made(rule(matching: ["没办法"]), approving: ["您要是没办法下楼，我们上门。"])
    #expect(checker.findings(in: "好的，您要是没办法下楼，我们上门给您办。").isEmpty)
    #expect(checker.findings(in: "这事没办法。").count == 1)
  }

  @Test("keeps the graver, then the longer, of findings that overlap")
  func foremost() throws {
    let mild = rule(matching: ["事不归我管"], id: "test.mild")
      .replacing("  match", with: "  severity: warning\n  match")
    let checker = try made(
      rule(matching: ["不归我"]) + rule(matching: ["不归我管"], id: "test.long") + mild)
    let findings = checker.findings(in: "这事不归我管")
    #expect(findings.map { checker.id(of: $0) } == ["test.long"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test("finds the same when it was bound as numbers")
  func facts() throws {
    let checker = try made(rule(matching: ["不归我管"]))
    let finding = try #require(checker.findings(in: "不归我管").first)
    #expect(checker.category(of: finding) == "banned.test")
    #expect(checker.title(of: finding, in: .english) == "test")
    #expect(checker.why(finding, in: .traditionalChinese) == "因")
    #expect(checker.instead(of: finding, in: .english) == "say")
  }
}
