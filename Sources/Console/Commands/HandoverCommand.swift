import ArgumentParser
import Conversation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk handover`: the sheet of this desk's shift, to be printed.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover", abstract: "交接班表 · the handover sheet, as text or HTML to print")

  @OptionGroup var options: DeskOptions

  @Option(help: ArgumentHelp("格式 · text, html", valueName: "format"))
  var format: String = "text"

  private enum Format: String { case text, html }

  func run() throws {
    let environment = try Environment(options)
    guard let format = Format(rawValue: format) else {
      throw environment.unusable(.badFormat, ["value": format, "known": "text, html"])
    }
    let store = try environment.openStore()
    do {
      let desk = try environment.desk(over: store)
      let now = environment.clock.now
      guard let sheet = try desk.sheet(limit: Self.lines, at: now) else {
        throw environment.unusable(.noShift, [:])
      }
      switch format {
      case .html:
        let language = environment.wording.language.rawValue
        Console.write(try Page.handover(sheet, language: language))
      case .text: Console.write(PlainPage(sheet).text)
      }
    } catch let error as StoreError {
      throw environment.failure(error)
    }
  }

  /// How many lines a part of the sheet has at most.
  private static let lines = 500
}

/// A handover sheet as text.
private struct PlainPage {
  let text: String

  init(_ sheet: HandoverSheet) {
    var lines = [sheet.title]
    lines += sheet.facts.map { "\($0.name) \($0.value)" }
    for section in sheet.sections {
      lines += ["", section.title]
      lines += section.lines.map { ($0.isOverdue ? "! " : "  ") + $0.text }
    }
    lines.append("")
    lines += sheet.signatures.map { "\($0.name) \($0.value.isEmpty ? "________" : $0.value)" }
    text = lines.map { PlainText($0).text + "\n" }.joined()
  }
}
