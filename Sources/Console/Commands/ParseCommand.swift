import ArgumentParser
import Conversation
import FrontDesk
import Understanding

/// The command `frontdesk parse [TEXT…]`.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "看怎么理解,不存 · what was understood, as JSON; nothing is stored",
    discussion: "没有 TEXT 时从标准输入每行读一句。 Without TEXT, one line of standard input each.")

  @OptionGroup var options: DeskOptions

  @Flag(help: "每一项是从哪几个字、按哪条规则来的 · each slot under its words, with the rule")
  var explain = false

  @Argument(help: ArgumentHelp("要理解的话 · what to understand", valueName: "text"))
  var text: [String] = []

  func run() throws {
    let environment = try Environment(options)
    let interpreter = Interpreter(site: try environment.site.words())
    func answer(to line: String) -> String {
      let utterance = interpreter.read(line, at: environment.clock.now)
      guard explain else { return utterance.jsonLine + "\n" }
      return Explanation(of: utterance, in: environment.wording).lines
        .map { PlainText($0).text + "\n" }.joined()
    }
    if !text.isEmpty {
      let line = text.joined(separator: " ")
      Console.write(answer(to: line))
      return
    }
    var lines = InputLines()
    var pending = ""
    while let line = lines.next() {
      pending += answer(to: line)
      if pending.utf8.count > 1 << 16 || !lines.hasMoreWaiting {
        Console.write(pending)
        pending = ""
      }
    }
    Console.write(pending)
  }
}
