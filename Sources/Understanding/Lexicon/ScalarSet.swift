import DataFiles
import Folding

/// Single characters, asked for often.
package struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// The characters of these texts, folded; those beyond the basic plane are left out.
  package init(_ texts: [String]) {
    for text in texts {
      for scalar in FoldedText(text).scalars where scalar.value < 0x10000 {
        bits[Int(scalar.value) >> 6] |= 1 << UInt64(scalar.value & 63)
      }
    }
  }

  /// The characters of a list in a data file.
  package init(_ node: Node) throws(DataFileError) {
    self.init(try node.texts())
  }

  /// Whether a character is one of these.
  @inline(__always)
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && bits[Int(scalar.value) >> 6] & (1 << UInt64(scalar.value & 63)) != 0
  }
}
