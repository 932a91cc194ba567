import Foundation
import Testing

/// A terminal as a test has it: keys go in, and what is shown comes out.
final class PseudoTerminal {
  /// How many columns and rows.
  struct Size {
    var columns: UInt16
    var rows: UInt16 = 24
  }

  /// Keys that are no letters.
  enum Key: String {
    case enter = "\r"
    case backspace = "\u{7F}"
    case tab = "\t"
    case up = "\u{1B}[A"
    case interrupt = "\u{3}"
    case endOfInput = "\u{4}"
  }

  private let handle: Int32
  private let name: String
  private var shown: [UInt8] = []
  /// Up to where what was shown has been expected already.
  private var expected = 0

  init(_ size: Size = Size(columns: 80)) throws {
    handle = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    try #require(handle >= 0)
    #if os(Linux)
      // What posix_openpt, unlockpt and ptsname do, which Swift does not see here.
      let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      var (locked, index): (Int32, UInt32) = (0, 0)
      try #require(ioctl(handle, unlock, &locked) == 0 && ioctl(handle, number, &index) == 0)
      name = "/dev/pts/\(index)"
    #else
      try #require(grantpt(handle) == 0 && unlockpt(handle) == 0)
      name = String(cString: try #require(ptsname(handle)))
    #endif
    resize(to: size)
  }

  deinit { close(handle) }

  /// Starts the program with the terminal as its own.
  func start(_ arguments: [String], at workplace: Workplace, with settings: [String: String] = [:])
    throws -> Spawned
  {
    try Spawned(
      [Workplace.program] + arguments, environment: workplace.environment.merging(settings) { $1 },
      input: name, output: name, errors: name, asLeader: true)
  }

  func resize(to size: Size) {
    var window = winsize(ws_row: size.rows, ws_col: size.columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(handle, UInt(TIOCSWINSZ), &window)
  }

  /// How the terminal treats what is typed: a shell wants lines and echo.
  var isInLineMode: Bool {
    var settings = termios()
    tcgetattr(handle, &settings)
    let wanted = tcflag_t(ICANON | ECHO)
    return settings.c_lflag & wanted == wanted
  }

  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    try #require(write(handle, bytes, bytes.count) == bytes.count)
  }

  func press(_ keys: Key...) throws {
    for key in keys { try type(key.rawValue) }
  }

  /// Waits until a text is shown, after what was expected last.
  ///
  /// - Returns: everything shown up to and with it.
  @discardableResult
  func expect(_ text: String, at location: SourceLocation = #_sourceLocation) -> String {
    var found: Range<Int>?
    _ = eventually {
      read()
      found = shown[expected...].firstRange(of: Array(text.utf8))
      return found != nil
    }
    let rest = String(decoding: shown[expected...], as: UTF8.self)
    guard let found else {
      Issue.record(
        "“\(text)” was not shown, but: \(rest.debugDescription)", sourceLocation: location)
      return rest
    }
    defer { expected = found.upperBound }
    return String(decoding: shown[expected..<found.upperBound], as: UTF8.self)
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Foundation.read(handle, &bytes, bytes.count)
      guard count > 0 else { return }
      shown += bytes[..<count]
    }
  }
}
