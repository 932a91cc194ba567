import BoundBook
import Folding
import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

// Practising: what a trainee says goes to the coach, not to the desk.
extension Turn {
  /// Begins a practice: of a topic, of what is due, or the quiz.
  mutating func startPractice(_ topic: String?) throws(StoreError) -> Reply {
    guard let book = desk.drills() else { return desk.refusal(.practiceNothing) }
    let seed = desk.practiceSeed ?? UInt64(bitPattern: Int64(now.seconds))
    if let topic, desk.wording.isQuiz(topic) { return try startQuiz(book, seed: seed) }
    if let topic,
      let drill = book.drills.first(where: { $0.id == topic || $0.title.isCalled(topic) })
    {
      return play(drill, in: book, seed: seed)
    }
    let asked = topic.flatMap { desk.wording.topic(in: $0) }
    if let topic, asked == nil, !desk.wording.isAnything(topic) {
      guard let drill = book.drills.first(where: { $0.title.holds(topic) })
      else { return desk.refusal(.practiceNoTopic, ["topics": desk.wording.topics]) }
      return play(drill, in: book, seed: seed)
    }
    let drills = book.drills(of: asked, in: desk.wording.language)
    let due = try desk.store.due(inDeckOf: desk.actor.staff, at: now).map(\.item)
    let attempts = try desk.store.attempts(of: desk.actor.staff)
    let practised = Set(attempts.map(\.item))
    // What is due comes first, then what was never practised, then anything.
    let choice =
      drills.first { due.contains($0.id) }
      ?? pick(drills.filter { !practised.contains($0.id) }, seed: seed)
      ?? pick(drills, seed: seed)
    guard let choice else { return desk.refusal(.practiceNothing) }
    return play(choice, in: book, seed: seed)
  }

  private func pick(_ drills: [Drill], seed: UInt64) -> Drill? {
    var lot = Lot(seed, drills.count)
    return drills.isEmpty ? nil : drills[lot.number(below: drills.count)]
  }

  private mutating func play(_ drill: Drill, in book: DrillBook, seed: UInt64) -> Reply {
    let coach = desk.coach(of: drill, in: book)
    let begun = coach.begun(level: desk.practiceLevel, seed: seed)
    talk.practice = .rolePlay(begun)
    talk.question = nil
    return coach.opening(of: begun)
  }

  /// A line while something is practised.
  mutating func practise(
    _ practice: Practice, _ utterance: Utterance
  ) throws(StoreError) -> Reply {
    guard let book = desk.drills() else {
      talk.practice = nil
      return desk.refusal(.practiceNothing)
    }
    // A farewell is part of a role-play; only its own words end it.
    if utterance.intent == .practiceStop { return try stopPractice(practice, book) }
    var reply: Reply
    switch practice {
    case .quiz(let quiz): reply = try answer(quiz, with: utterance.text, book)
    case .rolePlay(let play): reply = try act(play, utterance, book)
    }
    if case .rolePlay(let play) = practice, play.isAtForm { return reply }
    // What reads like a real request is not lost in silence.
    if utterance.intent == .ticketCreate, utterance.confidence >= Interpreter.threshold,
      utterance.priority == .emergency || utterance.room != nil || utterance.phone != nil
    {
      reply.add(.detail, desk.wording[.practiceNotRegistered])
    }
    return reply
  }

  private mutating func act(
    _ play: RolePlay, _ utterance: Utterance, _ book: DrillBook
  ) throws(StoreError) -> Reply {
    guard let drill = book.drills.first(where: { $0.id == play.drill }),
      drill.stages.indices.contains(play.stage)
    else {
      // The book changed meanwhile.
      talk.practice = nil
      return desk.refusal(.practiceNothing)
    }
    var play = play
    let coach = desk.coach(of: drill, in: book)
    let wish = desk.wording.practiceWish(utterance.text)
    switch wish {
    case .hint? where !play.isAtForm, .model? where !play.isAtForm:
      let reply = wish == .hint ? coach.hint(in: &play) : coach.model(in: &play)
      talk.practice = .rolePlay(play)
      return reply
    case .skip?:
      let (reply, outcome) = coach.skip(&play)
      return try go(on: play, after: outcome, with: reply, coach)
    case .hint?, .model?, nil:
      let (reply, outcome) = coach.hear(utterance.text, in: &play, at: now)
      return try go(on: play, after: outcome, with: reply, coach)
    }
  }

  private mutating func go(
    on play: RolePlay, after outcome: Coach.Outcome, with reply: Reply, _ coach: Coach
  ) throws(StoreError) -> Reply {
    guard case .ended(let ending) = outcome else {
      talk.practice = .rolePlay(play)
      return reply
    }
    talk.practice = nil
    var reply = reply
    reply.add(coach.marks(of: play, ended: ending))
    let opening = AttemptOpening(
      item: play.drill, topic: coach.drill.topic.rawValue, level: play.level, outcome: ending,
      score: play.score, losses: play.losses)
    let recall = ending == .escalated ? Recall.again : Recall(score: play.score)
    reply.add(try keep(opening, [(play.drill, recall)]))
    return reply
  }

  /// Keeps an attempt, and says when what was practised comes back.
  func keep(
    _ opening: AttemptOpening, _ recalls: [(item: String, recall: Recall)]
  ) throws(StoreError) -> Reply {
    _ = try desk.store.keep(opening, remembering: recalls, by: desk.actor, in: setting)
    guard let first = recalls.first, recalls.count == 1,
      let item = try desk.store.deckItem(first.item, of: desk.actor.staff)
    else { return Reply() }
    return Reply([
      .init(
        .detail,
        desk.wording[.practiceComesBack, ["time": desk.wording.time(item.memory.due, at: now)]])
    ])
  }

  private mutating func stopPractice(
    _ practice: Practice, _ book: DrillBook
  ) throws(StoreError) -> Reply {
    talk.practice = nil
    guard case .rolePlay(let play) = practice,
      let drill = book.drills.first(where: { $0.id == play.drill }), !play.losses.isEmpty
    else { return Reply([.init(.plain, desk.wording[.practiceStopped])]) }
    let coach = desk.coach(of: drill, in: book)
    var reply = Reply([.init(.plain, desk.wording[.practiceStopped])])
    reply.add(coach.marks(of: play, ended: .left))
    let opening = AttemptOpening(
      item: play.drill, topic: drill.topic.rawValue, level: play.level, outcome: .left,
      score: play.score, losses: play.losses)
    reply.add(try keep(opening, [(play.drill, .again)]))
    return reply
  }
}

extension Desk {
  /// The coach of a role-play.
  func coach(of drill: Drill, in book: DrillBook) -> Coach {
    Coach(
      drill: drill, rubric: book.rubric, manners: .builtIn, reviewer: reviewer, wording: wording)
  }
}

extension Wordings {
  /// Whether it is just this text in any language.
  fileprivate func isCalled(_ text: String) -> Bool {
    let text = FoldedText(text).text
    return Language.allCases.contains { FoldedText(self[$0]).text == text }
  }

  /// Whether a text stands in it in any language.
  fileprivate func holds(_ text: String) -> Bool {
    let text = FoldedText(text).text
    return Language.allCases.contains { FoldedText(self[$0]).text.contains(text) }
  }
}
