import ArgumentParser
import Conversation
import FrontDesk

/// The command `frontdesk standard [list|show RULE]`.
struct StandardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standard",
    abstract: "服务标准 · the rules of the service standard that are in force",
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  /// `standard`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出全部 · lists them all")

    @OptionGroup var options: DeskOptions

    func run() throws {
      let environment = try Environment(options)
      let lines = environment.wording.text(of: try environment.site.standard())
      Console.write(lines.map { PlainText($0).text + "\n" }.joined())
    }
  }

  /// `standard show RULE`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "看一条 · one rule, and where it comes from")

    @OptionGroup var options: DeskOptions

    @Argument(help: ArgumentHelp("编号 · its id", valueName: "rule"))
    var rule: String

    func run() throws {
      let environment = try Environment(options)
      guard let rule = try environment.site.standard().rule(rule) else {
        throw environment.unusable(.noSuchRule, ["value": rule])
      }
      let line = environment.wording.text(of: rule) + " · " + rule.source
      Console.write(PlainText(line).text + "\n")
    }
  }
}
