import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test("say answers one line and remembers what was spoken of")
  func say() throws {
    let asked = try workplace.run("say", "厨房漏水")
    #expect(asked == Outcome(status: 0, output: "? “厨房漏水”是哪一户？（例 3-2-502）\n", errors: ""))
    // Words need no quotation marks.
    let registered = try workplace.run("say", "3-2-502", "王女士", "13812345678")
    #expect(registered.lines.first == "✓ #1 报修 · 3栋2单元502 王女士 138****5678 · 厨房漏水")
    #expect(try workplace.run("say", "派给李师傅").lines.first == "✓ #1 工程部 李师傅 · 已派 10:32")
  }

  @Test("parse prints what was understood, its keys in order, and stores nothing")
  func parse() throws {
    let line = "3栋2单元502王女士说厨房水管漏水,电话13812345678,明天上午九点来修"
    let outcome = try workplace.run("parse", line)
    let keys = ["text", "intent", "slots", "missing", "confidence"]
    let places = keys.compactMap { outcome.output.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count)
    #expect(places == places.sorted())
    let object = try JSON(line: outcome.output)
    #expect(object["text"] == .text(line))
    #expect(object["intent"] == .text("ticket.create"))
    #expect(
      object["slots"]
        == .object([
          "category": .text("repair"), "priority": .text("normal"), "room": .text("3-2-502"),
          "person": .text("王女士"), "phone": .text("13812345678"), "matter": .text("厨房水管漏水"),
          "time": .object(["start": .text("2026-11-22T09:00")]),
        ]))
    #expect(object["missing"] == .array([]))
    #expect(FileManager.default.fileExists(atPath: workplace.store) == false)
  }

  @Test("parse gives one line for each line, empty ones and unreadable ones too")
  func parseLines() throws {
    let bytes = Array("你好\n\n".utf8) + [0xFF, 0xC3, 0x28, 0x0A] + Array("a\u{0}b\r\n502漏水".utf8)
    let texts = try workplace.run("parse", input: bytes).lines.map { try JSON(line: $0)["text"] }
    #expect(texts == ["你好", "", "\u{FFFD}\u{FFFD}(", "a\u{0}b", "502漏水"].map { .text($0) })
  }

  @Test("parse --explain marks the words under the line and hides the phone")
  func explain() throws {
    let outcome = try workplace.run("parse", "--explain", "3-2-502漏水13812345678")
    #expect(outcome.lines.dropFirst().first == "3-2-502漏水138****5678")
    #expect(outcome.lines.contains { $0.hasPrefix("^^^^^^^ ") && $0.contains("room = 3-2-502") })
    #expect(outcome.output.contains("13812345678") == false)
  }

  @Test("export prints records as JSON lines, of one kind or of all")
  func export() throws {
    _ = try workplace.run("say", "3-2-502 王女士 厨房漏水 13812345678")
    _ = try workplace.run("say", "派给李师傅")
    let ticket = try #require(try workplace.tickets().first)
    #expect(ticket["id"] == .number(1))
    #expect(ticket["phone"] == .text("13812345678"))
    #expect(ticket["created"] == .text("2026-11-21T10:32"))
    #expect(ticket["channel"] == nil)
    #expect(ticket["events"]?.elements.map { $0["kind"] } == [.text("register"), .text("assign")])
    let log = try workplace.export("log")
    #expect(log.map { $0["seq"] } == [.number(1), .number(2)])
    #expect(log.map { $0["staff"] } == [.text("小陈"), .text("小陈")])
    let all = try workplace.run("export").lines.map { try JSON(line: $0)["record"] }
    #expect(all == [.text("ticket"), .text("log"), .text("log")])
  }

  @Test("backup writes a whole copy while a chat goes on, and says where")
  func backup() throws {
    let chat = try LiveChat(at: workplace, ["--now", Workplace.morning])
    _ = try chat.say("3-2-502 王女士 厨房漏水 13812345678")
    let copy = workplace.newPath("copy.sqlite")
    let outcome = try workplace.run("backup", copy)
    #expect(outcome == Outcome(status: 0, output: "已备份到 \(copy)\n", errors: ""))
    #expect(try chat.say("派给李师傅").hasPrefix("✓ #1"))
    #expect(chat.end() == 0)
    let kept = try workplace.run("export", "tickets", "--store", copy)
    #expect(try kept.lines.map { try JSON(line: $0)["state"] } == [.text("registered")])
    #expect(try workplace.run("verify", "--store", copy).output == "完好：1 条记录，1 条日志\n")
  }

  @Test("verify finds what was changed past the program, and ends with 1")
  func verify() throws {
    _ = try workplace.run("say", "3-2-502 王女士 厨房漏水 13812345678")
    #expect(try workplace.run("verify").output == "完好：1 条记录，1 条日志\n")
    let copy = workplace.newPath("copy.sqlite")
    _ = try workplace.run("backup", copy)
    try workplace.overwrite("厨房漏水", by: "厨房漏气", in: copy)
    let outcome = try workplace.run("verify", "--store", copy, "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        frontdesk: Log entry 1 was changed after it was written; compare it with a backup.

        """)
  }

  @Test("help and version are printed and end with 0")
  func help() throws {
    for arguments in [["--help"], ["-h"], ["help", "say"], ["say", "--help"]] {
      let outcome = try workplace.run(arguments, at: nil)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("frontdesk"))
      #expect(outcome.errors == "")
    }
    #expect(try workplace.run("--version", at: nil).output == "frontdesk 0.1.0\n")
  }

  @Test("options may stand before the command, and “--” ends them")
  func order() throws {
    let outcome = try workplace.run("--lang", "en", "say", "hello")
    #expect(outcome.output.hasPrefix("Hello, this is the front-desk assistant."))
    #expect(try workplace.run("--lang=en", "parse", "#12").lines.count == 1)
    let dashed = try workplace.run("say", "--", "--lang", at: nil)
    #expect((dashed.status, dashed.lines.first) == (0, "? 抱歉，没听明白。换个说法，或说“帮助”。"))
  }
}
