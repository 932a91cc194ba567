import Foundation
import Testing

@Suite("The chat on a terminal")
struct TerminalTests {
  let workplace: Workplace
  let terminal: PseudoTerminal

  init() throws {
    workplace = try Workplace()
    terminal = try PseudoTerminal()
  }

  /// Starts the chat and waits for its prompt.
  private func start(_ settings: [String: String] = [:]) throws -> Spawned {
    let chat = try terminal.start(["--now", Workplace.morning], at: workplace, with: settings)
    terminal.expect("» ")
    return chat
  }

  /// Leaves with Ctrl-D.
  private func leave(_ chat: Spawned) throws {
    try terminal.press(.endOfInput)
    #expect(chat.ended() == 0)
    #expect(terminal.isInLineMode)
  }

  @Test(
    "types Chinese and erases it sign by sign, whatever the locale",
    arguments: ["C", "C.UTF-8", "zh_CN.UTF-8", "POSIX"])
  func chinese(locale: String) throws {
    let chat = try start(["LC_ALL": locale])
    try terminal.type("3-2-502 厨房漏气👍")
    try terminal.press(.backspace, .backspace)
    try terminal.type("水")
    try terminal.press(.enter)
    terminal.expect("✓ #1 报修 · 3栋2单元502 · 厨房漏水")
    terminal.expect("» ")
    try leave(chat)
    #expect(try workplace.tickets().map { $0["matter"] } == [.text("厨房漏水")])
  }

  @Test("Ctrl-C drops the line, not the request that is half told")
  func interrupt() throws {
    let chat = try start()
    try terminal.type("厨房漏水")
    try terminal.press(.enter)
    terminal.expect("是哪一户？")
    terminal.expect("» ")
    try terminal.type("今天的投")
    terminal.expect("投")
    try terminal.press(.interrupt)
    terminal.expect("^C")
    terminal.expect("» ")
    try terminal.type("3-2-502")
    try terminal.press(.enter)
    terminal.expect("✓ #1 报修 · 3栋2单元502 · 厨房漏水")
    terminal.expect("» ")
    try leave(chat)
  }

  @Test("tells who is there and what is overdue, within the width of the terminal")
  func banner() throws {
    terminal.resize(to: .init(columns: 40))
    let chat = try terminal.start(["--now", Workplace.morning], at: workplace)
    #expect(
      terminal.expect("到期").hasPrefix("前台助手 · 小陈" + String(repeating: " ", count: 17) + "0 件到期"))
    terminal.expect("» ")
    try terminal.press(.interrupt)
    try leave(chat)
    let again = try terminal.start(["--lang", "en"], at: workplace)
    terminal.expect("Front desk · 小陈")
    terminal.expect("» ")
    try leave(again)
  }

  @Test("keeps what was typed between runs, for its owner alone and without phones")
  func history() throws {
    let chat = try start()
    try terminal.type("3-2-502 王女士 厨房漏水 13812345678")
    try terminal.press(.enter)
    terminal.expect("✓ #1")
    terminal.expect("» ")
    try terminal.type(" 前面有空格的不留")
    try terminal.press(.enter)
    terminal.expect("» ")
    for _ in 1...2 {
      try terminal.type("超时的单")
      try terminal.press(.enter)
      terminal.expect("没有超时的单。")
      terminal.expect("» ")
    }
    try leave(chat)
    let kept = try String(contentsOfFile: workplace.history, encoding: .utf8)
    #expect(kept == "3-2-502 王女士 厨房漏水\n超时的单\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: workplace.history)
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    let again = try start()
    try terminal.press(.up)
    terminal.expect("超时的单")
    try terminal.press(.enter)
    terminal.expect("没有超时的单。")
    terminal.expect("» ")
    try leave(again)
  }

  @Test("heeds the habits of inputrc, those for frontdesk alone too")
  func inputrc() throws {
    let path = try workplace.file(
      "inputrc",
      "$if frontdesk\n\"\\C-t\": \"超时的单\"\n$endif\n$if bash\n\"\\C-t\": \"bash\"\n$endif\n".utf8)
    let chat = try start(["INPUTRC": path])
    try terminal.type("\u{14}")
    try terminal.press(.enter)
    terminal.expect("没有超时的单。")
    terminal.expect("» ")
    try leave(chat)
  }

  @Test("Tab completes the words of the work")
  func completion() throws {
    let chat = try start()
    try terminal.type("超时")
    try terminal.press(.tab, .enter)
    terminal.expect("没有超时的单。")
    terminal.expect("» ")
    try leave(chat)
  }

  @Test("several pasted lines wait for Enter and are then answered one after another")
  func paste() throws {
    let chat = try start()
    try terminal.type("\u{1B}[200~3-2-502 厨房漏水 13812345678\n3-2-503 马桶堵了 13812345679\u{1B}[201~")
    terminal.expect("马桶堵了")
    terminal.expect("13812345679")
    #expect(try workplace.tickets() == [])
    try terminal.press(.enter)
    terminal.expect("✓ #1 报修 · 3栋2单元502 138****5678 · 厨房漏水")
    terminal.expect("✓ #2 报修 · 3栋2单元503 138****5679 · 马桶堵了")
    terminal.expect("» ")
    try leave(chat)
  }

  @Test("several lines pasted behind 检查 are checked together")
  func pasteToCheck() throws {
    let chat = try start()
    try terminal.type("\u{1B}[200~检查 王女士您好\n这事不归我管\n忙着呢，等着\u{1B}[201~")
    terminal.expect("等着")
    try terminal.press(.enter)
    terminal.expect("✗ 1. “不归我管”")
    terminal.expect("✗ 2. “忙着呢")
    terminal.expect("» ")
    try terminal.type("用第一条")
    try terminal.press(.enter)
    terminal.expect("✓ 改好了：王女士您好")
    terminal.expect("忙着呢，等着")
    terminal.expect("» ")
    try leave(chat)
  }

  @Test("goes on when the window becomes another size")
  func resize() throws {
    let chat = try start()
    try terminal.type("3-2-502 王女士说厨房的水管接头一直在漏水")
    terminal.expect("漏水")
    terminal.resize(to: .init(columns: 24))
    try terminal.type("，地上都是水")
    terminal.expect("都是水")
    try terminal.press(.enter)
    terminal.expect("✓ #1 报修 · 3栋2单元502 王女士 · 厨房的水管接头一直在漏水，地上都是水")
    terminal.expect("» ")
    try leave(chat)
  }

  @Test("leaves the terminal as it was when it is told to go", arguments: [SIGTERM, SIGHUP])
  func terminated(signal: Int32) throws {
    let chat = try start()
    #expect(terminal.isInLineMode == false)
    try terminal.type("还没说完")
    terminal.expect("说完")
    kill(chat.pid, signal)
    #expect(chat.ended() == 0)
    #expect(terminal.isInLineMode)
    #expect(try workplace.run("verify").status == 0)
  }

  @Test("shows colours on a terminal, and none where they are not wanted")
  func colours() throws {
    for (settings, isColoured) in [
      ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false),
    ] {
      let chat = try start(settings)
      try terminal.type("厨房漏水")
      try terminal.press(.enter)
      #expect(terminal.expect("是哪一户？").contains("\u{1B}[36m") == isColoured)
      terminal.expect("» ")
      try terminal.type("算了")
      try terminal.press(.enter)
      terminal.expect("» ")
      try leave(chat)
    }
  }

  @Test("announces above the line what falls due, and leaves the line as it was typed")
  func announcement() throws {
    let registered = try workplace.run(
      ["say", "6-3-901 郭先生 投诉楼下烧烤店油烟大 13812345678"], at: Self.clock(secondsAgo: 598))
    #expect(registered.status == 0)
    let chat = try terminal.start([], at: workplace, with: ["FRONTDESK_TICK": "1"])
    terminal.expect("1小时内1 » ")
    try terminal.type("3-2-502 厨房")
    terminal.expect("厨房")
    terminal.expect("! 派管理员刚到期")
    terminal.expect("超时1 » 3-2-502 厨房")
    try terminal.type("漏水")
    try terminal.press(.enter)
    terminal.expect("✓ #2 报修 · 3栋2单元502 · 厨房漏水")
    terminal.expect("» ")
    try leave(chat)
  }

  @Test("asks whoever needs a supervisor's right for his PIN, unseen")
  func pin() throws {
    for line in ["6-3-901 郭先生 投诉楼下烧烤店油烟大 13812345678", "1号处理好了", "回访1号 满意"] {
      _ = try workplace.run(["say", line])
    }
    _ = try workplace.run(["staff", "add", "刘主管", "--role", "supervisor"])
    let chat = try start(["FRONTDESK_STAFF": "刘主管"])
    try terminal.type("1号归档")
    try terminal.press(.enter)
    terminal.expect("请设一个4到12位数字的PIN：")
    try terminal.type("24680\n")
    terminal.expect("再输一次：")
    try terminal.type("24680\n")
    let shown = terminal.expect("✓ #1 已归档")
    #expect(!shown.contains("24680"))
    terminal.expect("» ")
    try terminal.type("撤销")
    try terminal.press(.enter)
    terminal.expect("已撤销")
    terminal.expect("» ")
    try leave(chat)
    let again = try start(["FRONTDESK_STAFF": "刘主管"])
    try terminal.type("1号归档")
    try terminal.press(.enter)
    terminal.expect("刘主管 的PIN：")
    try terminal.type("1111\n")
    terminal.expect("PIN 不对")
    terminal.expect("没有验证身份")
    terminal.expect("» ")
    try leave(again)
    #expect(try workplace.tickets(by: "刘主管").first?["state"] == .text("followedUp"))
  }

  /// The desk's clock in Shanghai, so many seconds ago.
  private static func clock(secondsAgo seconds: Int) -> String {
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
    return formatter.string(from: Date(timeIntervalSinceNow: -Double(seconds)))
  }
}
