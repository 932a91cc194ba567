import FrontDesk
import FrontDeskStore
import Phrasebook

// The quiz.
extension Turn {
  /// How many cards a quiz has.
  private static let quizLength = 10

  mutating func startQuiz(_ book: DrillBook, seed: UInt64) throws(StoreError) -> Reply {
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

  mutating func answer(
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
