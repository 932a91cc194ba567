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
    let slots: UnsafeBufferPointer<Slot>
    let symbols: UnsafePointer<Symbol>
    let firstTrial: PackedNumbers.Number
    let trials: PackedNumbers.Number
    let patterns: PackedNumbers.Number
    let onwards: PatternMachine
    let backwards: PatternMachine

    init(
      _ table: MatchTable, slots: UnsafeBufferPointer<Slot>, symbols: UnsafePointer<Symbol>
    ) {
      self.slots = slots
      self.symbols = symbols
      firstTrial = table.numbers.number(at: table.firstTrial.lowerBound)
      trials = table.numbers.number(at: table.trials.lowerBound)
      patterns = table.numbers.number(at: table.patterns.lowerBound)
      let code = table.numbers.number(at: table.code.lowerBound)
      onwards = PatternMachine(code: code, symbols: symbols)
      backwards = PatternMachine(code: code, symbols: symbols, backwards: true)
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
