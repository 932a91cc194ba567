import BoundBook
import FrontDesk
import FrontDeskStore
import Foundation
import Phrasebook
import Understanding

/// One desk's talk with the assistant: a turn is a function from a typed line to a reply.
package struct Desk: Sendable {
  let store: DeskStore
  /// Who talks; `我是小陈` changes it.
  package private(set) var actor: Actor
  let site: SiteWords
  let standard: ServiceStandard
  let wording: Wording
  let phrasebook: Phrasebook
  private let checker: @Sendable () -> Checker
  private let ownProcedures: Procedures?
  private(set) var interpreter: Interpreter
  private(set) var lessons: Lessons

  /// What the desk is talking of.
  package internal(set) var talk: Talk
  /// The line before this one, as it was understood; for “why?”.
  var lastUtterance: Utterance?
  /// The talk as the store has it.
  private var kept: Talk?
  /// What is practised; made when somebody practises first.
  let drills: @Sendable () -> DrillBook?
  /// By what the owners of role-plays choose their words; nil for another choice each time.
  package var practiceSeed: UInt64?
  /// How hard it is practised, 1 to 3.
  package var practiceLevel = 2
  /// When this desk spoke last, before this program began.
  let lastSpoken: Moment?
  /// When whoever talks last proved who he is.
  var proven: Moment?
  /// Asks for the PIN of somebody; nil where nobody can be asked.
  package var identityCheck: (@Sendable (StaffMember) -> Bool)?

  /// How many minutes a desk remembers who sits there and what was spoken of: a shift.
  package static let memory = Talk.memory

  /// The longest line that is taken, in characters.
  ///
  /// A request is a sentence or two, a pasted message a page.
  package static let longestLine = 4000

  /// A desk that goes on where it stopped.
  ///
  /// - Parameters:
  ///   - site: the site's own words; its project's name stands in the sentences that need it.
  ///   - procedures: those of a site's phrasebook; nil for the built-in ones alone.
  package init(
    store: DeskStore, actor: Actor, language: Language, site: SiteWords = .none,
    standard: ServiceStandard = .builtIn, phrasebook: Phrasebook = .builtIn,
    checker: @escaping @Sendable () -> Checker = { .builtIn }, procedures: Procedures? = nil,
    drills: @escaping @Sendable () -> DrillBook? = { try? .builtIn() }, at now: Moment
  ) throws(StoreError) {
    self.store = store
    self.actor = actor
    self.site = site
    self.standard = standard
    self.phrasebook = phrasebook
    self.checker = checker
    self.drills = drills
    ownProcedures = procedures
    lessons = Lessons(try store.lessons())
    interpreter = Interpreter(site: site, lessons: lessons)
    wording = Wording(language)
    kept = try store.talk(of: actor).flatMap(Talk.init(json:))
    talk = (kept ?? Talk(at: now)).resumed(at: now)
    lastSpoken = kept?.at
  }

  /// What checks replies; made when the first one is to be checked.
  var reviewer: Reviewer {
    Reviewer(
      wording, checker: checker(), interpreter: interpreter, calendar: standard.calendar)
  }

  /// The procedures of the book; the built-in ones are read when the first one is asked for.
  var procedures: Procedures { ownProcedures ?? .builtIn }

  /// The utterances in what was pasted at once: a line each, unless the first says to check what follows.
  package func utterances(in pasted: String, at now: Moment) -> [String] {
    let lines = pasted.split(whereSeparator: \.isNewline).map(String.init)
    return attachment(to: pasted, at: now) == nil ? lines : [lines.joined(separator: "\n")]
  }

  /// The lines behind a first one that says to check them; nil where there are none, or it says else.
  private func attachment(to typed: String, at now: Moment) -> (line: SpokenLine, rest: String)? {
    let lines = typed.split(whereSeparator: \.isNewline).map { SpokenLine(String($0)) }
    guard lines.count > 1, lines[0].text.count <= Self.longestLine,
      interpreter.read(lines[0].text, at: now).intent == .phraseCheck
    else { return nil }
    return (lines[0], lines.dropFirst().map(\.text).joined(separator: "\n"))
  }

  /// Answers a line, and what hangs on it.
  ///
  /// - Throws: ``StoreError`` when the store fails; nothing is changed then.
  package mutating func turn(_ typed: String, at now: Moment) throws(StoreError) -> Reply {
    let attached = attachment(to: typed, at: now)
    let line = attached?.line ?? SpokenLine(typed)
    guard !line.text.isEmpty else { return Reply() }
    let count = line.text.count + (attached?.rest.count ?? 0)
    guard count <= Self.longestLine else {
      return refusal(.tooLong, ["count": "\(count)", "limit": "\(Self.longestLine)"])
    }
    talk = talk.resumed(at: now)
    let before = talk
    let utterance = interpreter.read(line.text, at: now)
    var turn = Turn(desk: self, now: now, attachment: attached?.rest)
    do {
      var reply = try turn.reply(to: utterance)
      if let reminder = turn.reminder(after: before, reply) { reply.add(reminder) }
      self = turn.desk
      if utterance.aside != .why { lastUtterance = utterance }
      try keepTalk()
      return reply
    } catch {
      talk = before
      throw error
    }
  }

  private mutating func keepTalk() throws(StoreError) {
    guard talk.differs(from: kept) else { return }
    try store.keep(talk: talk.json, of: actor)
    kept = talk
  }

  /// Counts what was corrected, so that the words that misled weigh accordingly; `-1` takes it back.
  mutating func learn(
    from before: Ticket, to after: Ticket, by step: Int = 1
  ) throws(StoreError) {
    let corrections = Correction.corrections(from: before, to: after)
    guard !corrections.isEmpty else { return }
    let words = interpreter.tellingWords(of: after.request.matter)
    for correction in corrections { try store.count(correction, for: words, by: step) }
    lessons = Lessons(try store.lessons())
    interpreter = Interpreter(site: site, lessons: lessons)
  }

  /// The department that corrections taught for a request, instead of the standard's default.
  func department(for draft: Draft) -> Department? {
    guard !lessons.isEmpty, let matter = draft.matter,
      let usual = standard.departments[draft.category]
    else { return nil }
    return lessons.department(
      insteadOf: usual, for: interpreter.tellingWords(of: matter))
  }

  /// Somebody else sits down at the desk: his own talk goes on.
  mutating func seat(_ staff: String, at now: Moment) throws(StoreError) {
    actor = Actor(staff: staff, desk: actor.desk)
    proven = nil
    try store.seat(actor, at: now)
    kept = try store.talk(of: actor).flatMap(Talk.init(json:))
    talk = (kept ?? Talk(at: now)).resumed(at: now)
  }

  /// Notes that the store took the talk over with an operation.
  mutating func tookOver(_ talk: Talk) {
    self.talk = talk
    kept = talk
  }

  func refusal(_ words: Words, _ values: [String: String] = [:]) -> Reply {
    Reply([.init(.refused, wording[words, values])])
  }
}

/// A typed line without what is no text: control characters, direction overrides, blanks round it.
struct SpokenLine {
  let text: String

  init(_ typed: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": scalars.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{FEFF}", "\u{2028}",
        "\u{2029}":
        continue
      default: scalars.append(scalar)
      }
    }
    let text = String(scalars)
    let blank: (Character) -> Bool = { $0.isWhitespace }
    self.text = String(
      text.drop(while: blank).reversed().drop(while: blank).reversed())
  }
}

extension Talk {
  /// The talk as the store keeps it.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Whether there is anything to keep: that time passes is nothing.
  fileprivate func differs(from kept: Talk?) -> Bool {
    var unaged = self
    unaged.at = kept?.at ?? at
    return unaged != kept ?? Talk(at: at)
  }

  /// Reads what ``json`` wrote; nil when an older program wrote it otherwise.
  init?(json: String) {
    guard let talk = try? JSONDecoder().decode(Talk.self, from: Data(json.utf8)) else { return nil }
    self = talk
  }
}
