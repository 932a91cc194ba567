import FrontDesk
import Phrasebook

// What is said and marked.
extension Coach {
  /// The marks of a role-play that ended, each lost point with its rule.
  func marks(of play: RolePlay, ended outcome: Attempt.Outcome) -> Reply {
    let mark = rubric.mark(for: drill.topic)
    let isPassed = play.score >= mark && outcome == .satisfied
    var reply = Reply([
      .init(
        isPassed ? .done : .plain,
        wording[
          isPassed ? .practicePassed : .practiceScore,
          [
            "score": "\(play.score)", "mark": "\(mark)",
            "outcome": wording.word("outcome", outcome),
          ]])
    ])
    for loss in play.losses {
      let cost = cost(of: loss)
      let title = [cost?.title[wording.language], name(of: loss)].compactMap(\.self)
      let values = [
        "points": "\(loss.points)", "title": title.joined(separator: " "),
        "source": cost?.source ?? "",
      ]
      reply.add(.detail, wording[.practiceLoss, values])
    }
    return reply
  }

  /// What the owner says at this stage and temper; another wording each time it is asked again.
  func line(of play: RolePlay) -> String {
    let wordings = drill.stages[play.stage].wordings(at: play.temper)
    var lot = Lot(play.seed, play.stage)
    let first = lot.number(below: wordings.count)
    return wordings[(first + play.tries) % wordings.count]
  }

  func said(_ line: String, by play: RolePlay) -> String {
    wording[
      .practiceSaid,
      ["owner": drill.owner.name, "temper": Self.dots(play.temper), "line": line]]
  }

  /// The elements that are still missing, by name.
  func missing(at stage: Drill.Stage, in play: RolePlay) -> [String] {
    stage.needs.filter { !play.found.contains($0) }
  }

  func marks(of stage: Drill.Stage, in play: RolePlay, to reply: inout Reply) {
    guard play.level < 3 else { return }
    let there = stage.needs.filter(play.found.contains).map { "✓ " + name(ofElement: $0) }
    var missing = missing(at: stage, in: play).map { name(ofElement: $0) }
    if !play.isAnswered { missing.append(title(of: .unanswered)) }
    var parts = there
    if !missing.isEmpty {
      parts.append(
        wording[
          .practiceMissing, ["elements": missing.joined(separator: wording[.listComma])]])
    }
    if !parts.isEmpty { reply.add(.detail, parts.joined(separator: "  ")) }
  }

  func words(of remark: Remark, in text: String, as fault: Rubric.Fault) -> String {
    let values = [
      "title": title(of: fault), "words": text.utf8Text(remark.range), "why": remark.message,
      "instead": remark.suggestions.first.map { wording.nested($0) } ?? "",
    ]
    return wording[remark.suggestions.isEmpty ? .practiceFault : .practiceFaultInstead, values]
  }

  func lose(_ fault: Rubric.Fault, by rule: String? = nil, in play: inout RolePlay) {
    let points = rubric.costs[fault]?.points ?? 0
    let name = [fault.rawValue, rule].compactMap(\.self).joined(separator: ":")
    play.losses.append(Attempt.Loss(rule: name, points: points))
  }

  /// Loses what a stage still lacks.
  func loseStage(_ stage: Drill.Stage, in play: inout RolePlay) {
    for element in missing(at: stage, in: play) { lose(.missing, by: element, in: &play) }
    if !play.isAnswered { lose(.unanswered, in: &play) }
  }

  private func cost(of loss: Attempt.Loss) -> Rubric.Cost? {
    Rubric.Fault(rawValue: String(loss.rule.prefix { $0 != ":" })).flatMap { rubric.costs[$0] }
  }

  /// What a loss is about: an element, a rule, a field.
  private func name(of loss: Attempt.Loss) -> String? {
    let rule = loss.rule.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init)
    guard let rule else { return nil }
    if manners.elements.contains(where: { $0.id == rule }) { return name(ofElement: rule) }
    return loss.rule.hasPrefix("form") ? wording.word("field", named: rule) : rule
  }

  private func name(ofElement id: String) -> String {
    manners.elements.first { $0.id == id }?.name[wording.language] ?? id
  }

  func title(of fault: Rubric.Fault) -> String {
    rubric.costs[fault]?.title[wording.language] ?? fault.rawValue
  }
}
