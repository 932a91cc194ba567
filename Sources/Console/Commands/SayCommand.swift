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
    do {
      var desk = try environment.desk(over: store)
      let reply = try desk.turn(text.joined(separator: " "), at: environment.clock.now)
      Console.write(environment.palette.text(of: reply))
    } catch let error as StoreError {
      throw environment.failure(error)
    }
  }
}
