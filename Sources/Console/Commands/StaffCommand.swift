import ArgumentParser
import Conversation
import Foundation
import FrontDesk
import FrontDeskStore

/// The command `frontdesk staff [list|add|remove|role|forget-pin]`.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "员工和权限 · who works here, and what they may do",
    subcommands: [List.self, Add.self, Remove.self, ChangeRole.self, ForgetPIN.self],
    defaultSubcommand: List.self)

  /// `staff list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出全部 · lists them all")

    @OptionGroup var options: DeskOptions

    func run() throws {
      let environment = try Environment(options)
      let store = try environment.openStore()
      do {
        let staff = try store.staff()
        for member in staff { Console.write(environment.line(of: member)) }
        if !staff.contains(where: { $0.role > .receptionist }) {
          Console.note(environment.wording[.staffNone])
        }
      } catch {
        throw environment.failure(error)
      }
    }
  }

  /// `staff add NAME [--role ROLE]`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "登记一位 · adds somebody")

    @OptionGroup var options: DeskOptions

    @Option(help: ArgumentHelp("角色 · receptionist, supervisor, head", valueName: "role"))
    var role = Role.receptionist.rawValue

    @Argument(help: ArgumentHelp("姓名 · the name", valueName: "name"))
    var name: String

    func run() throws {
      let roster = try Roster(options)
      guard try roster.member(named: name) == nil else { throw roster.unusable(.staffExists, name) }
      let role = try roster.role(role)
      guard let opening = StaffOpening(name: PlainText(name).text, role: role) else {
        throw roster.unusable(.staffUnknown, name)
      }
      try roster.add(opening)
    }
  }

  /// `staff remove NAME`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "离职 · somebody works here no more; records stay")

    @OptionGroup var options: DeskOptions

    @Argument(help: ArgumentHelp("姓名 · the name", valueName: "name"))
    var name: String

    func run() throws {
      try Roster(options).perform(.leave, on: name, saying: .staffRemoved)
    }
  }

  /// `staff role NAME ROLE`.
  struct ChangeRole: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: "改角色 · gives somebody another role")

    @OptionGroup var options: DeskOptions

    @Argument(help: ArgumentHelp("姓名 · the name", valueName: "name"))
    var name: String

    @Argument(help: ArgumentHelp("角色 · receptionist, supervisor, head", valueName: "role"))
    var role: String

    func run() throws {
      let roster = try Roster(options)
      try roster.perform(.change(to: roster.role(role)), on: name, saying: .staffChanged)
    }
  }

  /// `staff forget-pin NAME`.
  struct ForgetPIN: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget-pin", abstract: "清除PIN · lets somebody choose a new PIN")

    @OptionGroup var options: DeskOptions

    @Argument(help: ArgumentHelp("姓名 · the name", valueName: "name"))
    var name: String

    func run() throws { try Roster(options).forgetPIN(of: name) }
  }
}

/// The staff as a command changes it: whoever runs it must be allowed to, and prove it at a terminal.
private struct Roster {
  let environment: Environment
  let store: DeskStore
  let actor: Actor
  let setting: Setting

  init(_ options: DeskOptions) throws {
    environment = try Environment(options)
    store = try environment.openStore()
    do {
      actor = try environment.actor(over: store)
    } catch {
      throw environment.failure(error)
    }
    setting = Setting(now: environment.clock.now, standard: try environment.site.standard())
  }

  func unusable(_ words: Words, _ name: String) -> Failure {
    environment.unusable(words, ["staff": name])
  }

  func role(_ name: String) throws(Failure) -> Role {
    guard let role = Role(rawValue: name) else {
      let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw environment.unusable(.badRole, ["value": name, "known": known])
    }
    return role
  }

  func member(named name: String) throws(Failure) -> StaffMember? {
    do {
      return try store.staffMember(named: name)
    } catch {
      throw environment.failure(error)
    }
  }

  func add(_ opening: StaffOpening) throws(Failure) {
    try prove()
    do {
      let member = try store.open(StaffMember.self, with: opening, by: actor, in: setting)
      say(.staffAdded, member)
    } catch {
      throw failure(error, about: opening.name)
    }
  }

  func perform(_ action: StaffAction, on name: String, saying words: Words) throws(Failure) {
    guard let member = try member(named: name) else { throw unusable(.staffUnknown, name) }
    try prove()
    do {
      let step = try store.perform(
        action, on: member.id, of: StaffMember.self, by: actor, in: setting)
      say(words, step.after)
    } catch {
      throw failure(error, about: name)
    }
  }

  func forgetPIN(of name: String) throws(Failure) {
    guard let member = try member(named: name) else { throw unusable(.staffUnknown, name) }
    try prove()
    do {
      try store.forgetPIN(of: member, by: actor, in: setting)
      say(.pinForgotten, member)
    } catch {
      throw failure(error, about: name)
    }
  }

  /// Asks whoever may manage staff, at a terminal, for his PIN.
  private func prove() throws(Failure) {
    do {
      guard isatty(STDIN_FILENO) == 1, let role = try store.role(of: actor.staff),
        setting.standard.may(role, .manageStaff),
        let member = try store.staffMember(named: actor.staff)
      else { return }
      guard IdentityCheck(environment: environment, store: store).proves(member) else {
        throw Failure(sentence: environment.wording[.notProven], status: .unusable)
      }
    } catch let failure as Failure {
      throw failure
    } catch let error as StoreError {
      throw environment.failure(error)
    } catch {
      throw Failure(sentence: "\(error)", status: .storeFailed)
    }
  }

  private func say(_ words: Words, _ member: StaffMember) {
    let values = [
      "staff": member.name, "role": environment.wording.word("role", member.role),
    ]
    Console.write(PlainText(environment.wording[words, values]).text + "\n")
  }

  private func failure(_ error: PerformError<StaffRefusal>, about name: String) -> Failure {
    switch error {
    case .refused(.nothingChanges): return unusable(.staffSame, name)
    case .forbidden(let right):
      let sentence = environment.wording.forbidden(right, by: setting.standard)
      return Failure(sentence: sentence, status: .unusable)
    case .failed(let failure): return environment.failure(failure)
    }
  }
}

extension Environment {
  /// Somebody on a line, with his role.
  fileprivate func line(of member: StaffMember) -> String {
    let values = ["staff": member.name, "role": wording.word("role", member.role)]
    return PlainText(wording[.staffLine, values]).text + "\n"
  }
}
