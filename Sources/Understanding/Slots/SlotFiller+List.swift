import FrontDesk

// What a list of tickets is narrowed by.
extension SlotFiller {
  mutating func fillList() {
    for name in [SlotName.room, .phone, .assignee] { set(entities(name).first) }
    // 维修中 names a state, not a department.
    let working = hits(.stInProgress).map(\.range)
    set(entities(.department).first { entity in !working.contains { $0.overlaps(entity.range) } })
    set(entities(.person).first(where: \.isStaff), as: .assignee)
    set(entities(.person).first { !$0.isStaff })
    if let (category, hit) = namedCategories.first {
      set(.category, .category(category), at: hit.range, by: "category.named:" + typed(hit.range))
    }
    if let hit = hits(.editEmergency).first {
      set(.priority, .priority(.emergency), at: hit.range, by: "priority.named")
    } else if let hit = hits(.urgent).first ?? hits(.editUrgent).first {
      set(.priority, .priority(.urgent), at: hit.range, by: "priority.named")
    }
    if let hit = hits(.overdue).first {
      set(.overdue, .flag, at: hit.range, by: "overdue:" + typed(hit.range))
    }
    if let hit = hits(.dueSoon).first {
      set(.dueSoon, .flag, at: hit.range, by: "due-soon:" + typed(hit.range))
    }
    if let hit = hits(.toContact).first {
      set(.awaitingContact, .flag, at: hit.range, by: "to-contact:" + typed(hit.range))
    }
    if let hit = hits(.awaiting).first {
      set(.awaitingFollowUp, .flag, at: hit.range, by: "awaiting:" + typed(hit.range))
    }
    fillState()
    fillPeriod()
    fillQuery()
  }

  private mutating func fillState() {
    for (group, state) in SlotFiller.states {
      guard let hit = hits(group).first else { continue }
      // 超时没做完 asks for those over time, which are open anyway.
      set(.state, .state(state), at: hit.range, by: "state.\(state.rawValue):" + typed(hit.range))
      return
    }
  }

  private static let states: [(CueName, StateQuery)] = [
    (.stRegistered, .registered), (.stAssigned, .assigned), (.stInProgress, .inProgress),
    (.stOnHold, .onHold), (.stCancelled, .cancelled), (.stFollowedUp, .followedUp),
    (.stOpen, .open), (.stClosed, .closed), (.stResolved, .resolved),
  ]

  mutating func fillPeriod() {
    // 昨晚的交接班: a shift is asked for by its day.
    if intent == .shiftShow || intent == .shiftReview,
      let time = line.times.first, time.period == nil, let day = time.frame.start?.day
    {
      set(.period, .period(Period(day, day)), at: time.range, by: time.rule)
    }
    if let time = line.times.first(where: { $0.period != nil }), let period = time.period {
      set(.period, .period(period), at: time.range, by: time.rule)
    }
  }

  private mutating func fillQuery() {
    for hit in line.hits where !has(.query) {
      let isMatter = SlotFiller.matters.contains { lexicon[$0] == hit.cue }
      if isMatter { set(.query, .text(typed(hit.range)), at: hit.range, by: "query.word") }
    }
  }

  private static let matters: [CueName] = [.leak, .fault, .nuisance, .thing]
}
