import Foundation

/// A file, or standard input, in blocks of whole lines: memory stays flat however large it is.
struct TextBlocks {
  /// Why a file cannot be checked.
  enum Failure: Error {
    case unreadable(reason: String)
    /// Holds bytes no text has.
    case notText
  }

  private let descriptor: Int32
  private let isOwn: Bool
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private var isFirst = true

  /// How much is read at a time; a line that is longer is taken in parts.
  static let size = 1 << 18

  /// Opens a file; `-` is standard input.
  init(path: String) throws(Failure) {
    isOwn = path != "-"
    descriptor = isOwn ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    if descriptor < 0 { throw .unreadable(reason: String(cString: strerror(errno))) }
  }

  func close() { if isOwn { Foundation.close(descriptor) } }

  /// The next block, which ends with a line or the file; nil at the end.
  mutating func next() throws(Failure) -> [UInt8]? {
    while !isAtEnd, rest.count < Self.size || lastLineEnd == nil && rest.count < 4 * Self.size {
      try fill()
    }
    guard !rest.isEmpty else { return nil }
    let end = isAtEnd ? rest.count : lastLineEnd.map { $0 + 1 } ?? lastCharacterEnd
    let block = Array(rest[..<end])
    rest.removeSubrange(..<end)
    return block
  }

  private var lastLineEnd: Int? { rest.lastIndex(of: UInt8(ascii: "\n")) }

  /// Where the last whole character ends.
  private var lastCharacterEnd: Int {
    var end = rest.count
    while end > rest.count - 4, end > 1, rest[end - 1] & 0xC0 == 0x80 { end -= 1 }
    return rest[end - 1] >= 0xC0 ? end - 1 : rest.count
  }

  private mutating func fill() throws(Failure) {
    let start = rest.count
    rest.append(contentsOf: repeatElement(0, count: Self.size))
    var count: Int
    repeat {
      count = rest[start...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    } while count < 0 && errno == EINTR
    rest.removeSubrange((start + max(count, 0))...)
    if count < 0 { throw .unreadable(reason: String(cString: strerror(errno))) }
    if count == 0 { isAtEnd = true }
    if isFirst, rest.prefix(8_192).contains(0) { throw .notText }
    isFirst = false
  }
}
