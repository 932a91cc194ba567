import FrontDesk

/// What the desk learned from its corrections, as the understanding weighs it.
///
/// A correction is worth what its words were corrected on average: a line of the very words that
/// were corrected once follows at once, a line that shares one of three words only after three times.
/// Corrections the other way round count against it.
package struct Lessons: Equatable, Sendable {
  private let counts: [String: [Correction: Int]]

  /// Nothing learned yet.
  package static let none = Lessons([])

  /// What these lessons teach.
  package init(_ lessons: [Lesson]) {
    var counts: [String: [Correction: Int]] = [:]
    for lesson in lessons { counts[lesson.word, default: [:]][lesson.correction] = lesson.count }
    self.counts = counts
  }

  /// Whether there is nothing to weigh.
  package var isEmpty: Bool { counts.isEmpty }

  /// A kind that the words speak for instead of another, with the words that tell.
  package func category(
    insteadOf guessed: Category, for words: [String]
  ) -> (category: Category, words: [String])? {
    Category.allCases.filter { $0 != guessed }.compactMap { other in
      weigh(.category(guessed, to: other), against: .category(other, to: guessed), for: words)
        .map { (category: other, words: $0.words, weight: $0.weight) }
    }.max { $0.weight < $1.weight }.map { ($0.category, $0.words) }
  }

  /// A department that the words speak for instead of the usual one.
  package func department(insteadOf usual: Department, for words: [String]) -> Department? {
    Department.allCases.filter { $0 != usual }.compactMap { other in
      weigh(.department(usual, to: other), against: .department(other, to: usual), for: words)
        .map { (department: other, weight: $0.weight) }
    }.max { $0.weight < $1.weight }?.department
  }

  private func weigh(
    _ correction: Correction, against opposite: Correction, for words: [String]
  ) -> (weight: Double, words: [String])? {
    let nets = words.map { word in
      (word: word, net: (counts[word]?[correction] ?? 0) - (counts[word]?[opposite] ?? 0))
    }
    guard !nets.isEmpty else { return nil }
    let weight = Double(nets.reduce(0) { $0 + $1.net }) / Double(nets.count)
    return weight >= 1 ? (weight, nets.filter { $0.net > 0 }.map(\.word)) : nil
  }
}
