import Foundation

/// The two streams the program writes to.
enum Console {
  /// Writes text to standard output; a reader that went away ends the program quietly, a full disk
  /// with a sentence and status 3.
  static func write(_ text: String) {
    let failure = put(text, on: STDOUT_FILENO)
    if failure == 0 { return }
    if failure == EPIPE { exit(ExitStatus.done.rawValue) }
    let wording = Environment.wording(
      asked: CommandLineOrder.value(of: "--lang", in: CommandLine.arguments))
    complain(wording[.outputFailed, ["reason": String(cString: strerror(failure))]])
    exit(ExitStatus.storeFailed.rawValue)
  }

  /// Writes one sentence to standard error.
  static func complain(_ sentence: String) {
    _ = put("frontdesk: \(PlainText(sentence).text)\n", on: STDERR_FILENO)
  }

  /// Writes a remark that is no fault to standard error.
  static func note(_ sentence: String) {
    _ = put(PlainText(sentence).text + "\n", on: STDERR_FILENO)
  }

  /// Writes over the last line of standard error, a terminal.
  static func status(_ text: String) { _ = put("\r\u{1B}[K" + text, on: STDERR_FILENO) }

  /// - Returns: 0, or the number of the error.
  private static func put(_ text: String, on stream: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let base = rest.baseAddress, !rest.isEmpty {
        let count = Foundation.write(stream, base, rest.count)
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          return errno
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return 0
    }
  }
}

/// Text that cannot steer a terminal: no control characters, no direction overrides.
struct PlainText {
  let text: String

  init(_ text: String) {
    guard text.unicodeScalars.contains(where: Self.steers) else {
      self.text = text
      return
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(Self.steers(scalar) ? " " : scalar) }
    self.text = String(plain)
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C, 0x2028,
      0x2029:
      true
    default: false
    }
  }
}
