/// An approved phrase: one thing to say, in every language.
package struct PhrasebookEntry: Sendable {
  /// Cited by exports and reports; never given to another phrase.
  package let id: String
  package let situation: Situation
  /// When the assistant offers it by itself; none for a phrase that is only looked up.
  package let occasions: [Occasion]

  // Kept as written and taken apart when wanted: a turn wants five sentences of five hundred, and
  // one costs a microsecond.
  let simplifiedChinese: String
  let traditionalChinese: String
  let english: String

  /// The sentence in a language; nil while one of its blanks is unknown.
  package func phrase(in language: Language, filling blanks: [Blank: String]) -> Phrase? {
    template(in: language)?.filled(with: blanks.compactMapValues(SingleLine.init))
      .map { phrase(in: language, saying: $0) }
  }

  /// The sentence in a language, its blanks open, for who edits the book.
  package func sentence(in language: Language) -> String {
    switch language {
    case .simplifiedChinese: simplifiedChinese
    case .traditionalChinese: traditionalChinese
    case .english: english
    }
  }

  /// The blanks its sentence has in a language.
  package func blanks(in language: Language) -> Set<Blank> {
    template(in: language)?.blanks ?? []
  }

  func phrase(in language: Language, saying text: String) -> Phrase {
    Phrase(id: id, situation: situation, language: language, text: text)
  }

  /// The sentence in a language; nil only for one that was never checked.
  func template(in language: Language) -> Template? {
    try? Template(reading: sentence(in: language))
  }
}
