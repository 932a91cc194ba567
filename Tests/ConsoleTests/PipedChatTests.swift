import Testing

@Suite("The chat on a pipe")
struct PipedChatTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test("prints the replies alone, answers the last line without its end, and ends with 0")
  func replies() throws {
    let outcome = try workplace.run(input: "\n厨房漏水\n   \n\r\n3-2-502 13812345678".utf8)
    #expect(
      outcome
        == Outcome(
          status: 0,
          output: """
            ? “厨房漏水”是哪一户？（例 3-2-502）
            ✓ #1 报修 · 3栋2单元502 138****5678 · 厨房漏水
              转工程部 · 今天24:00前派工作单、完工 · 撤销可收回
              可以说：“已经为您登记，单号是#1，由工程部跟进。处理情况我会告诉您。”

            """, errors: ""))
  }

  @Test("ends at the end of the input and at “quit”, without words of its own")
  func end() throws {
    #expect(try workplace.run() == Outcome(status: 0, output: "", errors: ""))
    let quit = try workplace.run("--lang", "en", input: "quit\nhello\n".utf8)
    #expect(quit == Outcome(status: 0, output: "Thank you, goodbye.\n", errors: ""))
  }

  @Test("answers each line before the next one comes")
  func live() throws {
    let chat = try LiveChat(at: workplace, ["--now", Workplace.morning])
    #expect(try chat.say("厨房漏水").hasPrefix("? "))
    #expect(try chat.say("3-2-502").hasPrefix("✓ #1"))
    #expect(chat.end() == 0)
  }

  static let colours: [(options: [String], settings: [String: String], isColoured: Bool)] = [
    ([], [:], false),
    (["--color", "always"], [:], true),
    (["--color", "always"], ["NO_COLOR": "1"], true),
    (["--color", "never"], ["FORCE_COLOR": "1"], false),
    ([], ["FORCE_COLOR": "1"], true),
    ([], ["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
    ([], ["FORCE_COLOR": ""], false),
  ]

  @Test("is coloured when it was asked to be, and NO_COLOR heeded", arguments: colours)
  func colour(options: [String], settings: [String: String], isColoured: Bool) throws {
    let outcome = try workplace.run(["say", "厨房漏水"] + options, with: settings)
    #expect(outcome.output.contains("\u{1B}[36m? ") == isColoured)
    #expect(outcome.output.contains("\u{1B}") == isColoured)
  }

  static let locales: [(variables: [String: String], reply: String)] = [
    (["LC_ALL": "", "LANG": "zh_TW.UTF-8"], "您好，我是前台助手。說"),
    (["LC_ALL": "en_GB.UTF-8", "LANG": "zh_TW.UTF-8"], "Hello"),
    (["LC_ALL": "", "LC_MESSAGES": "zh_HK.UTF-8", "LANG": "en_US"], "您好，我是前台助手。說"),
    (["LC_ALL": "C"], "您好，我是前台助手。说"),
  ]

  @Test("speaks the language of the locale, else Simplified Chinese", arguments: locales)
  func language(variables: [String: String], reply: String) throws {
    #expect(try workplace.run("say", "你好", with: variables).output.hasPrefix(reply))
  }
}
