extension Unicode.Scalar {
  /// Whether this is a letter of the basic Latin alphabet, as folded text has it.
  @inline(__always)
  package var isLatin: Bool { value >= 0x61 && value <= 0x7A }

  /// Whether this is an ASCII digit.
  @inline(__always)
  package var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether this is a Chinese character.
  @inline(__always)
  package var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x20000...0x323AF).contains(value)
  }

  /// The digit's value, 0…9, of an ASCII digit.
  @inline(__always)
  package var digitValue: Int? { isDigit ? Int(value) - 0x30 : nil }
}
