import Folding
import Foundation

/// Learns from examples how much each run of letters weighs.
///
/// Logistic regression over runs, example after example in an order that is always the same; each
/// weight slows down by itself as it is moved (AdaGrad). At the end no sentence that is known to be
/// fine resembles a banned one.
struct LikenessTrainer {
  /// A stretch of an example: its runs, and whether it must not be said.
  private struct Sample {
    let runs: Range<Int>
    let isBanned: Bool
    /// How much the example counts.
    let worth: Float
  }

  private var runs: [Int32] = []
  private var samples: [Sample] = []
  /// For each class how often each slot was met in what offends.
  private var meetings: [[Int32: Float]]
  private let text = SymbolText()

  private static let rounds = 12
  private static let pace: Float = 0.5
  /// How sure it must be, as a logit, before it accuses.
  private static let caution: Float = 1
  /// Below this logit it vouches for a passage against a rule.
  private static let assurance: Float = -3
  /// A fine sentence stays this far below.
  private static let margin: Float = 0.25

  init(classes: Int) { meetings = Array(repeating: [:], count: classes) }

  /// Takes an example in.
  mutating func add(_ example: Example) {
    let bytes = example.sentence.utf8
    var sentence = example.sentence
    sentence.withUTF8 { text.read($0) }
    switch example.kind {
    case .fine: addFine()
    case .banned(let category, let words):
      let start = bytes.distance(from: bytes.startIndex, to: words.lowerBound)
      let end = bytes.distance(from: bytes.startIndex, to: words.upperBound)
      let offending = (1..<text.count - 1).filter { (start..<end).contains(Int(text.offsets[$0])) }
      guard let first = offending.first, let last = offending.last else { return }
      addBanned(first..<last + 1, category)
    }
  }

  private mutating func addBanned(_ words: Range<Int>, _ category: Int) {
    var whole: Range<Int>?
    for clause in passages.flatMap(\.clauses) {
      if clause.overlaps(words) {
        whole = (whole?.lowerBound ?? clause.lowerBound)..<clause.upperBound
      } else if breadth(of: clause) >= Likeness.leastBreadth {
        // What stands beside an offence is mostly, not always, fine.
        add(clause, isBanned: false, worth: 0.15)
      }
    }
    if let whole { add(whole, isBanned: true, worth: 1) }
    add(words, isBanned: true, worth: 0.5)
    LetterRun.each(in: words, of: text.symbols) { meetings[category][Int32($0), default: 0] += 1 }
  }

  private mutating func addFine() {
    // What is quoted in a fine sentence may be just what must not be said.
    for clauses in passages.filter({ !$0.isQuoted }).map(\.clauses) {
      for first in clauses.indices {
        for last in first..<min(first + Likeness.mostClauses, clauses.count) {
          let range = clauses[first].lowerBound..<clauses[last].upperBound
          if breadth(of: range) >= Likeness.leastBreadth { add(range, isBanned: false, worth: 1) }
        }
      }
    }
  }

  private mutating func add(_ range: Range<Int>, isBanned: Bool, worth: Float) {
    let start = runs.count
    LetterRun.each(in: range, of: text.symbols) { runs.append(Int32($0)) }
    samples.append(Sample(runs: start..<runs.count, isBanned: isBanned, worth: worth))
  }

  private func breadth(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + text.symbols[$1].breadth }
  }

  /// The passages of the text at hand.
  private var passages: [Passage] {
    var passages: [Passage] = []
    Passage.each(of: text) { passages.append($0) }
    return passages
  }

  /// What was learned from the examples.
  func likeness(of classes: [String]) -> Likeness {
    var learner = Learner(runs: runs)
    var order = Array(samples.indices)
    var random = Shuffle()
    for _ in 0..<Self.rounds {
      random.shuffle(&order)
      for number in order { learner.learn(samples[number], pace: Self.pace) }
    }
    // Sentences known to be fine are gone through again until none is accused.
    for _ in 0..<Self.rounds {
      let accused = samples.filter {
        !$0.isBanned && $0.worth == 1 && learner.logit(of: $0) > Self.caution - Self.margin
      }
      if accused.isEmpty { break }
      for sample in accused { learner.learn(sample, pace: Self.pace) }
    }
    return written(learner, classes)
  }

  private func written(_ learner: Learner, _ classes: [String]) -> Likeness {
    let sizes = learner.weights.map(abs).filter { $0 > 0 }.sorted()
    let step = sizes.isEmpty ? 1 : sizes[(sizes.count - 1) * 999 / 1000] / Float(Likeness.heaviest)
    let steps = learner.weights.map {
      Int(max(-Float(Likeness.heaviest), min(Float(Likeness.heaviest), ($0 / step).rounded())))
    }
    let letters = steps.map { UInt8($0 + Likeness.heaviest + Likeness.zero) }
    var threshold = Double((Self.caution - learner.bias) / step)
    for sample in samples where !sample.isBanned && sample.worth == 1 {
      let sum = runs[sample.runs].reduce(0) { $0 + steps[Int($1)] }
      threshold = max(threshold, Double(sum) / Double(sample.runs.count).squareRoot() + 0.01)
    }
    return Likeness(
      classes: classes, weights: String(decoding: letters, as: UTF8.self), speakers: speakers,
      threshold: Int((threshold * 1000).rounded(.up)),
      innocence: Int((Self.assurance - learner.bias) / step * 1000))
  }

  /// For each slot the class in which it is met most, seen against how much each class says.
  private var speakers: String {
    let all = meetings.map { max($0.values.reduce(0, +), 1) }
    var best = [(share: Float, category: Int)](repeating: (0, 0), count: LetterRun.slots)
    var sum = [Float](repeating: 0, count: LetterRun.slots)
    for (category, met) in meetings.enumerated() {
      for (slot, count) in met {
        let share = count / all[category]
        sum[Int(slot)] += share
        if share > best[Int(slot)].share { best[Int(slot)] = (share, category) }
      }
    }
    let letters = zip(best, sum).map { best, sum in
      guard sum > 0 else { return Likeness.Speaker.nobody }
      let clearness = best.share > 0.8 * sum ? 2 : best.share > 0.4 * sum ? 1 : 0
      return Likeness.Speaker(category: best.category, clearness: clearness).letter
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The weights while they are learned.
  private struct Learner {
    let runs: [Int32]
    var weights = [Float](repeating: 0, count: LetterRun.slots)
    /// How much each weight was moved so far.
    private var moved = [Float](repeating: 0.001, count: LetterRun.slots)
    var bias: Float = 0

    init(runs: [Int32]) { self.runs = runs }

    func logit(of sample: Sample) -> Float {
      var sum: Float = 0
      for run in runs[sample.runs] { sum += weights[Int(run)] }
      return sum / Float(sample.runs.count).squareRoot() + bias
    }

    mutating func learn(_ sample: Sample, pace: Float) {
      let likely = 1 / (1 + exp(-logit(of: sample)))
      let miss = (likely - (sample.isBanned ? 1 : 0)) * sample.worth
      let share = miss / Float(sample.runs.count).squareRoot()
      for run in runs[sample.runs] {
        let slot = Int(run)
        let slope = share + 0.00001 * weights[slot]
        moved[slot] += slope * slope
        weights[slot] -= pace * slope / moved[slot].squareRoot()
      }
      bias -= 0.02 * miss
    }
  }

  /// An order that looks like chance and is always the same.
  private struct Shuffle {
    private var state: UInt64 = 0x2545_F491_4F6C_DD1D

    mutating func shuffle(_ order: inout [Int]) {
      for place in order.indices.reversed() {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        order.swapAt(place, Int(state % UInt64(place + 1)))
      }
    }
  }
}
