import ArgumentParser
import Conversation
import Foundation
import Understanding

@main
struct Main {
  static func main() {
    // A reader that stops reading (`… | head -1`) ends the program quietly, by the failing write.
    signal(SIGPIPE, SIG_IGN)
    // What is made here is the desk's alone.
    umask(0o077)
    prepareTalk()
    let arguments = CommandLineOrder.commandFirst(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try FrontDeskCommand.parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      Console.complain(failure.sentence)
      exit(failure.status.rawValue)
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch {
      leave(for: error, arguments)
    }
  }

  /// Reads words, rules and phrases beside the main thread, which meanwhile parses the arguments and
  /// opens the store: reading takes a third of the time of a single command.
  private static func prepareTalk() {
    let without: Set<String> = [
      "export", "backup", "verify", "learned", "standard", "staff", "check", "suggest",
      "phrasebook", "import", "slip", "notice",
      "--help", "-h",
      "--version", "help",
    ]
    guard without.isDisjoint(with: CommandLine.arguments.dropFirst()) else { return }
    Thread.detachNewThread { Interpreter.prepareLexicon() }
    let arguments = CommandLine.arguments
    guard !arguments.contains("parse") else {
      return Thread.detachNewThread { Interpreter.prepareReaders() }
    }
    let language = Environment.wording(asked: CommandLineOrder.value(of: "--lang", in: arguments))
      .language
    Thread.detachNewThread { Desk.prepare(language) }
  }

  /// Help and version go to standard output; anything else that the parser reports is bad usage.
  private static func leave(for error: any Error, _ arguments: [String]) -> Never {
    if FrontDeskCommand.exitCode(for: error).isSuccess {
      Console.write(FrontDeskCommand.fullMessage(for: error) + "\n")
      exit(0)
    }
    let wording = Environment.wording(asked: CommandLineOrder.value(of: "--lang", in: arguments))
    let reason = FrontDeskCommand.message(for: error).split(separator: "\n").first.map(String.init)
    Console.complain(wording[.badUsage, ["reason": reason ?? ""]])
    exit(ExitStatus.unusable.rawValue)
  }
}

/// How the program ends; the numbers are those of the interface.
enum ExitStatus: Int32 {
  case done = 0
  case findings = 1
  case unusable = 2
  case storeFailed = 3
}

/// An end before the work is done: one sentence with place and mend, and the status.
struct Failure: Error {
  let sentence: String
  let status: ExitStatus
}
