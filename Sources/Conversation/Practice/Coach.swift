import FrontDesk
import Phrasebook
import Understanding

/// Plays the owner of a role-play and marks the trainee, by the very checker that guards real replies.
///
/// A role-play touches no record of the desk.
struct Coach {
  let drill: Drill
  let rubric: Rubric
  let manners: Manners
  let reviewer: Reviewer
  let wording: Wording

  /// What a turn led to.
  enum Outcome {
    case goesOn
    case ended(Attempt.Outcome)
  }

  /// A role-play at its beginning.
  func begun(level: Int, seed: UInt64) -> RolePlay {
    RolePlay(
      drill: drill.id, level: level, seed: seed,
      temper: min(max(drill.temper + level - 2, 1), Self.furious))
  }

  /// The scene, and the owner's first words.
  func opening(of play: RolePlay) -> Reply {
    let values = [
      "topic": wording.word("topic", drill.topic), "title": drill.title[wording.language],
      "owner": drill.owner.name, "temper": Self.dots(play.temper),
      "level": "\(play.level)",
    ]
    var reply = Reply([
      .init(.plain, wording[.practiceScene, values]), .init(.detail, drill.scene),
    ])
    if drill.isPhone { reply.add(.detail, wording[.practicePhone]) }
    reply.add(.detail, wording[.practiceKeys])
    reply.add(.plain, said(line(of: play), by: play))
    return reply
  }

  /// Hears a reply of the trainee: marks it, moves the owner's temper, and answers.
  func hear(_ text: String, in play: inout RolePlay, at now: Moment) -> (Reply, Outcome) {
    if play.isAtForm { return fill(text, in: &play, at: now) }
    let stage = drill.stages[play.stage]
    var reply = Reply()
    let remarks = reviewer.remarks(on: text, at: now).filter { $0.severity != .suggestion }
    let faults = remarks.map { $0.severity == .error ? Rubric.Fault.banned : .risky }
    for (remark, fault) in zip(remarks, faults) {
      lose(fault, by: remark.entry ?? remark.rule, in: &play)
      reply.add(.refused, words(of: remark, in: text, as: fault))
    }
    if text.count > rubric.longest {
      lose(.tooLong, in: &play)
      reply.add(.refused, title(of: .tooLong))
    }
    // What is rude has no manners, whatever it names.
    let new = faults.contains(.banned) ? [] : manners.found(in: text)
    play.found += stage.needs.filter { new.contains($0) && !play.found.contains($0) }
    play.isAnswered =
      play.isAnswered || !faults.contains(.banned) && stage.isAnswered(by: text)
    marks(of: stage, in: play, to: &reply)
    let worst = faults.map { rubric.costs[$0]?.temper ?? 0 }.max() ?? 0
    play.temper += worst
    if play.temper > Self.furious || play.temper == Self.furious && faults.contains(.banned) {
      play.temper = Self.furious
      // What was never said is missing: of this stage, and of all that did not come about.
      if play.tries == 0 { loseStage(stage, in: &play) }
      for later in drill.stages[(play.stage + 1)...] {
        (play.found, play.isAnswered) = ([], true)
        loseStage(later, in: &play)
      }
      return close(play, as: .escalated, adding: reply)
    }
    let isDone =
      missing(at: stage, in: play).isEmpty && play.isAnswered && !faults.contains(.banned)
    if isDone {
      play.temper = max(1, play.temper - 1)
      return advance(&play, adding: reply)
    }
    return fail(&play, at: stage, adding: reply)
  }

  /// A hint for the stage.
  func hint(in play: inout RolePlay) -> Reply {
    lose(.hint, in: &play)
    let stage = drill.stages[play.stage]
    let names = missing(at: stage, in: play).joined(separator: wording[.listComma])
    return Reply([.init(.detail, stage.hint ?? wording[.practiceMissing, ["elements": names]])])
  }

  /// What a good receptionist would say at this stage.
  func model(in play: inout RolePlay) -> Reply {
    lose(.model, in: &play)
    let model = wording.nested(drill.stages[play.stage].model)
    return Reply([.init(.offer, wording[.youMaySay, ["phrase": model]])])
  }

  /// Goes on to the next stage, at a price.
  func skip(_ play: inout RolePlay) -> (Reply, Outcome) {
    if play.isAtForm { return close(play, as: ending(of: play), adding: Reply()) }
    lose(.skip, in: &play)
    play.temper = min(Self.furious, play.temper + (rubric.costs[.skip]?.temper ?? 0))
    return advance(&play, adding: Reply())
  }

  static let furious = 5

  static func dots(_ temper: Int) -> String {
    String(repeating: "●", count: temper) + String(repeating: "○", count: furious - temper)
  }
}

// How a turn goes on.
extension Coach {
  private func fail(
    _ play: inout RolePlay, at stage: Drill.Stage, adding reply: Reply
  ) -> (Reply, Outcome) {
    play.tries += 1
    guard play.tries < rubric.tries else {
      loseStage(stage, in: &play)
      play.temper = min(Self.furious, play.temper + 1)
      return advance(&play, adding: reply)
    }
    // The first time, what is lacking is told and costs; the owner asks again.
    if play.tries == 1 {
      loseStage(stage, in: &play)
    } else if play.level > 1 {
      play.temper = min(Self.furious, play.temper + 1)
    }
    var reply = reply
    reply.add(.plain, said(line(of: play), by: play))
    return (reply, .goesOn)
  }

  private func advance(_ play: inout RolePlay, adding reply: Reply) -> (Reply, Outcome) {
    play.stage += 1
    (play.tries, play.found, play.isAnswered) = (0, [], false)
    var reply = reply
    guard play.stage < drill.stages.count else {
      play.stage = drill.stages.count - 1
      guard drill.form != nil else { return close(play, as: ending(of: play), adding: reply) }
      play.isAtForm = true
      reply.add(.question, wording[.practiceForm])
      return (reply, .goesOn)
    }
    reply.add(.plain, said(line(of: play), by: play))
    return (reply, .goesOn)
  }

  private func ending(of play: RolePlay) -> Attempt.Outcome {
    play.temper <= rubric.satisfied ? .satisfied : .handedOver
  }

  private func close(
    _ play: RolePlay, as outcome: Attempt.Outcome, adding reply: Reply
  ) -> (Reply, Outcome) {
    let last =
      switch outcome {
      case .escalated: drill.ends.escalated
      case .handedOver: drill.ends.handedOver
      case .satisfied, .left, .answered: drill.ends.satisfied
      }
    var reply = reply
    var lot = Lot(play.seed, play.stage, 99)
    reply.add(.plain, said(last[lot.number(below: last.count)], by: play))
    return (reply, .ended(outcome))
  }

  /// The form after the talk: what was typed is read as a request is, and held against what was said.
  private func fill(
    _ text: String, in play: inout RolePlay, at now: Moment
  ) -> (Reply, Outcome) {
    guard let form = drill.form, let read = reviewer.interpreter?.read(text, at: now) else {
      return close(play, as: ending(of: play), adding: Reply())
    }
    let particulars = Particulars(read)
    let matter = read.text(.matter) ?? text
    let fields: [(name: String, wanted: String?, isRight: Bool)] = [
      ("room", form.room, particulars.room == form.room.flatMap { Room($0) }),
      ("person", form.person, particulars.person == form.person),
      ("phone", form.phone, particulars.phone == form.phone.flatMap { Phone($0) }),
      ("place", form.place, particulars.place == form.place),
      (
        "matter", form.matter.isEmpty ? nil : form.matter.joined(separator: " "),
        form.matter.allSatisfy { matter.contains($0) }
      ),
    ]
    var reply = Reply()
    for field in fields {
      guard let wanted = field.wanted else { continue }
      let name = wording.word("field", named: field.name)
      if field.isRight {
        reply.add(.detail, "✓ \(name)")
      } else {
        lose(.form, by: field.name, in: &play)
        reply.add(.refused, wording[.practiceFormWrong, ["field": name, "wanted": wanted]])
      }
    }
    return close(play, as: ending(of: play), adding: reply)
  }
}
