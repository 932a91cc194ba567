import Folding

/// What the checker sees of a character: a folded letter, a mark, or nothing.
///
/// Letters, digits and ideographs stand for themselves in one plain form; blanks and ornaments put
/// between them (不 归 我 管, 不*归*我*管) are nothing.
typealias Symbol = UInt16

extension Symbol {
  /// Not seen at all.
  static let nothing: Symbol = 0
  /// Parts clauses: a comma, a colon, a bracket.
  static let comma: Symbol = 1
  /// Ends a sentence.
  static let stop: Symbol = 2
  /// Ends a line, and whatever is looked for in it.
  static let lineEnd: Symbol = 3
  static let openingQuote: Symbol = 4
  static let closingQuote: Symbol = 5
  /// A quotation mark that does not say whether it opens or closes.
  static let straightQuote: Symbol = 6
  /// A letter outside the basic plane, which no pattern names.
  static let other: Symbol = 7

  /// Where clauses begin and end.
  static let marks: [Symbol] = [
    .comma, .stop, .lineEnd, .openingQuote, .closingQuote, .straightQuote,
  ]

  /// Whether a clause ends here.
  @inline(__always) var isMark: Bool { self < Symbol.other && self != .nothing }
  /// Whether a sentence ends here.
  @inline(__always) var endsSentence: Bool { self == .stop || self == .lineEnd }
  @inline(__always) var isLatinLetter: Bool { self >= 0x61 && self <= 0x7A }
  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// How much of a bounded gap it fills: an ideograph counts as much as three Latin letters.
  @inline(__always) var breadth: Int { self < 0x2E80 ? 1 : 3 }
}

/// The symbols of the characters of the basic plane.
enum SymbolTable {
  /// All of them.
  ///
  /// To make the table costs as much as to look up some thousand characters one by one.
  static let all: [Symbol] = (0..<0x10000).map { symbol(of: $0) }

  /// The symbol of a character of the basic plane.
  static func symbol(of value: Int) -> Symbol {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return .nothing }
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}": return .lineEnd
    case "“", "「", "『", "﹁": return .openingQuote
    case "”", "」", "』", "﹂": return .closingQuote
    case "…", "⋯": return .stop
    default: break
    }
    guard let folded = FoldedText.folded(scalar) else { return .nothing }
    switch folded {
    case "\"": return .straightQuote
    case ".", "!", "?", ";": return .stop
    case ",", ":", "(", ")", "[", "]", "<", ">", "{", "}": return .comma
    default: return isLetter(folded) ? Symbol(truncatingIfNeeded: folded.value) : .nothing
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F, 0x370...0x52F, 0x3005, 0x3007,
      0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF:
      true
    default: false
    }
  }
}
