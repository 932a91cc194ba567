import ArgumentParser
import Conversation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk slip NUMBER`.
///
/// The slip with which goods pass the gate: no consent, no slip.
struct SlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slip", abstract: "物品放行条 · the slip of a release, as text or HTML to print")

  @OptionGroup var options: DeskOptions

  @Argument(help: ArgumentHelp("放行编号 · the release's number", valueName: "number"))
  var number: Int

  @Option(help: ArgumentHelp("格式 · text, html", valueName: "format"))
  var format: String = "text"

  func run() throws {
    let environment = try Environment(options)
    guard ["text", "html"].contains(format) else {
      throw environment.unusable(.badFormat, ["value": format, "known": "text, html"])
    }
    let store = try environment.openStore()
    do {
      let entry = try store.record(Entry<Release>.self, number)
      guard let entry, !entry.isWithdrawn, entry.isOpen, let consent = entry.consent else {
        throw environment.unusable(.slipNone, ["id": "\(number)"])
      }
      let slip = PrintedForm(
        slipOf: entry, consent: consent, from: try environment.site.words().project,
        in: environment.wording, at: environment.clock.now)
      let language = environment.wording.language.rawValue
      Console.write(format == "html" ? try Page.form(slip, language: language) : slip.text)
    } catch let error as StoreError {
      throw environment.failure(error)
    }
  }
}

/// The command `frontdesk notice NUMBER`.
///
/// A notice ready for the board, the group or an SMS.
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "通知 · a notice as HTML for the board, as text for the group, as an SMS")

  @OptionGroup var options: DeskOptions

  @Argument(help: ArgumentHelp("通知编号 · the notice's number", valueName: "number"))
  var number: Int

  @Option(help: ArgumentHelp("格式 · text, html, sms", valueName: "format"))
  var format: String = "text"

  func run() throws {
    let environment = try Environment(options)
    guard ["text", "html", "sms"].contains(format) else {
      throw environment.unusable(.badFormat, ["value": format, "known": "text, html, sms"])
    }
    let wording = environment.wording
    let store = try environment.openStore()
    do {
      guard let entry = try store.record(Entry<Notice>.self, number), !entry.isWithdrawn else {
        let name = wording.name(of: .notice, number)
        throw environment.unusable(.noEntryOfNumber, ["entry": name])
      }
      let text = NoticeText(entry, from: try environment.site.words().project, in: wording)
      switch format {
      case "html": Console.write(try Page.notice(text, language: wording.language.rawValue))
      case "sms": Console.write(PlainText(text.sms).text + "\n")
      default: Console.write(PlainText(text.group).text + "\n")
      }
    } catch let error as StoreError {
      throw environment.failure(error)
    }
  }
}
