import BoundBook
import FrontDesk
import Phrasebook
import Understanding

// What to say, looked up: phrases for a situation, lists for a procedure.
extension Turn {
  /// Answers `业主等久了怎么说`: the phrase that fits best; `换一句` gives the next.
  mutating func suggest(_ situation: String, turn: Int = 0) -> Reply {
    let matches = SituationIndex.builtIn.matches(for: situation)
    let ticket = talk.ticket.flatMap { try? desk.store.ticket($0) }
    // One situation at a time: who asks for another sentence seldom means another matter.
    let suggestions = [matches.prefix(1), matches.dropFirst()].flatMap { matches in
      desk.phrasebook.suggestions(
        for: Array(matches), in: desk.wording.language, filling: blanks(for: ticket, on: nil),
        limit: Self.phrasesInTurn)
    }
    guard !suggestions.isEmpty else {
      return Reply([.init(.refused, desk.wording.nothingSuggested(nearest: matches))])
    }
    talk.offer = Offer(source: .situation(situation), ticket: ticket?.number, turn: turn)
    let phrase = suggestions[turn % suggestions.count].phrase
    return Reply([
      .init(.offer, desk.wording[.youMaySay, ["phrase": desk.wording.nested(phrase.text)]])
    ])
  }

  /// How many phrases `换一句` goes round through.
  private static let phrasesInTurn = 12

  /// Answers `装修手续`: everything at once.
  func tell(_ topic: String) -> Reply {
    let found = desk.procedures.matching(topic)
    guard let procedure = found.first, found.count == 1 else {
      let language = desk.wording.language
      let titles = (found.isEmpty ? desk.procedures.all : found).map { $0.title[language] }
      let list = titles.joined(separator: desk.wording[.listComma])
      return Reply([
        .init(
          .question, desk.wording[found.isEmpty ? .noProcedure : .whichProcedure, ["list": list]])
      ])
    }
    let language = desk.wording.language
    var reply = Reply([.init(.plain, procedure.title[language])])
    for (number, step) in procedure.steps.enumerated() {
      reply.add(.entry, "\(number + 1). \(step[language])")
    }
    if !procedure.papers.isEmpty {
      reply.add(.plain, desk.wording[.procedurePapers])
      for paper in procedure.papers { reply.add(.entry, "· \(paper[language])") }
    }
    if !procedure.notes.isEmpty {
      reply.add(.plain, desk.wording[.procedureNotes])
      for note in procedure.notes { reply.add(.entry, "· \(note[language])") }
    }
    return reply
  }
}
