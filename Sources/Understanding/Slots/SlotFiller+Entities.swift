import FrontDesk

// Slots that are filled by entities as they stand.
extension SlotFiller {
  mutating func fillEntities() {
    for name in allowed {
      switch name {
      case .ticket where intent == .ticketLink: fillLink()
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
      case .rung: fillRung()
      case .count: if intent.isCounted { set(counted) }
      case .code where intent == .visitConfirm: fillPassCode()
      case .note, .matter, .content, .situation, .topic, .purpose, .items, .item, .company,
        .query, .demand, .evidence:
        break
      default: set(entities(name).first)
      }
    }
  }

  /// 2号、3号并入1号, 并入1号, 和12号是同一件事: what stands behind the word of joining goes on.
  private mutating func fillLink() {
    let tickets = entities(.ticket)
    let joined = tickets.last { ticket in
      let start = line.text.beforeBlanks(ticket.range.lowerBound)
      return hits(.joining).contains { $0.range.upperBound == start }
    }
    set(joined, as: .into)
    set(tickets.first { $0.value != joined?.value }, as: .ticket)
  }

  private var assigned: Entity? {
    intent == .ticketAssign || intent == .ticketStart ? entities(.person).last : nil
  }

  private mutating func fillPerson() {
    // 接小王的班: he goes, and does not come.
    let going = hits(.ofShift).map(\.range.lowerBound)
    let people = (entities(.person) + entities(.assignee)).filter {
      intent != .shiftTakeOver || !going.contains($0.range.upperBound)
    }
    switch intent {
    case .shiftHandOver, .shiftTakeOver, .shiftStandIn, .staffIdentify, .archiveLend,
      .archiveReturn, .permitIssue, .permitReturn, .permitRenew, .permitLose, .visitArrive,
      .visitLeave, .visitConfirm, .visitRefuse, .householdEdit, .lostFind:
      set(people.min { $0.range.lowerBound < $1.range.lowerBound }, as: .person)
    default:
      set(entities(.person).first { !$0.isStaff } ?? entities(.person).first)
    }
  }

  /// How far up it was reported: 已报主管和经理 went to the higher of them.
  private mutating func fillRung() {
    let rungs: [(CueName, Rung)] = [
      (.rungCompany, .company), (.rungHead, .head), (.rungSupervisor, .supervisor),
    ]
    for (name, rung) in rungs {
      guard let hit = hits(name).first else { continue }
      set(.rung, .rung(rung), at: hit.range, by: "rung:" + typed(hit.range))
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
    // extend the pass to Dec 20: whatever day is named, it is the last.
    let isRenewal = intent == .permitRenew
    let numbered =
      has(.ticket) || has(.release) || has(.notice) || line.numbersEntry(by: lexicon)
    let times = line.times.filter { !($0.isBareDayNumber && numbered) }
    // Christmas party on December 24: the festival says what is held, not when.
    let dated = times.first { $0.rule != "time.festival" }
    let time =
      switch intent {
      case .activityPlan: dated ?? times.first
      // 圣诞派对搞完: when it was over is not said.
      case .activityDone: dated
      default: times.first
      }
    if let time {
      set(.time, .time(isRenewal ? time.frame.asLimit : time.frame), at: time.range, by: time.rule)
    } else if let rest = line.times.compactMap(\.restBesideNumber).first {
      set(.time, .time(rest), by: "time.rest")
    }
  }
}

extension TimeFrame {
  /// The same time as the point by which something is over.
  fileprivate var asLimit: TimeFrame {
    switch self {
    case .at(let point), .by(let point), .span(_, let point): .by(point)
    }
  }
}
