import ArgumentParser
import Conversation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk backup FILE`.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份 · a consistent copy while desks are working")

  @OptionGroup var options: DeskOptions

  @Argument(help: ArgumentHelp("写到哪里 · where to", valueName: "file"))
  var file: String

  func run() throws {
    let environment = try Environment(options)
    let store = try environment.openStore()
    do {
      try store.backUp(to: file)
    } catch {
      throw environment.failure(error)
    }
    Console.write(PlainText(environment.wording[.backupDone, ["path": file]]).text + "\n")
  }
}

/// The command `frontdesk verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "检查数据和日志 · integrity of the store and of its log")

  @OptionGroup var options: DeskOptions

  func run() throws {
    let environment = try Environment(options)
    let wording = environment.wording
    let verification: Verification
    do {
      verification = try environment.openStore().verify()
    } catch let error as StoreError {
      throw environment.failure(error)
    }
    guard verification.faults.isEmpty else {
      for fault in verification.faults.dropLast() { Console.complain(wording.text(of: fault)) }
      throw Failure(
        sentence: verification.faults.last.map { wording.text(of: $0) } ?? "", status: .findings)
    }
    let counts = [
      "records": "\(verification.records)", "entries": "\(verification.entries)",
    ]
    Console.write(wording[.verified, counts] + "\n")
  }
}
