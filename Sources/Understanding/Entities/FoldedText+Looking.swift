import Folding

extension FoldedText {
  /// The first position from here on that is no blank.
  @inline(__always)
  func pastBlanks(_ position: Int) -> Int {
    var position = position
    while self[position] == " " { position += 1 }
    return position
  }

  /// The position after the last character before here that is no blank.
  @inline(__always)
  func beforeBlanks(_ position: Int) -> Int {
    var position = position
    while self[position - 1] == " " { position -= 1 }
    return position
  }

  /// Whether these characters stand at a position.
  @inline(__always)
  func has(_ word: StaticString, at position: Int) -> Bool {
    var position = position
    var offset = 0
    while offset < word.utf8CodeUnitCount {
      // Decoding by hand keeps the text of the program readable and its comparison without strings.
      let first = UInt32(word.utf8Start[offset])
      let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var value = width == 1 ? first : first & (0xFF >> UInt32(width + 1))
      for next in 1..<max(width, 1) where width > 1 {
        value = value << 6 | UInt32(word.utf8Start[offset + next] & 0x3F)
      }
      guard self[position].value == value else { return false }
      offset += width
      position += 1
    }
    return true
  }

  /// Whether a clause begins at a position: nothing, a blank or a mark stands before it.
  @inline(__always)
  func beginsClause(at position: Int) -> Bool { position <= 0 || isBreak(self[position - 1]) }

  /// Whether a clause ends at a position.
  @inline(__always)
  func endsClause(at position: Int) -> Bool { position >= count || isBreak(self[position]) }

  /// Whether a character sets pieces of a line apart.
  @inline(__always)
  func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ",", ".", ";", ":", "!", "?", "(", ")", "[", "]", "\"", "'", "/", "<", ">", "~", "\0",
      "|":
      true
    default: false
    }
  }
}
