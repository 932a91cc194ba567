import Folding
import FrontDesk

/// Reads a line typed at the desk.
package struct Interpreter: Sendable {
  /// Below this confidence the chat asks one short question instead of acting.
  package static let threshold = 0.5

  let lexicon: Lexicon
  private let times: TimeReader
  private let entities: EntityReader
  let lessons: Lessons

  /// An interpreter with the words and rules bound into the program.
  ///
  /// - Parameters:
  ///   - site: a site's own words, on top.
  ///   - lessons: what the desk learned from its corrections.
  package init(site: SiteWords = .none, lessons: Lessons = .none) {
    self.lessons = lessons
    entities = EntityReader(site: site)
    times = TimeReader()
    // Last, for another thread may be reading it; see ``prepareLexicon()``.
    lexicon = Lexicon.shared
  }

  /// Reads the words and rules of intents, the larger half of what the first interpreter needs.
  ///
  /// May run on a thread of its own while the program does something else.
  package static func prepareLexicon() { _ = Lexicon.shared }

  /// Reads the words of entities and times, the other half.
  package static func prepareReaders() { (_, _) = (EntityReader(), TimeReader()) }

  /// Throws the fault of a data file that keeps lines from being understood, if there is one.
  package static func verify() throws {
    _ = try LexiconReader.read(.bound)
    try EntityReader.verify()
  }

  /// What a line says, at this moment of the desk's clock.
  package func read(_ line: String, at now: Moment) -> Utterance {
    let text = FoldedText(line)
    let times = times.read(text, at: now)
    let findings = entities.findings(text, beside: times)
    var cues = LineCues(
      text, times: times, entities: findings.entities, passed: findings.passed, by: lexicon)
    var judgement = Judgement(cues, by: lexicon)
    if findings.entities.contains(where: \.isOrDay), !judgement.intent.takesNumber,
      !cues.numbersEntry(by: lexicon)
    {
      // 12号 is the day after all.
      cues = LineCues(
        text, times: times, entities: findings.entities.filter { !$0.isOrDay },
        passed: findings.passed, by: lexicon)
      judgement = Judgement(cues, by: lexicon)
    }
    if let spare = findings.spare, !cues.entities.contains(where: { $0.name == .ticket }) {
      let referring = LineCues(
        text, times: times,
        entities: (cues.entities + [spare]).sorted { $0.range.lowerBound < $1.range.lowerBound },
        passed: findings.passed, by: lexicon)
      let other = Judgement(referring, by: lexicon)
      // A number that leads the line is what the line is about, unless it is understood without.
      let isLeading = text.scalars[..<spare.range.lowerBound].allSatisfy { $0 == " " }
      if other.intent.slots.contains(.ticket),
        judgement.intent.slots.contains(.ticket)
          || (isLeading || other.confidence >= 0.6) && other.confidence > judgement.confidence
      {
        (cues, judgement) = (referring, other)
      }
    }
    var filler = SlotFiller(judgement, on: cues, by: lexicon)
    let slots = judgement.intent == .ticketCreate ? corrected(filler.fill()) : filler.fill()
    return Utterance(
      text: line, intent: judgement.intent, intentRule: judgement.rule,
      intentRanges: cues.hits.filter { judgement.leads.contains($0.cue) }
        .map { text.sourceRange($0.range) },
      slots: slots,
      entities: cues.entities.map {
        FoundSlot($0.name, $0.value, at: text.sourceRange($0.range), by: $0.rule)
      }
        + times.map {
          FoundSlot(.time, .time($0.frame), at: text.sourceRange($0.range), by: $0.rule)
        },
      missing: judgement.intent.missing { name in slots.contains { $0.name == name } },
      confidence: judgement.confidence, runnersUp: judgement.runnersUp,
      otherCategory: judgement.intent == .ticketCreate && judgement.priority.verdict != .emergency
        ? judgement.otherCategory : nil,
      aside: Aside(of: judgement, on: cues, by: lexicon),
      speaksOfSelf: cues.shown.contains(lexicon[.iAm]), pick: entities.pick(in: text),
      traits: Set(Trait.allCases.filter { $0.isTold(by: cues.shown, of: lexicon) }),
      days: times.lazy.compactMap(\.period).first)
  }
}

extension Intent {
  /// Whether the intent speaks of a ticket, a release or a notice by its number.
  fileprivate var takesNumber: Bool {
    switch self {
    // 访客2号走了, 看下访客2号: an entry of a register is called by its number too.
    case .visitConfirm, .visitRefuse, .visitLeave, .visitList, .parcelTell, .parcelCollect,
      .parcelList, .permitReturn, .permitLose, .permitList, .loanReturn, .loanList,
      .archiveReturn, .receptionTick, .receptionList:
      true
    default:
      slots.contains(.ticket) || slots.contains(.release)
        || slots.contains(.notice) && self != .noticeDraft
    }
  }
}

extension Trait {
  /// Whether words tell it and none takes it back.
  fileprivate func isTold(by shown: CueSet, of lexicon: Lexicon) -> Bool {
    if let denial, shown.contains(lexicon[denial]) { return false }
    return cues.contains { shown.contains(lexicon[$0]) }
  }

  /// The words that take it back wherever they stand: rather ask again than record a consent that was
  /// not given.
  private var denial: CueName? {
    switch self {
    case .agreed: .notAgreed
    case .told: .notTold
    default: nil
    }
  }

  /// The words that tell it.
  ///
  /// Longer words of other groups hide those inside: 轮子坏了 is a fault, 已电话通知业主 a contact.
  private var cues: [CueName] {
    switch self {
    case .overdue: [.traitOverdue]
    case .soon: [.traitSoon]
    case .damaged: [.traitDamaged, .fault]
    case .lost: [.traitLost]
    case .told: [.traitTold, .told, .contact]
    case .agreed: [.traitAgreed]
    case .important: [.traitImportant]
    case .unaware: [.traitUnaware]
    case .outgoing: [.traitOutgoing]
    case .done: [.traitDone]
    case .left: [.traitLeft]
    case .returned: [.traitReturned]
    case .collected: [.traitCollected]
    case .still: [.traitStill]
    case .refused: [.traitRefused]
    }
  }
}

extension Aside {
  init?(of judgement: Judgement, on line: LineCues, by lexicon: Lexicon) {
    func shows(_ name: CueName) -> Bool { line.shown.contains(lexicon[name]) }
    if judgement.isPrivate {
      self = .privacy
    } else if judgement.intent == .deny, shows(.onlySkip), !shows(.onlyDeny) || shows(.onlyDrop) {
      self = shows(.onlyDrop) ? .drop : .skip
    } else if judgement.intent == .deny, shows(.onlyDrop) {
      self = .drop
    } else if judgement.intent == .help, shows(.onlyWhy) {
      self = .why
    } else if judgement.intent == .phraseSuggest, shows(.onlyNext) {
      self = .next
    } else if judgement.intent == .ticketList, shows(.onlyTodo) {
      self = .todo
    } else if judgement.intent == .greeting, shows(.onlyBack) {
      self = .back
    } else {
      return nil
    }
  }
}
