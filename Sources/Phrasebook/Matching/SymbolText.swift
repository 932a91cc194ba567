/// A text as the checker sees it, with the way back to the bytes that were typed.
///
/// One object is used for text after text, so that checking a large file allocates once.
final class SymbolText {
  /// The symbols, with a line's end before the first and after the last.
  private(set) var symbols: UnsafeMutablePointer<Symbol>
  /// The byte at which the character of each symbol begins.
  private(set) var offsets: UnsafeMutablePointer<Int32>
  /// How many symbols there are, both ends included.
  private(set) var count = 0
  private var capacity = 0
  /// The first byte that begins no character of UTF-8.
  private(set) var firstInvalidByte: Int?

  init() {
    symbols = .allocate(capacity: 0)
    offsets = .allocate(capacity: 0)
  }

  deinit {
    symbols.deallocate()
    offsets.deallocate()
  }

  /// Takes a text in; bytes that are not UTF-8 count as nothing.
  ///
  /// - Parameter bytes: at most 2,147,483,647 bytes.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count + 3)
    if bytes.count < Self.fewestForTable {
      fill(from: bytes) { SymbolTable.symbol(of: $0) }
    } else {
      SymbolTable.all.withUnsafeBufferPointer { table in fill(from: bytes) { table[$0] } }
    }
  }

  /// A text of fewer bytes is read without the table of all symbols.
  private static let fewestForTable = 4_096

  private func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    symbols.deallocate()
    offsets.deallocate()
    capacity = wanted
    symbols = .allocate(capacity: wanted)
    offsets = .allocate(capacity: wanted)
  }

  @inline(__always)
  private func fill(
    from bytes: UnsafeBufferPointer<UInt8>, by symbolOf: (Int) -> Symbol
  ) {
    let symbols = symbols
    let offsets = offsets
    symbols[0] = .lineEnd
    offsets[0] = 0
    var count = 1
    var position = 0
    var firstInvalid = -1
    let end = bytes.count
    while position < end {
      let first = bytes[position]
      let symbol: Symbol
      var width = 1
      if first < 0x80 {
        symbol = symbolOf(Int(first))
      } else if first >= 0xE0, first < 0xF0, position + 2 < end,
        ((bytes[position + 1] ^ 0x80) | (bytes[position + 2] ^ 0x80)) & 0xC0 == 0
      {
        let value =
          Int(first & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6
          | Int(bytes[position + 2] & 0x3F)
        symbol = symbolOf(value)
        width = 3
      } else if first >= 0xC2, first < 0xE0, position + 1 < end, bytes[position + 1] & 0xC0 == 0x80
      {
        symbol = symbolOf(Int(first & 0x1F) << 6 | Int(bytes[position + 1] & 0x3F))
        width = 2
      } else if first >= 0xF0, first < 0xF5, position + 3 < end, bytes[position + 1] & 0xC0 == 0x80
      {
        // Ideographs outside the basic plane are letters, pictures are ornaments.
        symbol = bytes[position + 1] >= 0xA0 && first == 0xF0 ? .other : .nothing
        width = 4
      } else {
        symbol = .nothing
        if firstInvalid < 0 { firstInvalid = position }
      }
      if symbol > Symbol.other
        || symbol != .nothing && !isOrnament(bytes, position, width, symbol)
      {
        symbols[count] = symbol
        offsets[count] = Int32(truncatingIfNeeded: position)
        count += 1
      }
      position += width
    }
    symbols[count] = .lineEnd
    offsets[count] = Int32(truncatingIfNeeded: end)
    // Who looks at what stands behind the last pair sees an end as well.
    symbols[count + 1] = .lineEnd
    self.count = count + 1
    firstInvalidByte = firstInvalid < 0 ? nil : firstInvalid
  }

  /// Whether a mark is one of those put after every single character (不，归，我，管), or the point in
  /// a number.
  private func isOrnament(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ width: Int, _ symbol: Symbol
  ) -> Bool {
    guard symbol == .comma || symbol == .stop else { return false }
    if bytes[position] == UInt8(ascii: "."), position > 0, position + 1 < bytes.count,
      bytes[position - 1].isDigit, bytes[position + 1].isDigit
    {
      return true
    }
    let next = position + width
    let previous = preceding(bytes, position)
    return isSame(bytes, position, width, at: following(bytes, next))
      && !isSame(bytes, position, width, at: next)
      || isSame(bytes, position, width, at: previous - width)
        && !isSame(bytes, position, width, at: previous)
  }

  private func isSame(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ width: Int, at other: Int
  ) -> Bool {
    guard other >= 0, other + width <= bytes.count else { return false }
    return (0..<width).allSatisfy { bytes[position + $0] == bytes[other + $0] }
  }

  /// Where the character that begins here ends.
  private func following(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    var next = position + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// Where the character that ends here begins.
  private func preceding(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    var start = position - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The places without the marks at their ends, which a pattern may have taken in.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start + 1, symbols[end - 1].isMark { end -= 1 }
    while start < end - 1, symbols[start].isMark { start += 1 }
    return start..<end
  }

  /// The byte at which the character of a symbol ends.
  func end(of place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    following(bytes, Int(offsets[place]))
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLatinLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
