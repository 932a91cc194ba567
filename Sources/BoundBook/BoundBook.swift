import DataFiles
import Phrasebook

/// The phrasebook as it was bound into the program when it was built.
///
/// A target of its own, so that the tool that binds it can use the very readers and checks of
/// ``Phrasebook``: a fault in the book ends the build.
package enum BoundBook {
  /// Every file of the book, by its name within the folder.
  package static var files: [BookFile] { BoundData.all.map { BookFile($0) } }
}

extension Phrasebook {
  /// The approved phrases of the book.
  ///
  package static let builtIn = Phrasebook(
    numbers: BoundData.phraseNumbers, texts: BoundData.phraseTexts)
}

extension Manners {
  /// What replies are made of, by the book; its sentences were tried when it was bound.
  package static let builtIn =
    (try? Manners(
      reading: BoundBook.files.filter { $0.name == "manners.yaml" },
      finder: Checker(numbers: BoundData.mannerNumbers, texts: BoundData.mannerTexts))) ?? .none
}

extension Procedures {
  /// The procedures of the book, tried when it was bound.
  package static let builtIn =
    (try? Procedures(
      reading: [BoundBook.files.filter { $0.name.hasPrefix("procedures/") }.map(\.node)]))
    ?? Procedures([])
}

extension SituationIndex {
  /// The situations of the book, learned from its examples.
  package static let builtIn = SituationIndex(BoundData.situationNumbers)
}

extension Checker {
  /// The checker with the rules of the book.
  package static let builtIn = Checker(
    numbers: BoundData.ruleNumbers, texts: BoundData.ruleTexts, likeness: .builtIn)
}

extension Likeness {
  /// What the examples of the book taught.
  package static let builtIn = Likeness(
    facts: BoundData.likenessFacts, weights: BoundData.likenessWeights,
    speakers: BoundData.likenessSpeakers)
}
