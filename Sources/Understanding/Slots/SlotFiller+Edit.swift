import FrontDesk

// A ticket that is changed: each new value under its own name.
extension SlotFiller {
  mutating func fillEdit() {
    set(entities(.ticket).first)
    fillSort()
    let sorts = hits(.sorts).map { line.text.text($0.range) }
    if sorts.contains(where: { $0.hasSuffix("投诉") || $0.hasSuffix("complaint") }) {
      set(.category, .category(.complaint), by: "category.named")
    }
    if let (category, hit) = namedCategories.last {
      set(.category, .category(category), at: hit.range, by: "category.named:" + typed(hit.range))
    }
    if let hit = hits(.editEmergency).last {
      set(.priority, .priority(.emergency), at: hit.range, by: "priority.named")
    } else if let hit = hits(.editNormal).last {
      set(.priority, .priority(.normal), at: hit.range, by: "priority.named")
    } else if let hit = hits(.editUrgent).last {
      set(.priority, .priority(.urgent), at: hit.range, by: "priority.named")
    }
    for name in [SlotName.room, .phone, .person, .place, .department, .assignee] {
      set(entities(name).last)
    }
    set(entities(.channel).last { if case .channel = $0.value { true } else { false } })
    if let time = line.times.last(where: { !$0.isBareDayNumber || entities(.ticket).isEmpty }) {
      set(.time, .time(time.frame), at: time.range, by: time.rule)
    } else if let rest = line.times.compactMap(\.restBesideNumber).last {
      set(.time, .time(rest), by: "time.rest")
    }
  }

  /// The categories the line names, but for those it takes back, in the order they stand in.
  var namedCategories: [(Category, CueHit)] {
    Category.allCases.flatMap { category in
      hits(category.name).map { (category, $0) }
    }.sorted { $0.1.range.lowerBound < $1.1.range.lowerBound }
  }
}

extension FoundTime {
  /// The time beside a number that is a ticket's: of 12号下午4点前 it is 下午4点前.
  var restBesideNumber: TimeFrame? {
    if case .dayNumber(_, _, let rest) = doubt { rest } else { nil }
  }
}

extension Category {
  /// The words that name the category.
  fileprivate var name: CueName {
    switch self {
    case .consultation: .namedConsultation
    case .repair: .namedRepair
    case .complaint: .namedComplaint
    case .suggestion: .namedSuggestion
    case .help: .namedHelp
    case .housekeeping: .namedHousekeeping
    case .praise: .namedPraise
    }
  }
}
