import Foundation

/// Lines of standard input as text: whatever is no UTF-8 is replaced, the last needs no end.
struct InputLines {
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// The next line, without its end; nil at the end of the input.
  mutating func next() -> String? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return text(position..<end)
      }
      searched = buffer.count
      guard !isAtEnd else {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return text(position..<buffer.count)
      }
      searched -= position
      fill()
    }
  }

  /// Whether a whole line lies ready, so that the next one need not be waited for.
  var hasMoreWaiting: Bool { buffer[position...].contains(UInt8(ascii: "\n")) }

  private func text(_ range: Range<Int>) -> String {
    var bytes = buffer[range]
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func fill() {
    buffer.removeSubrange(..<position)
    position = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
