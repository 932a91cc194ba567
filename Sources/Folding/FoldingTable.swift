/// One look-up a scalar: what it folds to.
struct FoldingTable: Sendable {
  /// Marks a scalar that folds to nothing.
  static let vanishes: Unicode.Scalar = "\u{0}"
  static let shared = FoldingTable()

  /// What each scalar of the basic plane folds to.
  private let plane: [Unicode.Scalar]

  private init() {
    var plane: [Unicode.Scalar] = (0..<0x10000).map { Unicode.Scalar(UInt32($0)) ?? "\u{FFFD}" }
    for value in 0..<0x20 { plane[value] = Self.vanishes }
    for value in 0x7F..<0xA0 { plane[value] = Self.vanishes }
    for letter in 0x41...0x5A { plane[letter] = plane[letter + 32] }
    for value in 0xFF01...0xFF5E { plane[value] = plane[value - 0xFEE0] }
    for letter in 0xC0...0xDE where letter != 0xD7 { plane[letter] = plane[letter + 32] }
    for (typed, folded) in Self.signs { plane[Int(typed.value)] = folded }
    for (range, first) in Self.rows {
      for value in range {
        plane[value] = Unicode.Scalar(first.value + UInt32(value - range.lowerBound)) ?? first
      }
    }
    for blank in Self.blanks { plane[Int(blank.value)] = " " }
    var typed: Unicode.Scalar?
    for scalar in ScriptTable.pairs.unicodeScalars where scalar != "\n" {
      if let first = typed {
        plane[Int(first.value)] = scalar
        typed = nil
      } else {
        typed = scalar
      }
    }
    for range in Self.invisible {
      for value in range { plane[value] = Self.vanishes }
    }
    self.plane = plane
  }

  func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = Int(scalar.value)
    if value < 0x10000 { return plane[value] }
    // Tags and further variation selectors carry no text.
    return (0xE0000...0xE0FFF).contains(value) ? Self.vanishes : scalar
  }

  /// Punctuation that Chinese and English keyboards write differently.
  private static let signs: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("。", "."), ("、", ","), ("“", "\""), ("”", "\""), ("„", "\""), ("‘", "'"), ("’", "'"),
    ("「", "\""), ("」", "\""), ("『", "\""), ("』", "\""), ("﹁", "\""), ("﹂", "\""),
    ("【", "["), ("】", "]"), ("〔", "["), ("〕", "]"), ("《", "<"), ("》", ">"),
    ("〈", "<"), ("〉", ">"), ("–", "-"), ("—", "-"), ("―", "-"), ("−", "-"), ("‐", "-"),
    ("‑", "-"), ("﹣", "-"), ("〜", "~"), ("～", "~"), ("…", "."), ("‥", "."), ("・", "·"),
    ("•", "·"), ("﹒", "."), ("﹐", ","), ("﹑", ","), ("﹔", ";"), ("﹕", ":"), ("﹖", "?"),
    ("﹗", "!"), ("﹙", "("), ("﹚", ")"), ("﹟", "#"), ("№", "#"), ("∶", ":"), ("ː", ":"),
    ("￥", "¥"), ("〇", "零"), ("○", "零"), ("兩", "两"), ("號", "号"),
  ]

  /// Rows of digits and letters in ornament.
  private static let rows: [(ClosedRange<Int>, Unicode.Scalar)] = [
    (0x2460...0x2468, "1"), (0x2474...0x247C, "1"), (0x2488...0x2490, "1"), (0x24B6...0x24CF, "a"),
    (0x24D0...0x24E9, "a"), (0x2776...0x277E, "1"),
  ]

  private static let blanks: [Unicode.Scalar] = [
    "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}", "\u{2001}",
    "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2007}", "\u{2008}", "\u{2009}",
    "\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}",
  ]

  /// Joiners, direction controls, variation selectors, the byte order mark, private use.
  private static let invisible: [ClosedRange<Int>] = [
    0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
    0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0F,
    0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFC,
  ]
}
