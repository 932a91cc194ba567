import Folding
import FrontDesk

// A request told anew: the slots of a ticket to be registered.
extension SlotFiller {
  mutating func fillRequest() {
    let category = judgement.category
    set(
      .category, .category(category.verdict), at: lead(of: category),
      by: "category." + category.rule)
    let priority = judgement.priority
    set(
      .priority, .priority(priority.verdict), at: lead(of: priority),
      by: "priority." + priority.rule)
    if category.verdict == .complaint, let rule = judgement.attitude {
      set(.attitude, .flag, by: "attitude." + rule)
    }
    fillSort()
    set(entities(.channel).first { if case .channel = $0.value { true } else { false } })
    set(entities(.room).first)
    set(entities(.place).first)
    set(reporter)
    set(entities(.phone).first)
    // 给王师傅点赞 sends nobody.
    if category.verdict != .praise {
      set(entities(.assignee).first { $0.rule == "assignee.sent" })
      set(entities(.department).first(where: \.isSent))
    }
    if let time = appointment(for: category.verdict) {
      set(.time, .time(time.frame), at: time.range, by: time.rule)
    }
  }

  /// Whoever reports: never one of the staff, and not the one who is praised or blamed.
  private var reporter: Entity? {
    let people = entities(.person).filter { !$0.isStaff }
    return people.first { $0.rule == "person.title" } ?? people.first
  }

  mutating func fillSort() {
    if let hit = hits(.complex).first,
      [.complaint, .consultation].contains(judgement.category.verdict) || intent == .ticketEdit
    {
      set(.complex, .flag, at: hit.range, by: "complex:" + typed(hit.range))
    }
    if let hit = hits(.important).first,
      judgement.category.verdict == .complaint || intent == .ticketEdit
    {
      set(.important, .flag, at: hit.range, by: "important:" + typed(hit.range))
    }
  }

  /// Where the cue of a verdict stood, if one word decided it.
  private func lead<Verdict>(of verdict: Ruled<Verdict>) -> Range<Int>? {
    line.hits.first { verdict.leads.contains($0.cue) }?.range
  }

  /// The time somebody is to come or to be answered, never the one when something happened.
  private func appointment(for category: Category) -> FoundTime? {
    line.times.first { time in
      if isTicket(time) { return false }
      if isToComeThen(time) { return true }
      if time.isPast { return false }
      if time.elements.contains(.limit), !category.isTalk || follows(time, .visitAsk) {
        // 上次说三天内修好 tells of a limit that has passed.
        return !follows(time, .since) && !precedes(time, .toldBefore)
          && !isEndOfNuisance(time, category)
      }
      if judgement.priority.verdict == .emergency { return false }
      switch category {
      case .repair, .help, .housekeeping:
        return isAppointment(time, loosely: category == .housekeeping)
      case .consultation, .complaint, .suggestion, .praise:
        return follows(time, .visitAsk) && !shows(.nuisance) && category == .complaint
      }
    }
  }

  /// 天天打麻将到凌晨两点: how long it lasts, not by when it is wanted.
  private func isEndOfNuisance(_ time: FoundTime, _ category: Category) -> Bool {
    category == .complaint && shows(.nuisance) && !follows(time, .visitAsk)
      && line.text[time.range.lowerBound] == "到"
  }

  /// Whether the line ends with somebody's coming at that time (昨晚8点 上门), or asks for it just before
  /// (please come on Friday): the appointment, even of a request that is written up afterwards.
  private func isToComeThen(_ time: FoundTime) -> Bool {
    let end = time.range.upperBound
    let asked = hits(.visitAsk).contains { hit in
      guard (end...end + 2).contains(hit.range.lowerBound) else { return false }
      return (hit.range.upperBound..<line.text.count).allSatisfy {
        line.text[$0] == " " || line.text[$0].endsClause
      }
    }
    return asked || time.range.upperBound == line.text.count && precedes(time, .visitAsk)
  }

  private func isTicket(_ time: FoundTime) -> Bool {
    entities(.ticket).contains { $0.range.overlaps(time.range) }
  }

  private func isAppointment(_ time: FoundTime, loosely: Bool) -> Bool {
    // 下午都在家 asks for somebody, 下午都没水 tells since when.
    if follows(time, .since) || precedes(time, .sinceBefore), !follows(time, .visitAsk) {
      return false
    }
    if loosely { return true }
    let clause = clause(around: time.range)
    let inClause = line.hits.filter { clause.contains($0.range.lowerBound) }
    let (told, asked) = (lexicon.members(of: .tells), lexicon.members(of: .asksToCome))
    let tells = inClause.contains { told.contains($0.cue) }
    let asks = inClause.contains { asked.contains($0.cue) }
    // 夜晚唔安全, 这个月多了一倍: a part of day or a long time among other words is when something is so.
    let isLoose = time.elements == .part || time.elements.contains(.period)
    if isLoose, !asks, !isAlone(time, in: clause) { return false }
    return asks || !tells
  }

  /// Whether a clause says nothing but a time, and whom or where it is for.
  private func isAlone(_ time: FoundTime, in clause: Range<Int>) -> Bool {
    let spoken = line.entities.map(\.range) + [time.range]
    return clause.allSatisfy { position in
      line.text[position].isMark || spoken.contains { $0.contains(position) }
    }
  }

  /// Whether a word of the group stands right behind a time.
  func follows(_ time: FoundTime, _ name: CueName) -> Bool {
    let end = time.range.upperBound
    return hits(name).contains { (end...end + 2).contains($0.range.lowerBound) }
  }

  private func precedes(_ time: FoundTime, _ name: CueName) -> Bool {
    let start = time.range.lowerBound
    return hits(name).contains { (start - 1...start).contains($0.range.upperBound) }
  }

  /// The clause a range stands in; blanks between Chinese words end one, too.
  func clause(around range: Range<Int>) -> Range<Int> {
    let text = line.text
    var (start, end) = (range.lowerBound, range.upperBound)
    func ends(_ position: Int) -> Bool {
      text[position].endsClause
        || text[position] == " " && (text[position - 1].isHan || text[position + 1].isHan)
    }
    while start > 0, !ends(start - 1) { start -= 1 }
    while end < text.count, !ends(end) { end += 1 }
    return start..<end
  }
}

extension Category {
  /// Whether words answer it, so that nobody comes at a time.
  fileprivate var isTalk: Bool {
    switch self {
    case .consultation, .suggestion, .praise: true
    case .repair, .complaint, .help, .housekeeping: false
    }
  }
}
