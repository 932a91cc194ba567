import Foundation

/// Signals as something to wait for beside the keyboard: the handler writes the number into a pipe.
final class SignalPipe {
  /// What waiting ended with.
  enum Awaited {
    case ready
    case hangUp
    case signal(Int32)
    /// Nothing came in the time that was set.
    case idle
  }

  private let reading: Int32

  init(_ signals: [Int32]) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    reading = ends[0]
    writing = ends[1]
    for signal in signals { Self.catchSignal(signal) }
  }

  /// Waits until the stream can be read or a signal came.
  ///
  /// - Parameter milliseconds: how long at most; nil for ever.
  func wait(for stream: Int32, atMost milliseconds: Int32? = nil) -> Awaited {
    while true {
      var waited = [
        pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stream, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waited, 2, milliseconds ?? -1)
      if count == 0 { return .idle }
      guard count > 0 else { continue }
      var signal: UInt8 = 0
      if waited[0].revents != 0, read(reading, &signal, 1) == 1 { return .signal(Int32(signal)) }
      if Int32(waited[1].revents) & POLLIN != 0 { return .ready }
      if waited[1].revents != 0 { return .hangUp }
    }
  }

  /// Stops the program as Ctrl-Z does, until it is continued.
  func stop() {
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    Self.catchSignal(SIGTSTP)
  }

  private static func catchSignal(_ number: Int32) {
    var action = sigaction()
    #if os(Linux)
      action.__sigaction_handler.sa_handler = note
    #else
      action.__sigaction_u.__sa_handler = note
    #endif
    sigaction(number, &action, nil)
  }
}

// Set once, before a handler is installed; read by the handler.
private nonisolated(unsafe) var writing: Int32 = -1

private func note(_ signal: Int32) {
  var number = UInt8(truncatingIfNeeded: signal)
  _ = write(writing, &number, 1)
}
