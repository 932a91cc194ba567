import ArgumentParser
import Conversation
import Foundation
import FrontDesk
import FrontDeskStore

/// `frontdesk` alone: the chat.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "对话(不写命令时) · the chat, also without its name",
    shouldDisplay: false)

  @OptionGroup var options: DeskOptions

  func run() throws {
    let environment = try Environment(options)
    let store = try environment.openStore()
    do {
      var chat = Chat(environment: environment, desk: try environment.desk(over: store))
      let isWell = isatty(STDIN_FILENO) == 1 ? try chat.onTerminal(store) : chat.onPipe()
      if !isWell { throw ExitCode(ExitStatus.storeFailed.rawValue) }
    } catch let error as StoreError {
      throw environment.failure(error)
    }
  }
}

/// The chat's loop: reads a line, lets the desk answer, shows the answer.
struct Chat {
  let environment: Environment
  var desk: Desk
  /// Whether it is over with the practice it began with.
  var practises = false

  /// One utterance a line, replies without prompt.
  ///
  /// - Returns: whether the store took everything.
  mutating func onPipe() -> Bool {
    var lines = InputLines()
    var isWell = true
    while let line = lines.next() {
      switch answer(line) {
      case .goesOn: continue
      case .ended: return isWell
      case .failed: isWell = false
      }
    }
    return isWell
  }

  /// With GNU Readline: editing, history, completion.
  mutating func onTerminal(_ store: DeskStore) throws -> Bool {
    let history = HistoryFile()
    let editor = LineEditor(history: history, completions: desk.completions)
    var announced = environment.clock.now
    if !practises {
      Console.write(try desk.banner(at: announced, columns: editor.columns))
      Console.write(environment.palette.text(of: desk.news(until: announced)))
    }
    while true {
      switch editor.read(
        prompt: desk.prompt(at: environment.clock.now), ticks: !environment.clock.stands,
        everyMinute: { announcement(since: &announced) })
      {
      case .end:
        Console.write("\n")
        return true
      case .terminated:
        return true
      case .line(let text):
        for line in desk.utterances(in: text, at: environment.clock.now) {
          if case .ended = answer(line) { return true }
        }
        editor.completions = desk.completions
      }
    }
  }

  /// What fell due since the last time, and the prompt as it reads now.
  private func announcement(since last: inout Moment) -> LineEditor.Announcement {
    let now = environment.clock.now
    let news = desk.announcements(after: last, until: now)
    last = now
    return LineEditor.Announcement(
      text: environment.palette.text(of: news), prompt: desk.prompt(at: now))
  }

  private enum Outcome {
    case goesOn, ended, failed
  }

  /// A store that fails takes nothing from the user: the sentence says so, and the line is in the
  /// history to be sent again.
  private mutating func answer(_ line: String) -> Outcome {
    do {
      let reply = try desk.turn(line, at: environment.clock.now)
      Console.write(environment.palette.text(of: reply))
      return reply.ends || practises && !desk.isPractising ? .ended : .goesOn
    } catch {
      Console.complain(environment.wording.text(of: error))
      return .failed
    }
  }
}
