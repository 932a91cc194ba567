import FrontDesk
import FrontDeskStore
import Phrasebook

// What is due, and how far a trainee has come.
extension Turn {
  /// Lists what of the deck is due today.
  func practiceDue() throws(StoreError) -> Reply {
    guard let book = desk.drills() else { return desk.refusal(.practiceNothing) }
    let items = try desk.store.due(
      inDeckOf: desk.actor.staff, at: Moment(seconds: now.day.end.seconds - 1))
    let lines = items.compactMap { item -> String? in
      let language = desk.wording.language
      if let drill = book.drills.first(where: { $0.id == item.item }) {
        return desk.wording[
          .practiceDueLine,
          ["topic": desk.wording.word("topic", drill.topic), "title": drill.title[language]]]
      }
      return book.cards.first { $0.id == item.item }.map { $0.question[language] }
    }
    guard !lines.isEmpty else { return Reply([.init(.plain, desk.wording[.practiceNoneDue])]) }
    var reply = Reply([
      .init(.plain, desk.wording[.practiceDue, ["count": "\(lines.count)"]])
    ])
    for line in lines.prefix(Self.page) { reply.add(.entry, line) }
    return reply
  }

  /// Shows the results by situation: one's own, or another's where that is allowed.
  mutating func results(of person: String?) throws(StoreError) -> Reply {
    let staff = person ?? desk.actor.staff
    if staff != desk.actor.staff, let role = try desk.store.role(of: desk.actor.staff),
      !desk.standard.may(role, .seeResults)
    {
      return desk.forbidden(.seeResults)
    }
    guard let standing = try desk.standing(of: staff) else {
      return Reply([.init(.plain, desk.wording[.practiceNoResults, ["staff": staff]])])
    }
    let wording = desk.wording
    var reply = Reply([.init(.plain, wording[.practiceResults, ["staff": staff]])])
    for topic in standing.topics where topic.attempts > 0 {
      let values = [
        "topic": wording.word("topic", topic.topic), "bar": topic.bar,
        "passed": "\(topic.passed)", "needed": "\(topic.needed)", "best": "\(topic.best)",
        "last": "\(topic.last)",
      ]
      reply.add(.entry, wording[.practiceResultLine, values])
    }
    let open = standing.topics.filter { !$0.isPassed }
    let names = open.map { wording.word("topic", $0.topic) }.joined(separator: wording[.listComma])
    reply.add(
      .detail,
      open.isEmpty
        ? wording[.practiceAllPassed] : wording[.practiceNotAllPassed, ["topics": names]])
    return reply
  }
}

/// How far a trainee has come, situation by situation.
package struct Standing: Sendable {
  /// A situation.
  package struct Topic: Sendable {
    package let topic: DrillTopic
    let attempts: Int
    /// How many different role-plays of it were passed.
    let passed: Int
    package let best: Int
    let last: Int

    /// How many must be: as the rubric says, as far as there are so many in the language.
    let needed: Int

    var isPassed: Bool { passed >= needed }

    /// The best mark as a bar of ten.
    var bar: String {
      let full = min(10, best / 10)
      return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
    }
  }

  package let staff: String
  package let topics: [Topic]
  /// When the last attempt ended.
  package let last: Moment

  /// Whether every situation is passed.
  package var isComplete: Bool { topics.allSatisfy(\.isPassed) }
}

extension Desk {
  /// How far somebody has come; nil before the first role-play.
  package func standing(of staff: String) throws(StoreError) -> Standing? {
    guard let book = drills() else { return nil }
    let rubric = book.rubric
    let attempts = try store.attempts(of: staff)
    guard let last = attempts.last else { return nil }
    let topics = DrillTopic.allCases.map { topic in
      let own = attempts.filter { $0.topic == topic.rawValue }
      let passed = own.filter { $0.score >= rubric.mark(for: topic) && $0.outcome == .satisfied }
      return Standing.Topic(
        topic: topic, attempts: own.count, passed: Set(passed.map(\.item)).count,
        best: own.map(\.score).max() ?? 0, last: own.last?.score ?? 0,
        needed: min(rubric.distinct, book.drills(of: topic, in: wording.language).count))
    }
    return Standing(staff: staff, topics: topics, last: last.ended)
  }

  /// Whether something is being practised.
  package var isPractising: Bool { talk.practice != nil }

  /// What the project is called.
  package var projectName: String? { site.project }

  /// Begins a practice: of a topic, or of what is due where none is named.
  package mutating func practise(_ topic: String, at now: Moment) throws(StoreError) -> Reply {
    talk = talk.resumed(at: now)
    talk.practice = nil
    var turn = Turn(desk: self, now: now, attachment: nil)
    let reply = try turn.startPractice(topic.isEmpty ? nil : topic)
    self = turn.desk
    return reply
  }

  /// The situations that are still to be passed, by name.
  package func openTopics(of standing: Standing) -> String {
    standing.topics.filter { !$0.isPassed }
      .map { wording.word("topic", $0.topic) }.joined(separator: wording[.listComma])
  }
}
