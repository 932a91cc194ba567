import Foundation
import Testing

/// A program that a test has started; its three streams are files, pipes or a terminal, by their paths.
struct Spawned {
  let pid: pid_t

  /// Starts a program.
  ///
  /// - Parameter asLeader: whether it leads a session, so that a terminal among its streams is its own.
  init(
    _ command: [String], environment: [String: String], input: String, output: String,
    errors: String, asLeader: Bool = false
  ) throws {
    #if os(Linux)
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
      let (leader, withMask): (Int16, Int16) = (0x80, 0x08)
    #else
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
      let (leader, withMask): (Int16, Int16) = (0x400, 0x08)
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    let writing = O_WRONLY | O_CREAT | O_APPEND
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that run tests block signals, and a child would inherit that.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    posix_spawnattr_setsigmask(&attributes, &unblocked)
    posix_spawnattr_setflags(&attributes, asLeader ? withMask | leader : withMask)

    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var pid: pid_t = 0
    let path = try #require(command.first)
    let failure = posix_spawn(&pid, path, &actions, &attributes, &arguments, &variables)
    try #require(failure == 0, "\(path): \(String(cString: strerror(failure)))")
    self.pid = pid
  }

  /// Waits for the end: the exit status, or the negative number of the signal that ended it.
  ///
  /// A program that does not end is killed, and the test told so.
  func ended() -> Int32 {
    var status: Int32 = 0
    let hasEnded = eventually { waitpid(pid, &status, WNOHANG) == pid }
    guard hasEnded else {
      Issue.record("the program did not end")
      kill(pid, SIGKILL)
      waitpid(pid, &status, 0)
      return -SIGKILL
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : -signal
  }
}

/// Looks again and again whether something has come true, for as long as a test may wait.
func eventually(_ isTrue: () throws -> Bool) rethrows -> Bool {
  let end = Date(timeIntervalSinceNow: 30)
  while try !isTrue() {
    guard Date() < end else { return false }
    usleep(2_000)
  }
  return true
}
