import FrontDesk

/// What was said in one line: an intent, its slots, and how sure that is.
package struct Utterance: Sendable {
  /// The line as typed.
  package let text: String
  /// What the line wants.
  package let intent: Intent
  /// The rule that decided it: `ticket.assign:assign @ticket`.
  package let intentRule: String
  /// Where the words stood that the rule begins with.
  package let intentRanges: [Range<String.Index>]
  /// The slots that belong to the intent, each at most once, in the order of ``SlotName``.
  package let slots: [FoundSlot]
  /// Everything the readers found, whatever the intent: what a bare answer to a question is read from.
  package let entities: [FoundSlot]
  /// Required slots that were not said, in the order in which the chat asks.
  package let missing: [SlotName]
  /// 0…1; under ``Interpreter/threshold`` the chat asks instead of acting.
  package let confidence: Double
  /// Other intents that came into question, best first.
  package let runnersUp: [(intent: Intent, confidence: Double)]
  /// Of a request: the kind that came nearly as close as the one it is taken for.
  package let otherCategory: Category?
  /// A word to the conversation itself, if the whole line is one.
  package let aside: Aside?
  /// Whether somebody says who he is: 我是, I am.
  package let speaksOfSelf: Bool
  /// Which of the things just listed is taken, if the whole line says that: 用第一条.
  package let pick: Int?
  /// What the words tell beyond the slots: that something is overdue, that somebody agreed.
  package let traits: Set<Trait>
  /// The first span of days that was said, whatever the intent.
  package let days: Period?
  /// What was said afterwards, when something was asked for.
  package let answers: [String]

  package init(
    text: String, intent: Intent, intentRule: String = "none",
    intentRanges: [Range<String.Index>] = [], slots: [FoundSlot], entities: [FoundSlot],
    missing: [SlotName] = [], confidence: Double,
    runnersUp: [(intent: Intent, confidence: Double)] = [], otherCategory: Category? = nil,
    aside: Aside? = nil, speaksOfSelf: Bool = false, pick: Int? = nil,
    traits: Set<Trait> = [], days: Period? = nil, answers: [String] = []
  ) {
    self.text = text
    self.intent = intent
    self.intentRule = intentRule
    self.intentRanges = intentRanges
    self.slots = slots
    self.entities = entities
    self.missing = missing
    self.confidence = confidence
    self.runnersUp = runnersUp
    self.otherCategory = otherCategory
    self.aside = aside
    self.speaksOfSelf = speaksOfSelf
    self.pick = pick
    self.traits = traits
    self.days = days
    self.answers = answers
  }

  /// The value of a slot of the intent.
  package subscript(name: SlotName) -> SlotValue? {
    slots.first { $0.name == name }?.value
  }

  /// The same line with what was said afterwards, when it was asked for.
  ///
  /// What else the answer named counts where the line named nothing of the kind.
  package func completed(by found: FoundSlot, saidIn answer: Utterance?) -> Utterance {
    let slots = slots.filter { $0.name != found.name } + [found]
    return Utterance(
      text: text, intent: intent, intentRule: intentRule, intentRanges: intentRanges, slots: slots,
      entities: [found] + entities
        + (answer?.entities ?? []).filter { other in !entities.contains { $0.name == other.name } },
      missing: intent.missing { name in slots.contains { $0.name == name } },
      confidence: confidence, runnersUp: runnersUp, otherCategory: otherCategory, aside: aside,
      speaksOfSelf: speaksOfSelf, pick: pick, traits: traits.union(answer?.traits ?? []),
      days: days,
      answers: answers + [answer?.text].compactMap(\.self))
  }

  /// The same line, taken for what it wants of what was just spoken of.
  package func taken(for intent: Intent) -> Utterance {
    Utterance(
      text: text, intent: intent, slots: [], entities: entities, confidence: confidence,
      traits: traits, days: days)
  }

  /// The first thing of a kind that the readers found, whatever the intent.
  package func entity(_ name: SlotName) -> SlotValue? {
    entities.first { $0.name == name }?.value
  }
}

/// What the words of a line tell beyond its slots; each is a group of cues, `trait-overdue`.
package enum Trait: String, CaseIterable, Sendable {
  /// Lies too long, was not given back in time, stayed overnight: 超过三天, 逾期, 过夜.
  case overdue
  /// Will be over before long: 快到期.
  case soon
  /// Given back broken, or lost: 坏了, 丢了.
  case damaged, lost
  /// The owner was told already: 已电话通知.
  case told
  /// The owner agreed, or the host confirmed: 业主同意, 已核实.
  case agreed
  /// Called important: 重要.
  case important
  /// Not known, not agreed: 不知道, 没看到.
  case unaware
  /// Things that go out by the desk: 代寄, 寄出.
  case outgoing
  /// Went out already: 寄走了.
  case done
  /// Somebody left; something came back, or was collected: 走了, 还了, 取走了.
  case left, returned, collected
  /// The host or the owner does not want it: 不让进.
  case refused
  /// Is not done with yet: 还没走, 没还.
  case still
}

/// A word that speaks to the conversation, not of the desk's work.
package enum Aside: String, CaseIterable, Sendable {
  /// 跳过, 没有, 不用, skip: no answer to an optional question.
  case skip
  /// 算了, 不登记了, never mind: the draft is dropped.
  case drop
  /// 为什么, why: how the last line was understood.
  case why
  /// 换一句, another: the next phrase.
  case next
  /// 待办: all that is owed, not tickets alone.
  case todo
  /// 我回来了: whoever left the desk is there again.
  case back
  /// An outsider asks about a resident: nothing is shown, the refusal is offered.
  case privacy
}
