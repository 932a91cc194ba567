extension Phrasebook {
  /// A phrase for a situation, and how well the situation fits what was asked for, 0…1.
  package struct Suggestion: Sendable {
    package let phrase: Phrase
    package let score: Double
  }

  /// The phrases of a situation whose blanks are all known; those that say most of what is known
  /// first, then in the order of the book.
  package func phrases(
    for situation: Situation, in language: Language, filling blanks: [Blank: String]
  ) -> [Phrase] {
    let values = blanks.compactMapValues(SingleLine.init)
    return entries.enumerated()
      .filter { $0.element.situation == situation && $0.element.occasions.isEmpty }
      .compactMap { place, entry in
        entry.template(in: language).flatMap { template in
          template.filled(with: values).map {
            (
              place: place, blanks: template.blanks.count,
              phrase: entry.phrase(in: language, saying: $0)
            )
          }
        }
      }
      .sorted { ($1.blanks, $0.place) < ($0.blanks, $1.place) }
      .map(\.phrase)
  }

  /// Phrases for what somebody asked for, best first: of the situation that fits best, and of the
  /// others as far as it is not plain which one is meant.
  ///
  /// - Parameter matches: the situations found, best first.
  package func suggestions(
    for matches: [SituationIndex.Match], in language: Language, filling blanks: [Blank: String],
    limit: Int
  ) -> [Suggestion] {
    guard let best = matches.first, best.score >= SituationIndex.threshold else { return [] }
    let close = matches.prefix(Self.situationsAtOnce).filter { $0.score > best.score * 0.3 }
    let rows = close.map { match in
      phrases(for: match.situation, in: language, filling: blanks)
        .map { Suggestion(phrase: $0, score: match.score) }
    }
    // One of each first, so that the right one is in sight; then more of the best.
    let first = rows.compactMap(\.first)
    let more = rows.flatMap { $0.dropFirst() }
    return Array((first + more).prefix(limit))
  }

  /// Of how many situations phrases are shown together.
  private static let situationsAtOnce = 3
}
