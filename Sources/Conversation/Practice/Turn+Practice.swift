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
    if utterance.intent == .practiceStop || utterance.intent == .quit {
      return try stopPractice(practice, book)
    }
    switch practice {
    case .quiz(let quiz): return try answer(quiz, with: utterance.text, book)
    case .rolePlay(let play): return try act(play, utterance, book)
    }
  }

  private mutating func act(
    _ play: RolePlay, _ utterance: Utterance, _ book: DrillBook
  ) throws(StoreError) -> Reply {
    guard let drill = book.drills.first(where: { $0.id == play.drill }) else {
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
  private func keep(
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

// The quiz.
extension Turn {
  /// How many cards a quiz has.
  private static let quizLength = 10

  private mutating func startQuiz(_ book: DrillBook, seed: UInt64) throws(StoreError) -> Reply {
    let due = try desk.store.due(inDeckOf: desk.actor.staff, at: now).map(\.item)
    var lot = Lot(seed, 7)
    let known = due.filter { id in book.cards.contains { $0.id == id } }
    let others = lot.shuffled(book.cards.map(\.id).filter { !known.contains($0) })
    let quiz = Quiz(cards: Array((known + others).prefix(Self.quizLength)), seed: seed)
    guard !quiz.cards.isEmpty else { return desk.refusal(.practiceNothing) }
    talk.practice = .quiz(quiz)
    talk.question = nil
    return ask(quiz, book)
  }

  private func ask(_ quiz: Quiz, _ book: DrillBook) -> Reply {
    guard let card = card(of: quiz, book) else { return Reply() }
    let language = desk.wording.language
    let values = [
      "number": "\(quiz.answered + 1)", "count": "\(quiz.cards.count)",
      "question": card.question[language],
    ]
    var reply = Reply([.init(.question, desk.wording[.quizQuestion, values])])
    for (number, choice) in choices(of: card, in: quiz).enumerated() {
      reply.add(.entry, "\(number + 1). \(choice[language])")
    }
    return reply
  }

  private func card(of quiz: Quiz, _ book: DrillBook) -> QuizCard? {
    guard quiz.cards.indices.contains(quiz.answered) else { return nil }
    return book.cards.first { $0.id == quiz.cards[quiz.answered] }
  }

  private func choices(of card: QuizCard, in quiz: Quiz) -> [Wordings] {
    var lot = Lot(quiz.seed, quiz.answered, 3)
    return lot.shuffled([card.answer] + card.others)
  }

  private mutating func answer(
    _ quiz: Quiz, with text: String, _ book: DrillBook
  ) throws(StoreError) -> Reply {
    var quiz = quiz
    guard let card = card(of: quiz, book) else {
      talk.practice = nil
      return Reply([.init(.plain, desk.wording[.practiceStopped])])
    }
    let language = desk.wording.language
    let choices = choices(of: card, in: quiz)
    guard let choice = desk.wording.choice(text, among: choices) else {
      var reply = Reply([.init(.refused, desk.wording[.quizChoose, ["count": "\(choices.count)"]])])
      reply.add(ask(quiz, book))
      return reply
    }
    let isRight = choices[choice] == card.answer
    let values = [
      "answer": card.answer[language], "because": card.because[language], "source": card.source,
    ]
    var reply = Reply([
      .init(isRight ? .done : .refused, desk.wording[isRight ? .quizRight : .quizWrong, values])
    ])
    quiz.answered += 1
    if !isRight { quiz.wrong.append(card.id) }
    guard quiz.answered == quiz.cards.count else {
      talk.practice = .quiz(quiz)
      reply.add(ask(quiz, book))
      return reply
    }
    talk.practice = nil
    reply.add(try end(quiz))
    return reply
  }

  private func end(_ quiz: Quiz) throws(StoreError) -> Reply {
    let right = quiz.cards.count - quiz.wrong.count
    let score = 100 * right / quiz.cards.count
    let opening = AttemptOpening(
      item: "quiz", topic: "quiz", level: 1, outcome: .answered, score: score,
      losses: quiz.wrong.map { Attempt.Loss(rule: $0, points: 100 / quiz.cards.count) })
    _ = try keep(
      opening, quiz.cards.map { ($0, quiz.wrong.contains($0) ? Recall.again : .good) })
    return Reply([
      .init(
        .plain,
        desk.wording[.quizScore, ["right": "\(right)", "count": "\(quiz.cards.count)"]])
    ])
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
