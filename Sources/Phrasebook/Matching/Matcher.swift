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

  init(_ table: MatchTable) { self.table = table }

  /// From so many symbols on it pays to make a ``Sieve`` first.
  private static let fewestForSieve = 16_384

  /// Every match, in no particular order; a pattern may match at several places.
  func matches(in text: SymbolText) -> [Match] {
    guard table.firsts.count > 0 else { return [] }
    var matches: [Match] = []
    let symbols = UnsafePointer(text.symbols)
    let pass = Pass(table, symbols: symbols)
    guard text.count >= Self.fewestForSieve else {
      for place in 1..<max(text.count, 1) { pass.tryPair(at: place - 1, into: &matches) }
      return matches
    }
    Sieve(table).bits.withUnsafeBufferPointer { bits in
      var first = symbols[0]
      for place in 1..<text.count {
        let second = symbols[place]
        let bit = Sieve.bit(first, second)
        if bits[bit >> 5] & (1 << UInt32(bit & 31)) != 0 {
          pass.tryPair(at: place - 1, into: &matches)
        }
        first = second
      }
    }
    return matches
  }

  /// A bit for each pair that notices something: most places of a long text end here.
  private struct Sieve {
    private(set) var bits = [UInt32](repeating: 0, count: size / 32)
    private static let size = 1 << 18

    init(_ table: MatchTable) {
      for number in 0..<table.firsts.count {
        let bit = Self.bit(
          Symbol(table.numbers[table.firsts.lowerBound + number]),
          Symbol(table.numbers[table.seconds.lowerBound + number]))
        bits[bit >> 5] |= 1 << UInt32(bit & 31)
      }
    }

    @inline(__always)
    static func bit(_ first: Symbol, _ second: Symbol) -> Int {
      Int((UInt32(first) &* 0x9E37 ^ UInt32(second) &* 0x85EB) & UInt32(size - 1))
    }
  }

  /// Where a pattern of the table's code ends that begins at a place.
  func end(of pattern: Int, at place: Int, in text: SymbolText) -> Int? {
    machine(for: text).match(pattern, at: place)
  }

  /// Where a pattern that was turned round begins that ends right before a place.
  func start(of pattern: Int, before place: Int, in text: SymbolText) -> Int? {
    machine(for: text, backwards: true).match(pattern, at: place - 1).map { $0 + 1 }
  }

  private func machine(for text: SymbolText, backwards: Bool = false) -> PatternMachine {
    PatternMachine(
      code: table.numbers.number(at: table.code.lowerBound),
      symbols: UnsafePointer(text.symbols), backwards: backwards)
  }

  /// One pass over a text, without the reference counts of the tables.
  private struct Pass {
    let slots: PackedNumbers.Number
    let mask: Int
    let firsts: PackedNumbers.Number
    let seconds: PackedNumbers.Number
    let symbols: UnsafePointer<Symbol>
    let firstTrial: PackedNumbers.Number
    let trials: PackedNumbers.Number
    let patterns: PackedNumbers.Number
    let onwards: PatternMachine
    let backwards: PatternMachine

    init(_ table: MatchTable, symbols: UnsafePointer<Symbol>) {
      self.symbols = symbols
      slots = table.numbers.number(at: table.slots.lowerBound)
      mask = table.slots.count - 1
      firsts = table.numbers.number(at: table.firsts.lowerBound)
      seconds = table.numbers.number(at: table.seconds.lowerBound)
      firstTrial = table.numbers.number(at: table.firstTrial.lowerBound)
      trials = table.numbers.number(at: table.trials.lowerBound)
      patterns = table.numbers.number(at: table.patterns.lowerBound)
      let code = table.numbers.number(at: table.code.lowerBound)
      onwards = PatternMachine(code: code, symbols: symbols)
      backwards = PatternMachine(code: code, symbols: symbols, backwards: true)
    }

    @inline(never)
    func tryPair(at place: Int, into matches: inout [Match]) {
      let (first, second) = (Int(symbols[place]), Int(symbols[place + 1]))
      var slot = MatchTable.slot(of: Anchor.pair(symbols[place], symbols[place + 1])) & mask
      var number = slots[slot] - 1
      while number >= 0, firsts[number] != first || seconds[number] != second {
        slot = (slot + 1) & mask
        number = slots[slot] - 1
      }
      guard number >= 0 else { return }
      let before = LetterMask.Place(of: symbols[max(place - 1, 0)])
      let after = LetterMask.Place(of: symbols[place + 2])
      for trial in firstTrial[number]..<firstTrial[number + 1] {
        let trial = PackedNumbers.Number(at: trials.pointer + trial * 4 * MatchTable.Trial.size)
        if trial.has(before, from: MatchTable.Trial.before),
          trial.has(after, from: MatchTable.Trial.after)
        {
          run(trial, at: place, into: &matches)
        }
      }
    }

    private func run(
      _ trial: PackedNumbers.Number, at place: Int, into matches: inout [Match]
    ) {
      let offset = trial[MatchTable.Trial.offset]
      let nearest = place - (offset >> 1 + Anchor.leastOffset)
      let entry = PackedNumbers.Number(
        at: patterns.pointer + trial[MatchTable.Trial.pattern] * 4 * MatchTable.Entry.size)
      var start = farthest(from: nearest, to: place)
      while start <= nearest + offset & 1 {
        defer { start += 1 }
        guard let range = range(of: entry, around: start) else { continue }
        let match = Match(owner: entry[MatchTable.Entry.owner], range: range)
        if matches.last != match { matches.append(match) }
        return
      }
    }

    /// Where a pattern stands whose noticed piece begins at a place; the side that tells sooner is tried
    /// first.
    @inline(__always)
    private func range(of entry: PackedNumbers.Number, around start: Int) -> Range<Int>? {
      let (next, before) = (entry[MatchTable.Entry.onwards], entry[MatchTable.Entry.backwards])
      if entry[MatchTable.Entry.isBackwardsFirst] != 0 {
        guard let before = backwards.match(before, at: start - 1),
          let end = onwards.match(next, at: start)
        else { return nil }
        return before + 1..<end
      }
      guard let end = onwards.match(next, at: start),
        let before = backwards.match(before, at: start - 1)
      else { return nil }
      return before + 1..<end
    }

    /// Where a piece may begin of which so many letters stand before a place: repeated letters push it
    /// further away.
    @inline(__always)
    private func farthest(from nearest: Int, to place: Int) -> Int {
      var start = place
      var missing = place - nearest
      while missing > 0, start > 1 {
        start -= 1
        if symbols[start] != symbols[start + 1] { missing -= 1 }
      }
      start = max(min(start, nearest), 1)
      while symbols[start - 1] == symbols[start], start > 1 { start -= 1 }
      return start
    }
  }
}
