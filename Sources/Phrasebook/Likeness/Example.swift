import DataFiles

/// A sentence from which likeness is learned (`Phrasebook/examples/`).
package struct Example: Sendable {
  /// What the sentence is an example of.
  package enum Kind: Sendable {
    /// Must not be said: the place of its class, and the words that offend.
    case banned(category: Int, words: Range<String.Index>)
    case fine
  }

  package let sentence: String
  package let kind: Kind
}
