import DataFiles
import Folding

extension Checker {
  /// A checker of these rules, to which the sentences of the desk are no offence.
  ///
  /// - Parameter likeness: what was learned from the examples of the book.
  /// - Throws: a rule whose pattern can't be looked for.
  package init(
    _ book: RuleBook, approving phrases: Phrasebook, likeness: Likeness = .none
  ) throws(DataFileError) {
    self.init(
      try RuleCompiler.product(of: book, approving: phrases, likeness).table, likeness: likeness)
  }

  /// A checker of these rules, and the two texts that ``init(numbers:texts:likeness:)`` reads it from.
  package static func bound(
    _ book: RuleBook, approving phrases: Phrasebook, likeness: Likeness
  ) throws(DataFileError) -> (checker: Checker, numbers: String, texts: String) {
    let product = try RuleCompiler.product(of: book, approving: phrases, likeness)
    return (
      Checker(product.table, likeness: likeness), product.numbers, product.texts.joined()
    )
  }
}

extension Likeness {
  /// What the examples of a book teach; what the desk itself says, and what rules must hit and spare, are
  /// examples too.
  package init(learning book: RuleBook, approving phrases: Phrasebook) {
    var trainer = LikenessTrainer(classes: book.likenessClasses.count)
    for example in book.examples { trainer.add(example) }
    for rule in book.rules {
      let key = rule.category.split(separator: ".").last.map(String.init)
      if rule.severity == .error,
        let category = book.likenessClasses.firstIndex(where: { $0 == key })
      {
        for hit in rule.hits {
          trainer.add(
            Example(
              sentence: hit.sentence, kind: .banned(category: category, words: hit.words)))
        }
      }
      for sentence in rule.spares.map(\.sentence) + rule.instead.all where rule.hits.count > 0 {
        trainer.add(Example(sentence: sentence, kind: .fine))
      }
    }
    for sentence in phrases.sentences + phrases.spoken {
      trainer.add(Example(sentence: sentence, kind: .fine))
    }
    self = trainer.likeness(of: book.likenessClasses)
  }
}

extension RuleCompiler {
  /// Compiles a book, looks which rules hit what the desk itself says, and lets those sentences spare
  /// what they hold: the longest approved match masks.
  static func product(
    of book: RuleBook, approving phrases: Phrasebook, _ likeness: Likeness
  ) throws(DataFileError) -> Product {
    let sentences = phrases.sentences + book.rules.flatMap(\.instead.all)
    let approved = sentences.map { symbols(of: $0) }
    // What rules must spare shows best what innocent sentences are made of.
    var usage = Usage()
    for sentence in approved { usage.count(sentence) }
    for rule in book.rules {
      for spare in rule.spares { usage.count(symbols(of: spare.sentence)) }
    }
    var compiler = try RuleCompiler(
      book.rules, book.categories, likeness: likeness.classes, usage: usage)
    let strict = Checker(compiler.product.table, likeness: .none)
    var masks: [Int: Set<Pattern>] = [:]
    for (sentence, symbols) in zip(sentences, approved) {
      for finding in strict.everyFinding(in: sentence) {
        masks[finding.rule, default: []].insert(Pattern(saying: symbols))
      }
    }
    for (rule, covers) in masks.sorted(by: { $0.key < $1.key }) {
      compiler.spare(covers.sorted { $0.pieces.count > $1.pieces.count }, in: rule)
    }
    return compiler.product
  }

  private static func symbols(of sentence: String) -> [Symbol] {
    let text = SymbolText()
    var sentence = sentence
    sentence.withUTF8 { text.read($0) }
    return (1..<text.count - 1).map { text.symbols[$0] }
  }
}

extension Pattern {
  /// Exactly these letters; marks may be left out.
  fileprivate init(saying symbols: [Symbol]) {
    let letters = symbols.drop(while: \.isMark)
    let end = letters.lastIndex { !$0.isMark }.map { $0 + 1 } ?? letters.startIndex
    pieces = letters[..<end].map { $0.isMark ? .pause : .letter($0) }
  }
}

extension Phrasebook {
  /// What stands between the blanks of all sentences, in every language.
  var sentences: [String] {
    entries.flatMap { entry in
      Language.allCases.flatMap { entry.template(in: $0)?.pieces ?? [] }
    }.filter { $0.unicodeScalars.count >= 4 }
  }

  /// All sentences as they may be said, in every language.
  package var spoken: [String] {
    Language.allCases.flatMap { language in
      var values: [Blank: SingleLine] = [:]
      for blank in Blank.allCases {
        values[blank] = SingleLine(blank.example(in: language))
      }
      return entries.compactMap { $0.template(in: language)?.filled(with: values) }
    }
  }
}
