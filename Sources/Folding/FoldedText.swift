/// A text in one plain form (Simplified, half-width, lower case, nothing invisible) that remembers
/// where each of its characters stood in the text as typed.
///
/// Readers look at ``scalars``, whose elements compare with literals (`"栋"`), and report ranges of
/// positions in it; ``source(_:)`` gives what was typed there, in the script it was typed in.
package struct FoldedText: Sendable {
  /// The text as typed.
  package let source: String
  /// The folded text, one scalar a position.
  package let scalars: [Unicode.Scalar]
  /// UTF-8 offset in ``source`` at which each position's character begins; one more for the end.
  private let origins: [Int32]

  /// Folds a text.
  ///
  /// Control, formatting and joining characters vanish; any blank becomes a space.
  package init(_ source: String) {
    var source = source
    source.makeContiguousUTF8()
    var scalars: [Unicode.Scalar] = []
    var origins: [Int32] = []
    let length = source.utf8.count
    scalars.reserveCapacity(length / 2)
    origins.reserveCapacity(length / 2 + 1)
    var offset: Int32 = 0
    let table = FoldingTable.shared
    for scalar in source.unicodeScalars {
      let folded = table.fold(scalar)
      if folded != FoldingTable.vanishes {
        scalars.append(folded)
        origins.append(offset)
      }
      offset += Int32(truncatingIfNeeded: UTF8.width(scalar))
    }
    origins.append(offset)
    self.source = source
    self.scalars = scalars
    self.origins = origins
  }

  /// What a scalar folds to; nil where it vanishes.
  package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let folded = FoldingTable.shared.fold(scalar)
    return folded == FoldingTable.vanishes ? nil : folded
  }

  /// The folded scalars of a text, for words that are looked for and not reported.
  package static func scalars(of source: String) -> [Unicode.Scalar] {
    let table = FoldingTable.shared
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(source.utf8.count / 2)
    for scalar in source.unicodeScalars {
      let folded = table.fold(scalar)
      if folded != FoldingTable.vanishes { scalars.append(folded) }
    }
    return scalars
  }

  /// How many positions there are.
  @inlinable @inline(__always) package var count: Int { scalars.count }

  /// The scalar at a position, or NUL outside the text, so that readers may look ahead freely.
  @inlinable @inline(__always) package subscript(position: Int) -> Unicode.Scalar {
    position >= 0 && position < scalars.count ? scalars[position] : "\0"
  }

  /// What was typed at these positions.
  package func source(_ range: Range<Int>) -> Substring {
    source[sourceRange(range)]
  }

  /// The range in the text as typed.
  package func sourceRange(_ range: Range<Int>) -> Range<String.Index> {
    guard !range.isEmpty else {
      let index = source.utf8.index(source.startIndex, offsetBy: Int(origins[range.lowerBound]))
      return index..<index
    }
    let last = range.upperBound - 1
    let lower = source.utf8.index(source.startIndex, offsetBy: Int(origins[range.lowerBound]))
    let final = source.utf8.index(source.startIndex, offsetBy: Int(origins[last]))
    return lower..<source.unicodeScalars.index(after: final)
  }

  /// The folded text at these positions.
  package func text(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count * 4) { buffer in
      var end = 0
      for scalar in scalars[range] {
        for byte in UTF8.encode(scalar).unsafelyUnwrapped {
          buffer[end] = byte
          end += 1
        }
      }
      return end
    }
  }

  /// The whole folded text.
  package var text: String { text(0..<count) }
}

extension UTF8 {
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
