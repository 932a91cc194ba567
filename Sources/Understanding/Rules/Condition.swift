/// When a rule holds, written as words between blanks.
///
///     assign          a cue of the line (`@room`: an entity; `not:complain`: a negated cue)
///     assign|@hand    one of these
///     !fault          not this
///     ^check          stands first, apart from politeness
///     close$          stands last
///     again>fault     one followed by the other in the same breath; `>>` with more between
///     lend+@room      one directly followed by the other
///     =listing        the line holds nothing but words of a set in `sets.yaml`
struct Condition: Sendable {
  /// All must hold; of each, one alternative.
  let needs: [[Cue]]
  /// None may hold.
  let spares: [Cue]
}

/// What speaks for a verdict, and how strongly.
struct Rule<Verdict: Sendable>: Sendable {
  let verdict: Verdict
  /// 0…10.
  let score: Double
  let condition: Condition
  /// The verdict and the condition as written, for `parse --explain`.
  let name: String

  /// The cues that can meet the first need, to show where it stood.
  var leads: [Cue] { condition.needs.first ?? [] }
}

/// Rules about one question, found by the cue each begins with.
struct RuleBook<Verdict: Hashable & Sendable>: Sendable {
  private let rules: [Rule<Verdict>]
  /// The rules whose first need a cue can meet: those of cue `n` from `firstOfCue[n]` on.
  private let ofCue: [Int32]
  private let firstOfCue: [Int32]
  /// The conditions laid flat, for arrays of arrays cost more than the comparing: per rule the count
  /// of spares and the spares, then per further need the count of alternatives and these, then 0.
  private let terms: [Int32]
  private let firstTerm: [Int32]

  init(_ rules: [Rule<Verdict>], cues: Int) {
    self.rules = rules
    var byCue = [[Int32]](repeating: [], count: cues)
    var terms: [Int32] = []
    var firstTerm: [Int32] = []
    for (index, rule) in rules.enumerated() {
      for cue in rule.leads { byCue[cue.number].append(Int32(index)) }
      firstTerm.append(Int32(terms.count))
      terms.append(Int32(rule.condition.spares.count))
      terms += rule.condition.spares.map { Int32($0.number) }
      for need in rule.condition.needs.dropFirst() {
        terms.append(Int32(need.count))
        terms += need.map { Int32($0.number) }
      }
      terms.append(0)
    }
    (self.terms, self.firstTerm) = (terms, firstTerm)
    var ofCue: [Int32] = []
    var firstOfCue: [Int32] = []
    for list in byCue {
      firstOfCue.append(Int32(ofCue.count))
      ofCue += list
    }
    firstOfCue.append(Int32(ofCue.count))
    (self.ofCue, self.firstOfCue) = (ofCue, firstOfCue)
  }

  /// What the cues speak for: each verdict with its strongest rule, best first.
  func verdicts(on shown: CueSet) -> [Finding<Verdict>] {
    var findings: [Finding<Verdict>] = []
    shown.forEach { cue in
      var next = Int(firstOfCue[cue.number])
      let last = Int(firstOfCue[cue.number + 1])
      while next < last {
        let index = Int(ofCue[next])
        next += 1
        guard holds(index, in: shown) else { continue }
        let finding = Finding(
          verdict: rules[index].verdict, score: rules[index].score, order: index)
        if let known = findings.firstIndex(where: { $0.verdict == finding.verdict }) {
          if finding.score > findings[known].score { findings[known] = finding }
        } else {
          findings.append(finding)
        }
      }
    }
    findings.sort { $0.score == $1.score ? $0.order < $1.order : $0.score > $1.score }
    return findings
  }

  /// The rule a finding rests on.
  func rule(of finding: Finding<Verdict>) -> Rule<Verdict> { rules[finding.order] }

  private func holds(_ index: Int, in shown: CueSet) -> Bool {
    var position = Int(firstTerm[index])
    var count = Int(terms[position])
    position += 1
    while count > 0 {
      if shown.contains(Cue(number: Int(terms[position]))) { return false }
      position += 1
      count -= 1
    }
    while terms[position] > 0 {
      let end = position + 1 + Int(terms[position])
      position += 1
      var isMet = false
      while position < end {
        if shown.contains(Cue(number: Int(terms[position]))) { isMet = true }
        position += 1
      }
      if !isMet { return false }
    }
    return true
  }
}

/// A verdict and the rule that spoke for it most strongly.
struct Finding<Verdict: Sendable>: Sendable {
  let verdict: Verdict
  let score: Double
  /// The place of the rule in its book; the earlier wins where scores are even.
  let order: Int
}
