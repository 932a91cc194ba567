import Foundation
import Testing

@Suite("frontdesk check")
struct CheckCommandTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func check(_ text: String, _ arguments: String...) throws -> Outcome {
    try workplace.run(["check"] + arguments, input: text.utf8)
  }

  @Test("shows the place, the words with carets under them, and what to say instead")
  func text() throws {
    let outcome = try check("您好。\n道闸坏了不归我管。\n")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("-:2:5: 禁语 banned.not-my-job ") == true)
    #expect(lines[1] == "  道闸坏了不归我管。")
    #expect(lines[2] == "          ^^^^^^^^")
    #expect(lines[3].hasPrefix("  可以说：“"))
    #expect(outcome.errors == "1 处不能说 · 0 处要当心 · 0 处可以更好\n")
  }

  @Test("ends with 0 and one sentence when nothing is found")
  func clean() throws {
    let outcome = try check("王女士您好，已经登记，工程部今天18:00前给您答复。\n")
    #expect(outcome == Outcome(status: 0, output: "", errors: "没有发现问题，可以发出。\n"))
  }

  @Test("gives a JSON object a finding, with columns in characters as people see them")
  func json() throws {
    let outcome = try check("👨‍👩‍👧é 道闸不归我管", "--format", "json")
    let finding = try JSON(line: #require(outcome.lines.first))
    #expect(finding["file"]?.text == "-")
    #expect(finding["line"]?.number == 1)
    #expect(finding["column"]?.number == 6)
    #expect(finding["endColumn"]?.number == 10)
    #expect(finding["text"]?.text == "不归我管")
    #expect(finding["rule"]?.text == "banned.not-my-job")
    #expect(finding["severity"]?.text == "error")
  }

  @Test("gives one SARIF log, whose columns count code points and whose exemptions are suppressed")
  func sarif() throws {
    let outcome = try check(
      "👨‍👩‍👧道闸不归我管\n不归我管 frontdesk:allow\n", "--format", "sarif")
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2)
    #expect(results[0]["level"] as? String == "error")
    #expect(results[0]["suppressions"] == nil)
    #expect(results[1]["suppressions"] as? [[String: String]] == [["kind": "inSource"]])
    let locations = try #require(results[0]["locations"] as? [[String: [String: Any]]])
    let region = try #require(
      locations[0]["physicalLocation"]?["region"] as? [String: Any])
    #expect(region["startLine"] as? Int == 1)
    #expect(region["startColumn"] as? Int == 8)
    #expect(region["endColumn"] as? Int == 12)
    let driver = (run["tool"] as? [String: [String: Any]])?["driver"]
    #expect(driver?["name"] as? String == "frontdesk")
    #expect((driver?["rules"] as? [Any])?.isEmpty == false)
  }

  @Test("exempts a line that says so, from all or from named rules, and counts it")
  func exemption() throws {
    let all = try check("这事不归我管。 <!-- frontdesk:allow -->\n")
    #expect(all == Outcome(status: 0, output: "", errors: "没有发现问题，可以发出。 · 1 处免检\n"))
    #expect(try check("这事不归我管。 frontdesk:allow not-my-job\n").status == 0)
    #expect(try check("这事不归我管。 frontdesk:allow busy\n").status == 1)
  }

  @Test("checks files and folders, hidden files and pictures left out")
  func folder() throws {
    let folder = workplace.newPath("replies")
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/二", withIntermediateDirectories: true)
    try Data("不归我管。\n".utf8).write(to: URL(filePath: folder + "/一.txt"))
    try Data("不归我管。\n".utf8).write(to: URL(filePath: folder + "/二/三.txt"))
    try Data("不归我管。\n".utf8).write(to: URL(filePath: folder + "/.draft.txt"))
    try Data([0x89, 0x50, 0, 0, 1]).write(to: URL(filePath: folder + "/picture.png"))
    let outcome = try workplace.run("check", "--format", "json", folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.errors.contains("picture.png 不是文字"))
  }

  @Test("names what cannot be read and checks the rest")
  func unreadable() throws {
    let sound = try workplace.file("reply.txt", "不归我管。\n".utf8)
    let outcome = try workplace.run("check", "/no/such/file", sound)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("frontdesk: /no/such/file 读不了（No such file or directory）"))
    #expect(outcome.output.contains("banned.not-my-job"))
  }

  @Test("tells bytes that are no UTF-8 and checks what stands round them")
  func invalid() throws {
    let path = try workplace.file("gbk.txt", Array("您好\n不归我管".utf8) + [0xB2, 0xBB, 0x0A])
    let outcome = try workplace.run("check", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("gbk.txt:2 有不是 UTF-8 的字节"))
    #expect(outcome.output.contains(":2:1: 禁语 banned.not-my-job"))
  }

  @Test("counts lines and columns across the blocks a large file is read in")
  func large() throws {
    let filler = String(repeating: "您的报修已经登记，师傅上午到。\n", count: 8_000)
    let outcome = try check(filler + "这事不归我管。\n", "--format", "json")
    let finding = try JSON(line: #require(outcome.lines.first))
    #expect(finding["line"]?.number == 8_001)
    #expect(finding["column"]?.number == 3)
    let long = String(repeating: "师傅上午到，", count: 60_000)
    let one = try check(long + "不归我管", "--format", "json")
    let last = try JSON(line: #require(one.lines.first))
    #expect(last["line"]?.number == 1)
    #expect(last["column"]?.number == 360_001)
  }

  @Test("asks a notice for what it lacks and for a weekday that fits its date")
  func notice() throws {
    let outcome = try check("11月23日（周三）停水\n", "--context", "notice", "--format", "json")
    let rules = try outcome.lines.map { try JSON(line: $0)["rule"]?.text }
    #expect(outcome.status == 0)
    #expect(rules.contains("notice.weekday"))
    #expect(rules.contains("missing.contact"))
    let past = try check("11月3日停水\n", "--context", "notice", "--format", "json")
    #expect(try past.lines.map { try JSON(line: $0)["rule"]?.text }.contains("notice.past"))
  }

  @Test("asks the opening of a call for greeting, project and name")
  func phone() throws {
    let bare = try check("喂，请讲。\n", "--context", "phone", "--format", "json")
    let rules = try bare.lines.map { try JSON(line: $0)["rule"]?.text }
    #expect(rules.contains("missing.greeting"))
    let good = try check("您好，云山府物业前台，我姓周，请讲。\n", "--context", "phone", "--format", "json")
    #expect(
      try good.lines.allSatisfy { !(try JSON(line: $0)["rule"]?.text ?? "").hasPrefix("missing") })
  }

  @Test("measures a reply by the ticket it answers: its time, and nobody else's data")
  func ticket() throws {
    _ = try workplace.run("say", "3-2-502 王女士 投诉楼上半夜装修 13812345678")
    _ = try workplace.run("say", "8-1-1002 李先生 厨房漏水 13911112222")
    let reply = "王女士，非常抱歉，我能理解您的心情。楼上李先生13911112222已经答应，下周五前改好。"
    let outcome = try check(reply, "--ticket", "1", "--format", "json")
    let rules = Set(try outcome.lines.compactMap { try JSON(line: $0)["rule"]?.text })
    #expect(rules.isSuperset(of: ["privacy.phone", "privacy.person", "promise.late"]))
    let kind = try check("这就去看。", "--ticket", "1", "--format", "json")
    let missing = Set(try kind.lines.compactMap { try JSON(line: $0)["rule"]?.text })
    #expect(missing.isSuperset(of: ["missing.understanding", "missing.apology"]))
    #expect(try check("您好", "--ticket", "99").status == 2)
  }

  @Test("takes a site's own rules on top, and tells a fault in them with place and mend")
  func site() throws {
    let folder = workplace.newPath("book")
    try FileManager.default.createDirectory(
      atPath: folder + "/banned", withIntermediateDirectories: true)
    let rule = """
      - id: busy.site
        match: ["喝茶去了"]
        why: {zh-Hans: "因", zh-Hant: "因", en: "why"}
        instead: {zh-Hans: "改", zh-Hant: "改", en: "say"}
        hits: ["他[喝茶去了]"]
        spares: ["请喝茶"]

      """
    try Data(rule.utf8).write(to: URL(filePath: folder + "/banned/busy.yaml"))
    let outcome = try check("师傅喝茶去了\n", "--phrasebook", folder, "--format", "json")
    #expect(try outcome.lines.contains { try JSON(line: $0)["entry"]?.text == "busy.site" })
    #expect(try workplace.run("phrasebook", "test", "--phrasebook", folder).status == 0)
    try Data(rule.replacing("match", with: "mtach").utf8)
      .write(to: URL(filePath: folder + "/banned/busy.yaml"))
    let broken = try check("师傅喝茶去了\n", "--phrasebook", folder)
    #expect(broken.status == 2)
    #expect(broken.errors.contains("banned/busy.yaml:2:3"))
  }

  static let senseless: [(arguments: [String], part: String)] = [
    (["--format", "xml"], "--format “xml”用不了；请写 text, json, sarif。"),
    (["--context", "letter"], "--context “letter”用不了；请写 reply、phone 或 notice。"),
    (["--phrasebook", "/no/such"], "--phrasebook “/no/such”不是文件夹"),
  ]

  @Test("refuses options that make no sense, with status 2", arguments: senseless)
  func unusable(arguments: [String], part: String) throws {
    let outcome = try workplace.run(["check"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(part))
  }
}

@Suite("frontdesk suggest and phrasebook")
struct SuggestCommandTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test("gives sentences ready to copy, without a mark or an open blank")
  func text() throws {
    let outcome = try workplace.run("suggest", "业主等久了")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines.allSatisfy { !$0.contains("{") && !$0.hasPrefix(" ") })
  }

  @Test("gives id, situation, text and score as JSON, in the language asked for")
  func json() throws {
    let outcome = try workplace.run(
      "suggest", "--format", "json", "--limit", "5", "--lang", "en", "隔壁想要楼上业主的电话")
    #expect(outcome.lines.count == 5)
    let first = try JSON(line: outcome.lines[0])
    #expect(first["situation"]?.text == "privacy-refusal")
    #expect(first["text"]?.text?.contains("confidential") == true || first["text"]?.text != nil)
    #expect(first["id"]?.text?.contains(".") == true)
  }

  @Test("says so when nothing fits")
  func none() throws {
    let outcome = try workplace.run("suggest", "qwertyuiop")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("frontdesk: 没有找到合适的用语"))
  }

  @Test("lists, shows and tries the entries of the book")
  func book() throws {
    let list = try workplace.run("phrasebook", "list", "not-my-job.charge")
    #expect(list.lines.count == 1)
    let shown = try workplace.run("phrasebook", "show", "not-my-job.charge")
    #expect(shown.output.hasPrefix("not-my-job.charge · banned.not-my-job · 禁语\n"))
    #expect(try workplace.run("phrasebook", "show", "no.such").status == 2)
    #expect(try workplace.run("phrasebook", "test").status == 0)
  }
}
