import Folding
import FrontDesk

extension Interpreter {
  /// The words of a matter that tell what it is about: those the lexicon knows, folded; the matter
  /// itself when it knows none.
  package func tellingWords(of matter: String) -> [String] {
    let text = FoldedText(matter)
    var words: [String] = []
    for range in lexicon.words(of: text) where range.count > 1 {
      let word = text.text(range)
      if !words.contains(word) { words.append(word) }
    }
    return words.isEmpty ? [String(text.text.prefix(12))] : words
  }

  /// The slots of a request, with the kind that corrections taught instead of the one guessed.
  func corrected(_ slots: [FoundSlot]) -> [FoundSlot] {
    guard !lessons.isEmpty,
      case .text(let matter)? = slots.first(where: { $0.name == .matter })?.value
    else { return slots }
    let words = tellingWords(of: matter)
    return slots.map { slot in
      guard case .category(let guessed) = slot.value,
        let (category, because) = lessons.category(insteadOf: guessed, for: words)
      else { return slot }
      return FoundSlot(
        .category, .category(category), at: nil,
        by: "category.learned:" + because.joined(separator: " "))
    }
  }
}

extension Lexicon {
  /// Where the words it knows stand in a text, the longest at each place.
  func words(of text: FoldedText) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for hit in trie.hits(in: text.scalars) where !hit.isSlip {
      guard let last = words.last, last.overlaps(hit.range) else {
        words.append(hit.range)
        continue
      }
      if hit.range.count > last.count { words[words.count - 1] = hit.range }
    }
    return words
  }
}
