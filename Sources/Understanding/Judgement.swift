import FrontDesk

/// A verdict with the rule that gave it.
struct Ruled<Verdict: Sendable>: Sendable {
  let verdict: Verdict
  let rule: String
  /// The cues that led to it.
  var leads: [Cue] = []
}

/// What a line is taken for, and how surely.
struct Judgement: Sendable {
  let intent: Intent
  /// The rule that decided, and the cues that met it.
  let rule: String
  let leads: [Cue]
  let confidence: Double
  let runnersUp: [(intent: Intent, confidence: Double)]
  let category: Ruled<Category>
  /// The kind that comes nearly as close, of a request told anew.
  let otherCategory: Category?
  let priority: Ruled<Priority>
  /// The rule that found a complaint about how staff behaved.
  let attitude: String?
  /// Whether an outsider asks about a resident.
  let isPrivate: Bool

  init(_ line: LineCues, by lexicon: Lexicon) {
    let shown = line.shown
    let request = Request(shown, by: lexicon)
    var candidates = lexicon.intents.verdicts(on: shown).map {
      Candidate(intent: $0.verdict, score: $0.score, finding: $0)
    }
    if request.score > 0 {
      candidates.append(
        Candidate(intent: .ticketCreate, score: request.score, finding: nil))
    }
    // 借用1号续借: what bears the number is an entry of a register, and no ticket.
    if line.numbersEntry(by: lexicon) {
      candidates.removeAll { $0.intent.slots.contains(.ticket) }
    }
    candidates.sort { $0.score > $1.score }
    (category, priority, attitude) = (request.category, request.priority, request.attitude)
    otherCategory = request.rival
    let best = candidates.first
    let isUnknown = (best?.score ?? 0) < Judgement.floor || best?.intent == .unknown
    intent = isUnknown ? .unknown : best?.intent ?? .unknown
    let ruled = best?.finding.map(lexicon.intents.rule)
    rule = ruled?.name ?? (isUnknown ? "none" : request.category.rule)
    leads = ruled?.leads ?? request.category.leads
    isPrivate = intent == .phraseSuggest && rule.contains("outsider")
    let rivals = candidates.dropFirst(isUnknown && best?.intent != .unknown ? 0 : 1)
    let explained = line.explained
    func sureness(_ score: Double, over rival: Double) -> Double {
      let margin = min(max(score - rival, 0), 3) / 3
      // One known character among many strange ones says little.
      let share = (0.72 + 0.28 * explained) * min(1, explained / 0.3)
      return max(
        0.02, min(0.99, score / 10 * (0.72 + 0.28 * margin) * share * (line.hasSlip ? 0.82 : 1)))
    }
    if isUnknown {
      confidence = 0.1 + 0.15 * (1 - min(1, (rivals.first?.score ?? 0) / 10))
    } else {
      let sure = sureness(best?.score ?? 0, over: rivals.first?.score ?? 0)
      let isTorn = intent == .ticketCreate && otherCategory != nil && priority.verdict != .emergency
      confidence = isTorn ? min(sure, Judgement.torn) : sure
    }
    runnersUp = rivals.prefix(3).map { ($0.intent, sureness($0.score, over: best?.score ?? 0)) }
  }

  /// How sure a request can be of which two kinds come nearly even.
  private static let torn = 0.45

  /// Below this no rule is strong enough to act on.
  private static let floor = 4.4

  private struct Candidate {
    let intent: Intent
    let score: Double
    let finding: Finding<Intent>?
  }
}

/// What a line would be as a request told anew.
private struct Request {
  var score: Double
  var category: Ruled<Category>
  var priority: Ruled<Priority>
  var attitude: String?
  /// The second kind, when the first is hardly stronger.
  var rival: Category?

  init(_ shown: CueSet, by lexicon: Lexicon) {
    let found = lexicon.categories.verdicts(on: shown)
    let best = found.first { $0.verdict.category != nil }
    let rule = best.map(lexicon.categories.rule)
    score = best?.score ?? 0
    category = Ruled(
      verdict: best?.verdict.category ?? .consultation, rule: rule?.name ?? "none",
      leads: rule?.leads ?? [])
    let second = found.first {
      $0.verdict.category != nil && $0.verdict.category != best?.verdict.category
    }
    if let second, score - second.score < Self.nearly { rival = second.verdict.category }
    attitude = found.first { $0.verdict == .attitude }.map { lexicon.categories.rule(of: $0).name }
    priority = Ruled(verdict: .normal, rule: "unraised")
    let pressing = lexicon.priorities.verdicts(on: shown)
    if let danger = pressing.first(where: { $0.verdict != .urgent }) {
      let rule = lexicon.priorities.rule(of: danger)
      priority = Ruled(verdict: .emergency, rule: rule.name, leads: rule.leads)
      category = Request.category(of: danger, on: shown, by: lexicon)
      score = max(score, shown.contains(lexicon.cue(of: .ticket)) ? 8.9 : 9.55)
    } else if let urgent = pressing.first {
      let rule = lexicon.priorities.rule(of: urgent)
      priority = Ruled(verdict: .urgent, rule: rule.name, leads: rule.leads)
    }
  }

  /// The category an emergency's words name; without one, what the danger asks for.
  private static func category(
    of danger: Finding<PriorityVerdict>, on shown: CueSet, by lexicon: Lexicon
  ) -> Ruled<Category> {
    for (word, category) in words where shown.contains(lexicon[word]) {
      return Ruled(verdict: category, rule: "named", leads: [lexicon[word]])
    }
    return Ruled(
      verdict: danger.verdict == .dangerToPeople ? .help : .repair,
      rule: "danger", leads: lexicon.priorities.rule(of: danger).leads)
  }

  /// Two kinds whose scores differ by less are hard to tell apart.
  private static let nearly = 0.25

  private static let words: [(CueName, Category)] = [
    (.complaintWord, .complaint), (.seekHelp, .help), (.namedRepair, .repair),
  ]
}
