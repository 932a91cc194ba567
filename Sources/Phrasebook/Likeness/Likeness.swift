import Folding

/// Tells by likeness what no pattern names: how much a stretch of a text resembles sentences that must
/// not be said rather than sentences that are fine.
///
/// Each short run of letters weighs for or against; the weights were learned from the examples of the
/// book when it was bound, so that a text always gets the same answer.
package struct Likeness: Sendable {
  /// A stretch that resembles a class of what must not be said.
  struct Stretch: Hashable, Sendable {
    /// The symbols of the text.
    let range: Range<Int>
    /// The place of the class among ``classes``.
    let category: Int
  }

  /// The classes it tells apart, as their files are called: `busy`.
  package let classes: [String]
  /// A letter for each slot of runs: how much they weigh.
  private let letters: LastingBytes
  /// A letter for each slot: the class that they speak for most.
  private let speakerLetters: LastingBytes
  /// What the weights of a stretch must come to, for the root of its number of runs, in thousandths.
  private let threshold: Int
  /// At what it must not come to, for a passage that is fine for all that is known.
  private let innocence: Int

  /// Says nothing of anything.
  package static let none = Likeness(
    classes: [], weights: "", speakers: "", threshold: 0, innocence: 0)

  init(
    classes: [String], weights: String, speakers: String, threshold: Int, innocence: Int
  ) {
    self.classes = classes
    letters = LastingBytes(keeping: weights)
    speakerLetters = LastingBytes(keeping: speakers)
    self.threshold = threshold
    self.innocence = innocence
  }

  /// Takes what ``facts``, ``weights`` and ``speakers`` say from where it lies in the program.
  package init(facts: StaticString, weights: StaticString, speakers: StaticString) {
    let lines = facts.description.split(separator: "\n").map(String.init)
    threshold = lines.first.flatMap { Int($0) } ?? .max
    innocence = lines.dropFirst().first.flatMap { Int($0) } ?? .min
    classes = Array(lines.dropFirst(2))
    letters = LastingBytes(weights)
    speakerLetters = LastingBytes(speakers)
  }

  /// The two thresholds and the classes, a line each, to be bound into the program.
  package var facts: String {
    (["\(threshold)", "\(innocence)"] + classes).joined(separator: "\n")
  }

  package var weights: String { letters.text }
  package var speakers: String { speakerLetters.text }

  /// So many clauses of one passage are looked at together.
  static let mostClauses = 3
  /// A stretch that fills less says nothing: three ideographs, or nine Latin letters.
  static let leastBreadth = 9

  /// The stretches of a text that resemble what must not be said; the one that does most of each
  /// passage.
  func stretches(in text: SymbolText) -> [Stretch] {
    guard letters.count > 0 else { return [] }
    var found: [Stretch] = []
    let symbols = UnsafePointer(text.symbols)
    Passage.each(of: text) { passage in
      let clauses = passage.clauses.map { Clause(range: $0, symbols, weights: letters.base) }
      if let range = mostAlike(clauses) {
        found.append(Stretch(range: range, category: category(of: range, symbols)))
      }
    }
    return found
  }

  private func mostAlike(_ clauses: [Clause]) -> Range<Int>? {
    var best: (score: Double, range: Range<Int>)?
    Self.eachStretch(of: clauses) { range, score in
      if score * 1000 >= Double(threshold), score > best?.score ?? 0 { best = (score, range) }
    }
    return best?.range
  }

  /// Whether a hit stands in a passage that nothing in the examples speaks against, and much for.
  func isFine(_ hit: Range<Int>, in text: SymbolText) -> Bool {
    guard letters.count > 0 else { return false }
    let symbols = UnsafePointer(text.symbols)
    let clauses = Passage.clauses(around: hit, of: text).map {
      Clause(range: $0, symbols, weights: letters.base)
    }
    var best: Double?
    Self.eachStretch(of: clauses) { range, score in
      if range.overlaps(hit) { best = max(best ?? score, score) }
    }
    return best.map { $0 * 1000 < Double(innocence) } ?? false
  }

  /// Goes through the stretches of a passage that are long enough to say something, with what their runs
  /// come to.
  private static func eachStretch(of clauses: [Clause], _ body: (Range<Int>, Double) -> Void) {
    for first in clauses.indices {
      var (sum, count, breadth) = (0, 0, 0)
      for last in first..<min(first + mostClauses, clauses.count) {
        sum += clauses[last].sum
        count += clauses[last].count
        breadth += clauses[last].breadth
        if breadth >= leastBreadth {
          body(
            clauses[first].range.lowerBound..<clauses[last].range.upperBound,
            Double(sum) / Double(count).squareRoot())
        }
      }
    }
  }

  /// The class for which the runs speak that weigh towards any.
  private func category(of range: Range<Int>, _ symbols: UnsafePointer<Symbol>) -> Int {
    var votes = [Int](repeating: 0, count: classes.count)
    LetterRun.each(in: range, of: symbols) { slot in
      let speaker = Speaker(letter: speakerLetters.base[slot])
      if votes.indices.contains(speaker.category) { votes[speaker.category] += speaker.voice }
    }
    return votes.indices.max { votes[$0] < votes[$1] } ?? 0
  }

  /// The class that a run speaks for, and how clearly.
  struct Speaker {
    let category: Int
    /// 0 hardly, 1, or 2 for no other.
    let clearness: Int

    static let nobody: UInt8 = 0x7E
    private static let levels = 3

    init(category: Int, clearness: Int) {
      self.category = category
      self.clearness = clearness
    }

    init(letter: UInt8) {
      let number = Int(letter) - zero
      self.init(category: number / Self.levels, clearness: number % Self.levels)
    }

    var letter: UInt8 { UInt8(zero + category * Self.levels + clearness) }
    var voice: Int { [1, 4, 10][clearness] }
  }

  /// The letter that stands for 0; weights are letters from 31 below to 31 above.
  static let zero = 0x40
  static let heaviest = 31

  @inline(__always)
  static func weight(_ letter: UInt8) -> Int { Int(letter) - zero - heaviest }

  /// What the runs of a clause come to.
  private struct Clause {
    let range: Range<Int>
    let sum: Int
    let count: Int
    let breadth: Int

    init(
      range: Range<Int>, _ symbols: UnsafePointer<Symbol>, weights: UnsafePointer<UInt8>
    ) {
      self.range = range
      var (sum, count) = (0, 0)
      LetterRun.each(in: range, of: symbols) { slot in
        sum += Likeness.weight(weights[slot])
        count += 1
      }
      self.sum = sum
      self.count = count
      breadth = range.reduce(0) { $0 + symbols[$1].breadth }
    }
  }
}

/// Runs of one to four letters of a clause, and pairs with one or two letters between them, by the slots in
/// which their weights are kept.
///
/// The ends of the clause count as letters; all digits are one.
enum LetterRun {
  /// How many slots there are, as a power of two: runs that share one hardly ever meet.
  static let slotBits: UInt64 = 18
  static let slots = 1 << Int(slotBits)

  @inline(__always)
  static func each(
    in range: Range<Int>, of symbols: UnsafePointer<Symbol>, _ body: (Int) -> Void
  ) {
    var last = UInt64(Symbol.lineEnd)
    var length = 1
    for place in range {
      // What stands between two clauses of a stretch ends one and begins another.
      let symbol = symbols[place].isMark ? .lineEnd : symbols[place].isDigit ? 0x30 : symbols[place]
      last = last << 16 | UInt64(symbol)
      length = min(length + 1, 4)
      if symbol != .lineEnd { body(slot(last & 0xFFFF)) }
      body(slot(last & 0xFFFF_FFFF))
      if length > 2 {
        body(slot(last & 0xFFFF_FFFF_FFFF))
        body(slot(1 << 63 | last & 0xFFFF_0000_FFFF))
      }
      if length > 3 {
        body(slot(last))
        body(slot(1 << 62 | last >> 16 & 0xFFFF_0000_0000 | last & 0xFFFF))
      }
    }
    last = last << 16 | UInt64(Symbol.lineEnd)
    body(slot(last & 0xFFFF_FFFF))
    body(slot(last & 0xFFFF_FFFF_FFFF))
    if length > 2 { body(slot(last)) }
  }

  @inline(__always)
  private static func slot(_ run: UInt64) -> Int {
    Int((run &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits))
  }
}
