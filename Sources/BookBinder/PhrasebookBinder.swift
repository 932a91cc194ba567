import DataFiles
import Phrasebook

/// Binds the phrasebook as numbers and texts, after its rules have done what their own sentences say.
struct PhrasebookBinder {
  let phrases: (numbers: String, texts: String)
  let rules: (numbers: String, texts: String)
  let likeness: Likeness
  let manners: (numbers: String, texts: String)
  let situations: String

  /// - Throws: the first fault of form; ``faults`` of sense come all at once.
  init(_ files: [(name: String, node: Node)]) throws {
    let files = files.map { BookFile(name: $0.name, node: $0.node) }
    let phrases = try Phrasebook(
      reading: files.filter { $0.name.hasPrefix("courtesy/") }.map(\.node))
    let book = try RuleBook(reading: [files])
    likeness = Likeness(learning: book, approving: phrases)
    let bound = try Checker.bound(book, approving: phrases, likeness: likeness)
    let manners = try Manners(reading: files)
    let faults = RuleTrial.faults(of: book, with: bound.checker) + manners.faults
    guard faults.isEmpty else { throw Faults(all: faults) }
    _ = try Procedures(
      reading: [files.filter { $0.name.hasPrefix("procedures/") }.map(\.node)])
    self.phrases = phrases.bound
    guard let situations = files.first(where: { $0.name == "situations.yaml" }) else {
      throw Faults(all: [.missing("situations.yaml", beside: files)])
    }
    self.situations = try SituationIndex(reading: situations.node).bound
    rules = (bound.numbers, bound.texts)
    self.manners = manners.bound
  }

  /// Rules that do not do what they say.
  struct Faults: Error {
    let all: [DataFileError]
  }
}

extension DataFileError {
  fileprivate static func missing(_ name: String, beside files: [BookFile]) -> Self {
    let place = files.first?.node.place ?? Place(file: name, line: 1, column: 1)
    return DataFileError(.senseless("the phrasebook has no \(name); put it back"), at: place)
  }
}
