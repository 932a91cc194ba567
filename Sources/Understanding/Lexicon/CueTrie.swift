import Folding

/// All cue words in one flat trie, walked over folded scalars.
///
/// Finds every word at every position, not only the longest: which of them count is the
/// lexicon's business.
struct CueTrie: Sendable {
  private let trie: WordTrie
  /// The cue of each group of words, by the group's number.
  private let cues: [Cue]

  /// A trie of words whose values name a group, whether the word is a slip, and whether it is the
  /// stem of a Latin word (`leak*`), as ``BookBinder`` writes them.
  init(_ trie: WordTrie, cues: [Cue]) {
    self.trie = trie
    self.cues = cues
  }

  /// Every word in the text, by beginning and then by end.
  func hits(in scalars: [Unicode.Scalar]) -> [CueHit] {
    var hits: [CueHit] = []
    scalars.withUnsafeBufferPointer { text in
      for start in text.indices {
        guard case var node = trie.child(of: 0, text[start]), node != 0,
          !(text[start].runsOn && start > 0 && text[start - 1].runsOn)
        else { continue }
        var end = start + 1
        while true {
          collect(node, start..<end, in: text, into: &hits)
          guard end < text.count else { break }
          // Several blanks between words count as one.
          if text[end] == " " {
            while end + 1 < text.count, text[end + 1] == " " { end += 1 }
          }
          node = trie.child(of: node, text[end])
          guard node != 0 else { break }
          end += 1
        }
      }
    }
    return hits
  }

  private func collect(
    _ node: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<Unicode.Scalar>,
    into hits: inout [CueHit]
  ) {
    let runsOn =
      text[range.upperBound - 1].runsOn && range.upperBound < text.count
      && text[range.upperBound].runsOn
    trie.forEachValue(at: node) { value in
      let isStem = value & 1 != 0
      if runsOn, !isStem { return }
      var end = range.upperBound
      if isStem {
        while end < text.count, text[end].runsOn { end += 1 }
      }
      hits.append(
        CueHit(
          cue: cues[value >> 2], range: range.lowerBound..<end, isSlip: value & 2 != 0))
    }
  }
}

extension Unicode.Scalar {
  /// A letter or digit of the kind that runs on without blanks in a word.
  var runsOn: Bool {
    switch self {
    case "a"..."z", "0"..."9", "ß"..."ɏ": true
    default: false
    }
  }

  /// Marks that end a clause once folded.
  var endsClause: Bool {
    switch self {
    case ",", ".", ";", ":", "!", "?", "(", ")", "[", "]", "\"", "~", "|", "/": true
    default: false
    }
  }

  /// Anything that is no letter, digit or ideograph.
  var isMark: Bool {
    switch self {
    case "a"..."z", "0"..."9": false
    default: value < 0x80 || endsClause || self == "·" || self == "'" || value == 0xFF0C
    }
  }
}
