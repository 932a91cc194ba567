import ArgumentParser
import Conversation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk say TEXT…`.
struct SayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "说一句就走 · one turn of the chat, then exit")

  @OptionGroup var options: DeskOptions

  @Argument(help: ArgumentHelp("要说的话 · what to say", valueName: "text"))
  var text: [String]

  func run() throws {
    let environment = try Environment(options)
    let store = try environment.openStore()
    let (words, standard) = (try environment.site.words(), try environment.site.standard())
    let now = environment.clock.now
    do {
      var desk = try Desk(
        store: store, actor: environment.actor, language: environment.wording.language,
        site: words, standard: standard, at: now)
      let reply = try desk.turn(text.joined(separator: " "), at: now)
      Console.write(environment.palette.text(of: reply))
    } catch {
      throw environment.failure(error)
    }
  }
}
