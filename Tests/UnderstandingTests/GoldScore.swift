import Understanding

/// How much of the gold lines was understood.
struct GoldScore: CustomStringConvertible {
  /// Share of lines whose intent and slots are all as they should be.
  let whole: Double
  /// Share of lines whose intent is.
  let intent: Double
  /// Harmonic mean of the share of slots that were found and of those read that are right.
  let slotF1: Double
  /// The lines that were not understood whole.
  let missed: [String]

  init(of lines: [GoldLine], read utterances: [Utterance]) {
    let pairs = Array(zip(lines, utterances))
    let counts = pairs.map { line, utterance in line.slotsFound(in: utterance) }
    func share(_ count: Int) -> Double { Double(count) / Double(max(pairs.count, 1)) }
    missed = pairs.filter { !$0.isMet(by: $1) }.map(\.0.text)
    whole = share(pairs.count - missed.count)
    intent = share(pairs.count { $0.intent == $1.intent })
    let said = lines.reduce(0) { $0 + $1.slots.count } + counts.reduce(0) { $0 + $1.read }
    slotF1 = 2 * Double(counts.reduce(0) { $0 + $1.right }) / Double(max(said, 1))
  }

  var description: String {
    func hundredths(_ share: Double) -> Double { (share * 10_000).rounded() / 100 }
    return "gold lines: whole \(hundredths(whole)) %, intent \(hundredths(intent)) %, "
      + "slot F1 \(hundredths(slotF1)) %"
  }
}
