import Conversation
import Foundation
import FrontDesk
import FrontDeskStore

/// Asks at the terminal for the PIN of somebody, without showing it; the first time a new one is chosen.
struct IdentityCheck: Sendable {
  let environment: Environment
  let store: DeskStore

  /// Whether whoever is at the terminal is this member of the staff.
  func proves(_ member: StaffMember) -> Bool {
    let actor = Actor(staff: member.name, desk: environment.actor.desk)
    let setting = Setting(now: environment.clock.now, standard: .builtIn)
    do {
      guard try store.hasPIN(member) else { return try choose(for: member, by: actor, setting) }
      guard let typed = secret(asking: .pinAsk, of: member) else { return false }
      guard let pin = PIN(typed) else { return complain(.pinBad) }
      switch try store.prove(member, with: pin, by: actor, in: setting) {
      case .right: return true
      case .wrong(let seconds): return complain(.pinWrong, seconds)
      case .tooSoon(let seconds): return complain(.pinTooSoon, seconds)
      }
    } catch {
      Console.complain(environment.wording.text(of: error))
      return false
    }
  }

  private func choose(
    for member: StaffMember, by actor: Actor, _ setting: Setting
  ) throws(StoreError) -> Bool {
    guard let typed = secret(asking: .pinChoose, of: member) else { return false }
    guard let pin = PIN(typed) else { return complain(.pinBad) }
    guard secret(asking: .pinRepeat, of: member) == typed else { return complain(.pinUnlike) }
    try store.choose(pin, for: member, by: actor, in: setting)
    return true
  }

  private func complain(_ words: Words, _ seconds: Int = 0) -> Bool {
    Console.complain(environment.wording[words, ["seconds": "\(seconds)"]])
    return false
  }

  private static let interrupt: UInt8 = 3

  /// Reads a line that is not shown; nil at the end of input, at Ctrl-C, or when a signal comes.
  private func secret(asking words: Words, of member: StaffMember) -> String? {
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
    var hidden = shown
    // Ctrl-C arrives as a letter, so that nothing leaves the terminal without its echo.
    hidden.c_lflag &= ~tcflag_t(ECHO | ISIG)
    // Hidden before it is asked for: what is typed at once must neither show nor be lost.
    tcsetattr(STDIN_FILENO, TCSADRAIN, &hidden)
    Console.write(PlainText(environment.wording[words, ["staff": member.name]]).text)
    defer {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &shown)
      Console.write("\n")
    }
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      guard count == 1, byte != Self.interrupt else { return nil }
      if byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
