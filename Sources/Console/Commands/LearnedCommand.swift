import ArgumentParser
import Conversation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk learned [list|forget WORD]`.
struct LearnedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learned", abstract: "从更正中学到的 · what was learned from corrections",
    subcommands: [ListCommand.self, ForgetCommand.self], defaultSubcommand: ListCommand.self)

  /// Lists the words, what they led to, what was meant, and how often.
  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出来 · lists it")

    @OptionGroup var options: DeskOptions

    func run() throws {
      let environment = try Environment(options)
      let store = try environment.openStore()
      do {
        let lessons = try store.lessons()
        for lesson in lessons {
          Console.write(PlainText(environment.wording.text(of: lesson)).text + "\n")
        }
        if lessons.isEmpty { Console.write(environment.wording[.nothingLearned] + "\n") }
      } catch {
        throw environment.failure(error)
      }
    }
  }

  /// Forgets a word, or everything.
  struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget", abstract: "忘掉一个词,或全部 · forgets a word, or everything")

    @OptionGroup var options: DeskOptions

    @Flag(help: "全部 · everything")
    var all = false

    @Argument(help: ArgumentHelp("哪个词 · which word, as listed", valueName: "word"))
    var word: String?

    func validate() throws {
      guard all != (word != nil) else {
        throw ValidationError("Name one word, or --all.")
      }
    }

    func run() throws {
      let environment = try Environment(options)
      let store = try environment.openStore()
      do {
        let count = try store.forgetLessons(of: word)
        Console.write(environment.wording[.forgotten, ["count": "\(count)"]] + "\n")
      } catch {
        throw environment.failure(error)
      }
    }
  }
}
