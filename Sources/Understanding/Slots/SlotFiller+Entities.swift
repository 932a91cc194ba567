import FrontDesk

// Slots that are filled by entities as they stand.
extension SlotFiller {
  mutating func fillEntities() {
    for name in allowed {
      switch name {
      case .ticket where goesOn(entities(.ticket)): set(entities(.ticket).first, as: .into)
      case .ticket: set(entities(.ticket).first ?? entities(.release).first, as: .ticket)
      case .into:
        set(entities(.ticket).dropFirst().first { $0.value != slot(.ticket)?.value }, as: .into)
      case .release: set(entities(.release).first ?? entities(.ticket).first, as: .release)
      case .notice: set(entities(.notice).first ?? entities(.ticket).first, as: .notice)
      case .person: fillPerson()
      case .assignee: set(entities(.assignee).first ?? assigned, as: .assignee)
      case .channel: fillChannel()
      case .time: fillTime()
      case .period: fillPeriod()
      case .count
      where intent == .visitArrive || intent == .permitIssue || intent == .loanLend
        || intent == .loanReturn || intent == .permitReturn || intent == .parcelReceive
        || intent == .parcelCollect || intent == .parcelSend:
        set(entities(.count).first)
      case .count: break
      case .note, .matter, .content, .situation, .topic, .purpose, .items, .item, .company,
        .query, .demand, .evidence:
        break
      default: set(entities(name).first)
      }
    }
  }

  /// 并入1号, 和12号是同一件事: the only ticket that is named is the one that goes on.
  private func goesOn(_ tickets: [Entity]) -> Bool {
    guard intent == .ticketLink, tickets.count == 1, let ticket = tickets.first else {
      return false
    }
    let start = line.text.beforeBlanks(ticket.range.lowerBound)
    return hits(.joining).contains { $0.range.upperBound == start }
  }

  private var assigned: Entity? {
    intent == .ticketAssign || intent == .ticketStart ? entities(.person).last : nil
  }

  private mutating func fillPerson() {
    let people = entities(.person) + entities(.assignee)
    switch intent {
    case .shiftHandOver, .shiftTakeOver, .archiveLend, .archiveReturn, .permitIssue, .permitReturn,
      .visitArrive, .visitLeave, .householdEdit:
      set(people.min { $0.range.lowerBound < $1.range.lowerBound }, as: .person)
    default:
      set(entities(.person).first { !$0.isStaff } ?? entities(.person).first)
    }
  }

  private mutating func fillChannel() {
    let wantsBoard = intent.rawValue.hasPrefix("notice.")
    set(
      entities(.channel).first {
        if case .noticeChannel = $0.value { wantsBoard } else { !wantsBoard }
      })
    guard wantsBoard, !has(.channel) else { return }
    let boards: [(CueName, NoticeChannel)] = [
      (.boardGroup, .group), (.boardApp, .app), (.boardSms, .sms), (.boardBoard, .board),
    ]
    for (name, board) in boards {
      if let hit = hits(name).first {
        set(.channel, .noticeChannel(board), at: hit.range, by: "channel.board")
      }
    }
  }

  private mutating func fillTime() {
    let numbered = has(.ticket) || has(.release) || has(.notice)
    let times = line.times.filter { !($0.isBareDayNumber && numbered) }
    // Christmas party on December 24: the festival says what is held, not when.
    let dated = intent == .activityPlan ? times.first { $0.rule != "time.festival" } : nil
    if let time = dated ?? times.first {
      set(.time, .time(time.frame), at: time.range, by: time.rule)
    } else if let rest = line.times.compactMap(\.restBesideNumber).first {
      set(.time, .time(rest), by: "time.rest")
    }
  }
}
