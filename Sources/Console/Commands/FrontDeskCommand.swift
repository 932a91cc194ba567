import ArgumentParser

/// The program's front page.
struct FrontDeskCommand: ParsableCommand {
  static let version = "0.1.0"

  /// Every command of the program.
  private static let commands: [any ParsableCommand.Type] = [
    ChatCommand.self, SayCommand.self, ParseCommand.self, CheckCommand.self,
    SuggestCommand.self, PhrasebookCommand.self, StandardCommand.self, HandoverCommand.self,
    SlipCommand.self, NoticeCommand.self, StaffCommand.self, PracticeCommand.self,
    ExportCommand.self, ImportCommand.self,
    BackupCommand.self, VerifyCommand.self, LearnedCommand.self,
  ]

  /// The command that the line begins with, else all of them: to look each one's options up takes the
  /// parser longer than most commands work.
  private static var commandsAtHand: [any ParsableCommand.Type] {
    let asked = CommandLineOrder.commandFirst(Array(CommandLine.arguments.dropFirst())).first
    return commands.first { $0.configuration.commandName == asked }.map { [$0] } ?? commands
  }

  static let configuration = CommandConfiguration(
    commandName: "frontdesk",
    abstract: "物业前台助手 · the assistant of a property-management front desk",
    discussion: """
      例 · Examples:
        frontdesk                                   打开对话 · opens the chat
        frontdesk say 3-2-502 王女士 厨房漏水       登记一件 · registers one request
        frontdesk parse 3-2-502漏水                 看怎么理解 · shows what was understood
        frontdesk check 回复.txt                    检查回复 · checks what is to go out
        frontdesk suggest 业主等久了                该怎么说 · what to say
        frontdesk standard                          服务标准 · the rules of duties in force
        frontdesk handover --format html            交接班表 · the handover sheet to print
        frontdesk practice 投诉 --seed 7            练习 · a role-play with a simulated owner
        frontdesk staff add 小陈 --role supervisor  登记员工 · adds somebody, with a role
        frontdesk slip 3 --format html              放行条 · the slip of a release to print
        frontdesk notice 2 --format html            通知 · a notice to put up
        frontdesk export tickets > tickets.jsonl    导出工单 · writes the tickets out
        frontdesk import 住户.csv                   导入住户 · households from a sheet; exports too
        frontdesk backup /media/usb/desk.sqlite     备份 · a consistent copy
        frontdesk verify                            检查数据完好 · checks the store and its log
        frontdesk learned                           从更正中学到的 · what corrections taught it

      各命令通用 · Options of every command: --store PATH, --phrasebook DIR, --staff NAME, --now 2026-11-21T09:00,
      --lang zh-Hans|zh-Hant|en, --color auto|always|never.
      环境变量 · Environment: FRONTDESK_STORE, FRONTDESK_STAFF, FRONTDESK_TICK, NO_COLOR, FORCE_COLOR, INPUTRC,
      XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME.
      退出码 · Exit status: 0 完成 done; 1 check 有禁语 found banned words, verify 发现问题 found damage; 2 参数或输入用不了 unusable
      arguments or input; 3 数据文件打不开或写不进 the store could not be opened or written.
      """,
    version: "frontdesk \(version)",
    subcommands: commandsAtHand,
    defaultSubcommand: ChatCommand.self)
}

/// Options of every command.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "数据文件 · the store (FRONTDESK_STORE; $XDG_DATA_HOME/frontdesk/frontdesk.sqlite)",
      valueName: "path"))
  var store: String?

  @Option(help: ArgumentHelp("语言 · zh-Hans, zh-Hant, en", valueName: "tag"))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "本项目自己的用语 · a site's own phrasebook ($XDG_CONFIG_HOME/frontdesk/phrasebook)",
      valueName: "folder"))
  var phrasebook: String?

  @Option(help: ArgumentHelp("谁在前台 · who is at the desk (FRONTDESK_STAFF)", valueName: "name"))
  var staff: String?

  @Option(help: ArgumentHelp("现在的时间 · the clock, as 2026-11-21T09:00", valueName: "time"))
  var now: String?

  @Option(help: ArgumentHelp("颜色 · auto, always, never (NO_COLOR)", valueName: "when"))
  var color: String?
}
