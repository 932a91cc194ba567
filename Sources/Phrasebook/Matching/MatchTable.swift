import Folding

/// Patterns in the form in which they are looked for: what notices them, and how they are tried.
///
/// All of it is numbers that are read where they lie: they were written when the program was built, or
/// when a site's own files were read, and most are never looked at.
struct MatchTable: Sendable {
  let numbers: PackedNumbers
  /// The first letters of the pairs by which patterns are noticed, and the second ones.
  let firsts: Range<Int>
  let seconds: Range<Int>
  /// The pairs by open addressing, a power of two: 1 more than the number of each, 0 where there is none.
  let slots: Range<Int>
  /// The first trial of each pair, and one more for the end.
  let firstTrial: Range<Int>
  /// What is tried where a pair was met; see ``Trial``.
  let trials: Range<Int>
  /// The patterns; see ``Entry``.
  let patterns: Range<Int>
  /// The instructions of all patterns.
  let code: Range<Int>

  /// A trial in numbers: its pattern, where the piece that was noticed begins, and the letters that
  /// may stand right before the pair and right behind.
  enum Trial {
    static let pattern = 0
    /// The offset of the anchor, from the least one on, doubled; odd where the piece may begin with a mark.
    static let offset = 1
    static let before = 2
    static let after = before + LetterMask.parts
    static let size = after + LetterMask.parts
  }

  /// A pattern in numbers: whose it is, the instructions from the noticed piece on, and those for what
  /// stands before it, turned round.
  enum Entry {
    static let owner = 0
    static let onwards = 1
    static let backwards = 2
    /// 1 where what stands before is soon told.
    static let isBackwardsFirst = 3
    static let size = 4
  }

  /// A pattern as it is written.
  struct Row {
    let owner: Int
    let onwards: Int
    let backwards: Int
    let isBackwardsFirst: Bool
    let anchors: [Anchor]
  }

  /// Takes the rows that ``write(_:code:to:)`` wrote.
  init(from reader: inout NumberReader) {
    numbers = reader.numbers
    firsts = reader.places()
    seconds = reader.places()
    slots = reader.places()
    firstTrial = reader.places()
    trials = reader.places()
    patterns = reader.places()
    code = reader.places()
  }

  /// Writes patterns, each with what notices it.
  static func write(
    _ patterns: [Row], code: [Int32], to writer: inout NumberWriter
  ) {
    let all = patterns.enumerated().flatMap { number, pattern in
      pattern.anchors.map { (pattern: number, anchor: $0) }
    }.sorted {
      ($0.anchor.pair, $0.pattern, $0.anchor.offset)
        < ($1.anchor.pair, $1.pattern, $1.anchor.offset)
    }
    var pairs: [UInt32] = []
    var firstTrial: [Int] = []
    for (number, trial) in all.enumerated() where pairs.last != trial.anchor.pair {
      pairs.append(trial.anchor.pair)
      firstTrial.append(number)
    }
    writer.write(pairs.map { Int($0 >> 16) })
    writer.write(pairs.map { Int($0 & 0xFFFF) })
    writer.write(slots(of: pairs))
    writer.write(firstTrial + [all.count])
    writer.write(
      all.flatMap { trial in
        [
          trial.pattern,
          (trial.anchor.offset - Anchor.leastOffset) * 2 + (trial.anchor.isMark ? 1 : 0),
        ] + trial.anchor.before.numbers + trial.anchor.after.numbers
      })
    writer.write(
      patterns.flatMap { [$0.owner, $0.onwards, $0.backwards, $0.isBackwardsFirst ? 1 : 0] })
    writer.write(code.map(Int.init))
  }

  private static func slots(of pairs: [UInt32]) -> [Int] {
    var width = 64
    while width < pairs.count * 2 { width *= 2 }
    var slots = [Int](repeating: 0, count: width)
    for (number, pair) in pairs.enumerated() {
      var slot = slot(of: pair) & (width - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (width - 1) }
      slots[slot] = number + 1
    }
    return slots
  }

  /// Where a pair is looked for first, in a table of any width.
  @inline(__always)
  static func slot(of pair: UInt32) -> Int { Int((pair &* 0x9E37_79B1) >> 11) }
}
