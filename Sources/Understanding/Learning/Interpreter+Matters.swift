import Folding

extension Interpreter {
  /// Whether two matters are put so much alike that they may be one: 停热水, 没有热水.
  ///
  /// They are when more than half of their pairs of letters are shared, or when the same things are in the same
  /// kind of trouble, in whatever words.
  package func isSame(_ one: Matter, _ other: Matter) -> Bool {
    let pairs = one.pairs.intersection(other.pairs).count
    if 4 * pairs > one.pairs.count + other.pairs.count { return true }
    let things = one.things.intersection(other.things).count
    return things > 0 && 2 * things >= max(one.things.count, other.things.count)
      && !one.troubles.isDisjoint(with: other.troubles)
  }

  /// What a matter is compared by.
  package func matter(_ text: String) -> Matter {
    let folded = FoldedText(text)
    let letters = folded.scalars.filter { $0.properties.isAlphabetic || $0.isDigit }
    var matter = Matter(
      pairs: Set(
        zip(letters, letters.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }))
    let hits = lexicon.trie.hits(in: folded.scalars).filter { !$0.isSlip }
    let (thing, troubles) = (lexicon[.thing], troubles)
    for hit in hits {
      if let trouble = troubles[hit.cue] { matter.troubles.insert(trouble) }
      guard hit.cue == thing, hit.range.count > 1 else { continue }
      // 热水器 is no hot water: of things inside one another the longest counts.
      let isInside = hits.contains {
        $0.cue == thing && $0.range.count > hit.range.count && $0.range.overlaps(hit.range)
      }
      if !isInside { matter.things.insert(folded.text(hit.range)) }
    }
    return matter
  }

  private var troubles: [Cue: Matter.Trouble] {
    [
      lexicon[.fault]: .fails, lexicon[.notAble]: .fails, lexicon[.leak]: .leaks,
      lexicon[.nuisance]: .disturbs, lexicon[.undone]: .undone,
    ]
  }
}

/// A matter as what it is compared by: the letters it is told in, the things it is about, what is wrong.
package struct Matter: Sendable {
  /// Kinds of trouble that different words tell.
  enum Trouble: Sendable { case fails, leaks, disturbs, undone }

  /// Two letters in a row, packed.
  let pairs: Set<UInt64>
  /// The things, folded.
  var things: Set<String> = []
  /// What is wrong with them.
  var troubles: Set<Trouble> = []
}
