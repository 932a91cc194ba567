import ArgumentParser
import Conversation
import Foundation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk practice [TOPIC]`: the trainee's drill, as in the chat.
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "练习 · a role-play or the quiz, as in the chat")

  @OptionGroup var options: DeskOptions

  @Option(help: ArgumentHelp("相同的数给出相同的业主 · the same number, the same owner", valueName: "number"))
  var seed: String?

  @Option(help: ArgumentHelp("难度 · 1, 2, 3", valueName: "number"))
  var level: String = "2"

  @Flag(help: "证书(HTML) · the certificate, once every situation is passed")
  var certificate = false

  @Argument(
    help: ArgumentHelp("情景,或测验 · the situation, a role-play's id, or quiz", valueName: "topic"))
  var topic: [String] = []

  func run() throws {
    let environment = try Environment(options)
    let store = try environment.openStore()
    do {
      var desk = try environment.desk(over: store)
      if certificate { return try printCertificate(desk, environment) }
      guard let level = Int(level), (1...3).contains(level) else {
        throw environment.unusable(.badLevel, ["value": level])
      }
      if let seed {
        guard let number = UInt64(seed) else {
          throw environment.unusable(.badSeed, ["value": seed])
        }
        desk.practiceSeed = number
      }
      desk.practiceLevel = level
      let opening = try desk.practise(
        topic.joined(separator: " "), at: environment.clock.now)
      Console.write(environment.palette.text(of: opening))
      var chat = Chat(environment: environment, desk: desk, practises: true)
      let isWell = isatty(STDIN_FILENO) == 1 ? try chat.onTerminal(store) : chat.onPipe()
      if !isWell { throw ExitCode(ExitStatus.storeFailed.rawValue) }
    } catch let error as StoreError {
      throw environment.failure(error)
    }
  }

  private func printCertificate(_ desk: Desk, _ environment: Environment) throws {
    guard let standing = try desk.standing(of: desk.actor.staff) else {
      throw environment.unusable(.practiceNoResults, ["staff": desk.actor.staff])
    }
    guard standing.isComplete else {
      throw environment.unusable(
        .practiceNotAllPassed, ["topics": desk.openTopics(of: standing)])
    }
    Console.write(
      try Page.certificate(
        standing, project: desk.projectName, wording: environment.wording,
        at: environment.clock.now))
  }
}
