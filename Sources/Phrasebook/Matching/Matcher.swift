import Folding

/// Finds every place where a pattern of a table stands.
///
/// A text is looked through once for the pairs of letters that notice a pattern; only there the
/// pattern is tried.
struct Matcher: Sendable {
  /// A pattern that stands in a text, in places of its symbols.
  struct Match: Hashable, Sendable {
    /// The rule or element the pattern belongs to.
    let owner: Int
    let range: Range<Int>
  }

  private let table: MatchTable
  /// A bit for each pair that notices something, by ``sieve(_:_:)``: most places end here.
  private let sieve: [UInt32]
  /// The pairs by open addressing, and the number of each.
  private let slots: [Slot]

  private struct Slot {
    var pair: UInt32 = 0
    var number: Int32 = -1
  }

  init(_ table: MatchTable) {
    self.table = table
    var sieve = [UInt32](repeating: 0, count: Self.sieveSize / 32)
    var width = 64
    while width < table.firsts.count * 2 { width *= 2 }
    var slots = [Slot](repeating: Slot(), count: width)
    for number in 0..<table.firsts.count {
      let first = Symbol(table.numbers[table.firsts.lowerBound + number])
      let second = Symbol(table.numbers[table.seconds.lowerBound + number])
      let bit = Self.sieve(first, second)
      sieve[bit >> 5] |= 1 << UInt32(bit & 31)
      let pair = Anchor.pair(first, second)
      var slot = Self.slot(pair) & (width - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (width - 1) }
      slots[slot] = Slot(pair: pair, number: Int32(number))
    }
    self.sieve = sieve
    self.slots = slots
  }

  private static let sieveSize = 1 << 18

  /// Where in the sieve a pair has its bit.
  @inline(__always)
  private static func sieve(_ first: Symbol, _ second: Symbol) -> Int {
    Int((UInt32(first) &* 0x9E37 ^ UInt32(second) &* 0x85EB) & UInt32(sieveSize - 1))
  }

  @inline(__always)
  private static func slot(_ pair: UInt32) -> Int { Int((pair &* 0x9E37_79B1) >> 11) }

  /// Every match, in no particular order; a pattern may match at several places.
  func matches(in text: SymbolText) -> [Match] {
    var matches: [Match] = []
    let symbols = UnsafePointer(text.symbols)
    sieve.withUnsafeBufferPointer { sieve in
      slots.withUnsafeBufferPointer { slots in
        let pass = Pass(table, slots: slots, symbols: symbols)
        var first = symbols[0]
        for place in 1..<max(text.count, 1) {
          let second = symbols[place]
          let bit = Self.sieve(first, second)
          if sieve[bit >> 5] & (1 << UInt32(bit & 31)) != 0 {
            pass.tryPair(Anchor.pair(first, second), at: place - 1, into: &matches)
          }
          first = second
        }
      }
    }
    return matches
  }

  /// Where a pattern of the table's code ends that begins at a place.
  func end(
    of start: Int, at place: Int, in text: SymbolText, endingAt end: Int? = nil
  ) -> Int? {
    PatternMachine(
      code: table.numbers.number(at: table.code.lowerBound), symbols: UnsafePointer(text.symbols)
    ).match(start, at: place, endingAt: end)
  }

  /// One pass over a text, without the reference counts of the tables.
  private struct Pass {
    let slots: UnsafeBufferPointer<Slot>
    let symbols: UnsafePointer<Symbol>
    let firstTrial: PackedNumbers.Number
    let trials: PackedNumbers.Number
    let patterns: PackedNumbers.Number
    let machine: PatternMachine

    init(
      _ table: MatchTable, slots: UnsafeBufferPointer<Slot>, symbols: UnsafePointer<Symbol>
    ) {
      self.slots = slots
      self.symbols = symbols
      firstTrial = table.numbers.number(at: table.firstTrial.lowerBound)
      trials = table.numbers.number(at: table.trials.lowerBound)
      patterns = table.numbers.number(at: table.patterns.lowerBound)
      machine = PatternMachine(
        code: table.numbers.number(at: table.code.lowerBound), symbols: symbols)
    }

    @inline(never)
    func tryPair(_ pair: UInt32, at place: Int, into matches: inout [Match]) {
      let mask = slots.count - 1
      var slot = Matcher.slot(pair) & mask
      while slots[slot].pair != pair {
        guard slots[slot].number >= 0 else { return }
        slot = (slot + 1) & mask
      }
      let number = Int(slots[slot].number)
      guard number >= 0 else { return }
      let before = LetterMask.bit(of: symbols[max(place - 1, 0)])
      let after = LetterMask.bit(of: symbols[place + 2])
      for trial in firstTrial[number]..<firstTrial[number + 1] {
        let trial = PackedNumbers.Number(at: trials.pointer + trial * 4 * MatchTable.Trial.size)
        if trial.hasBit(before, from: MatchTable.Trial.before),
          trial.hasBit(after, from: MatchTable.Trial.after)
        {
          run(trial, at: place, into: &matches)
        }
      }
    }

    private func run(
      _ trial: PackedNumbers.Number, at place: Int, into matches: inout [Match]
    ) {
      let entry = trial[MatchTable.Trial.pattern] * MatchTable.Entry.size
      // Letters repeated before the pair push the beginning further away.
      var lineStart = place
      let farthest = max(0, place - 2 * trial[MatchTable.Trial.lookback] - 4)
      while lineStart > farthest, symbols[lineStart - 1] != .lineEnd { lineStart -= 1 }
      let beginnings = entry + MatchTable.Entry.beginnings
      let code = patterns[entry + MatchTable.Entry.start]
      // Of a mark and a letter the letter is the first.
      for start in max(lineStart, 1)...place + 1
      where patterns.hasBit(Beginnings.bit(of: symbols[start]), from: beginnings) {
        guard let end = machine.match(code, at: start), end > place else { continue }
        let match = Match(
          owner: patterns[entry + MatchTable.Entry.owner], range: start..<end)
        if matches.last != match { matches.append(match) }
        return
      }
    }
  }
}
