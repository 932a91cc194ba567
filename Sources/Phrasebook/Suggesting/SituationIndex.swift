import DataFiles
import Foundation
import Folding

/// Finds the situation that somebody tells in his own words, from how others told it.
///
/// Each feature of a text speaks for the situations whose examples show it more often than the rest
/// do; the situation that the features speak for most comes first.
package struct SituationIndex: Sendable {
  /// How much a feature speaks for a situation, in thousandths.
  struct Vote: Sendable {
    let situation: Int
    let weight: Int
  }

  /// A situation and how much of what was said speaks for it, 0…1.
  package struct Match: Hashable, Sendable {
    package let situation: Situation
    package let score: Double
  }

  /// Below this score a situation is but the nearest there is.
  package static let threshold = 0.17

  private let codes: [UInt32]
  private let firstVote: [Int]
  private let votes: [Vote]

  /// The situations by what was said, best first; none without anything in common.
  package func matches(for text: String) -> [Match] {
    var scores = [Int](repeating: 0, count: Situation.allCases.count)
    let features = QueryFeature.features(of: text)
    for feature in features {
      guard let place = place(of: feature.code) else { continue }
      for vote in votes[firstVote[place]..<firstVote[place + 1]] {
        scores[vote.situation] += vote.weight
      }
    }
    // All that was said could have spoken so much: what no example shows speaks for none.
    let whole = features.count * Self.tellingWeight
    guard whole > 0 else { return [] }
    return Situation.allCases.enumerated()
      .filter { scores[$0.offset] > 0 }
      .map {
        Match(
          situation: $0.element, score: min(1, Double(scores[$0.offset]) / Double(whole)))
      }
      .sorted { $0.score > $1.score }
  }

  /// What a telling word speaks for the situation it tells.
  private static let tellingWeight = 2_000

  private func place(of code: UInt32) -> Int? {
    var (low, high) = (0, codes.count)
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code ? low : nil
  }
}

// Made of examples, when the program is built.
extension SituationIndex {
  /// Learns from `situations.yaml`.
  package init(reading file: Node) throws(DataFileError) {
    try file.allow(only: Situation.allCases.map(\.rawValue))
    var counts: [QueryFeature: [Int: Double]] = [:]
    var sizes: [Double] = []
    for (number, situation) in Situation.allCases.enumerated() {
      let node = try file.required(situation.rawValue)
      try node.allow(only: ["name", "examples", "words"])
      let name = try Wordings(reading: node.required("name"))
      let examples = try node.required("examples").texts()
      sizes.append(Double(examples.count))
      for example in examples {
        for feature in QueryFeature.features(of: example) {
          counts[feature, default: [:]][number, default: 0] += 1
        }
      }
      for word in try node["words"]?.texts() ?? [] {
        for feature in QueryFeature.features(of: word) {
          counts[feature, default: [:]][number, default: 0] += Self.countOfWord
        }
      }
      for word in name.all {
        for feature in QueryFeature.features(of: word) {
          counts[feature, default: [:]][number, default: 0] += 1
        }
      }
    }
    self.init(counts, sizes)
  }

  /// A telling word counts as much as so many examples.
  private static let countOfWord = 3.0
  /// What a feature is taken to have been seen before it was: little is concluded from little.
  private static let prior = 0.4

  private init(_ counts: [QueryFeature: [Int: Double]], _ sizes: [Double]) {
    var codes: [UInt32] = []
    var firstVote: [Int] = []
    var votes: [Vote] = []
    for (feature, shown) in counts.sorted(by: { $0.key.code < $1.key.code }) {
      let shares = sizes.indices.map { ((shown[$0] ?? 0) + Self.prior) / (sizes[$0] + 1) }
      let usual = shares.reduce(0, +) / Double(shares.count)
      codes.append(feature.code)
      firstVote.append(votes.count)
      for (situation, share) in shares.enumerated() where shown[situation] != nil {
        let weight = Int(1_000 * log(share / usual))
        if weight > 0 { votes.append(Vote(situation: situation, weight: weight)) }
      }
    }
    firstVote.append(votes.count)
    self.codes = codes
    self.firstVote = firstVote
    self.votes = votes
  }
}

// As numbers in the program, and back.
extension SituationIndex {
  /// The index as a text that ``init(_:)`` reads.
  package var bound: String {
    var writer = NumberWriter()
    writer.write(codes.map { Int($0 >> 16) })
    writer.write(codes.map { Int($0 & 0xFFFF) })
    writer.write(firstVote)
    writer.write(votes.map(\.situation))
    writer.write(votes.map(\.weight))
    return writer.text
  }

  /// Reads what ``bound`` wrote.
  package init(_ numbers: StaticString) {
    var reader = NumberReader(PackedNumbers(numbers))
    codes = zip(reader.row(), reader.row()).map { UInt32($0) << 16 | UInt32($1) }
    firstVote = reader.row()
    votes = zip(reader.row(), reader.row()).map { Vote(situation: $0, weight: $1) }
  }
}
