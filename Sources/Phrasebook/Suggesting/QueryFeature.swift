import Folding

/// What a situation told in plain words is recognised by: an ideograph, two in a row, a Latin word.
struct QueryFeature: Hashable, Sendable {
  let code: UInt32

  /// The features of a text, each once.
  ///
  /// Scripts, widths and case are folded; of Latin words the endings of number and tense.
  static func features(of text: String) -> Set<QueryFeature> {
    let scalars = FoldedText.scalars(of: text)
    var features: Set<QueryFeature> = []
    var word: [UInt8] = []
    var previous: Unicode.Scalar?
    for scalar in scalars + [" "] {
      if scalar.value >= 0x61, scalar.value <= 0x7A {
        word.append(UInt8(scalar.value))
      } else if scalar != "'" {
        if let feature = QueryFeature(word: word) { features.insert(feature) }
        word.removeAll()
      }
      guard (0x2E80..<0x10000).contains(scalar.value) else {
        previous = nil
        continue
      }
      features.insert(QueryFeature(code: scalar.value))
      if let previous {
        features.insert(QueryFeature(code: previous.value << 16 | scalar.value))
      }
      previous = scalar
    }
    return features
  }

  init(code: UInt32) { self.code = code }

  /// A Latin word of two letters or more; its code lies where no pair of ideographs does.
  private init?(word: [UInt8]) {
    guard word.count > 1 else { return nil }
    var stem = word[...]
    for ending in ["ing", "ed", "es", "s"] where stem.count > ending.utf8.count + 2 {
      if stem.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        stem = stem.dropLast(ending.utf8.count)
        break
      }
    }
    let hash = stem.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    code = 0x1000_0000 | hash & 0x0FFF_FFFF
  }
}
