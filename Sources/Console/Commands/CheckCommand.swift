import ArgumentParser
import BoundBook
import Conversation
import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

/// The command `frontdesk check [FILE…]`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查要发出的话 · checks replies and notices against the phrasebook",
    discussion: """
      没有 FILE 时读标准输入;FILE 可以是文件夹。 Without FILE, standard input; FILE may be a folder.
      例 · Examples:
        echo 这事不归我管 | frontdesk check
        frontdesk check --context notice 停水通知.txt
        frontdesk check --context reply --ticket 12 回复.txt
        frontdesk check --format sarif 回复/ > check.sarif
      一行里写 frontdesk:allow(可加规则名)就免检那一行,免检的有几处照样会报。
      frontdesk:allow in a line, alone or with rules, exempts it; exemptions are counted.
      退出码 · Exit status: 0 没有禁语 nothing banned; 1 有禁语 banned expressions; 2 有读不了的 unreadable input.
      """)

  @OptionGroup var options: DeskOptions

  @Option(help: ArgumentHelp("输出 · text, json (一行一条 JSON Lines), sarif", valueName: "form"))
  var format = "text"

  @Option(
    help: ArgumentHelp(
      "场合:回复、通知、电话开头 · reply, notice, phone; also asks for what it lacks",
      valueName: "kind"))
  var context: String?

  @Option(help: ArgumentHelp("回的是哪张单 · the ticket that is answered", valueName: "number"))
  var ticket: Int?

  @Argument(help: ArgumentHelp("文件或文件夹,- 是标准输入 · files or folders", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let environment = try Environment(options)
    var context: CheckContext?
    if let value = self.context {
      context = CheckContext(rawValue: value)
      guard context != nil else { throw environment.unusable(.badContext, ["value": value]) }
    }
    let writer = try writer(environment)
    let needsReading = context != nil || ticket != nil
    let interpreter = needsReading ? Interpreter(site: try environment.site.words()) : nil
    let reviewer = Reviewer(
      environment.wording, checker: try environment.book.checker(),
      interpreter: interpreter,
      calendar: needsReading ? try environment.site.standard().calendar : WorkingCalendar())
    var pass = CheckPass(
      environment, reviewer: reviewer, context: context,
      addressee: try addressee(environment), writer: writer)
    for file in files.isEmpty ? ["-"] : files { pass.check(file) }
    pass.finish()
    if !pass.isComplete { throw ExitCode(ExitStatus.unusable.rawValue) }
    if pass.count[.error] > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func writer(_ environment: Environment) throws(Failure) -> any FindingWriter {
    switch format {
    case "text": return FindingText(environment)
    case "json": return FindingJSON()
    case "sarif": return FindingSARIF()
    default:
      throw environment.unusable(
        .badFormat, ["value": format, "known": "text, json, sarif"])
    }
  }

  private func addressee(_ environment: Environment) throws(Failure) -> Reviewer.Addressee? {
    guard let ticket else { return nil }
    let store = try environment.openStore()
    do {
      guard let number = TicketNumber(ticket), let ticket = try store.ticket(number) else {
        throw environment.unusable(.badTicket, ["value": "\(ticket)"])
      }
      return Reviewer.Addressee(ticket, in: store)
    } catch let error as StoreError {
      throw environment.failure(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      return nil
    }
  }
}
