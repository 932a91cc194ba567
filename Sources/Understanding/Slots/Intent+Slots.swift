extension Intent {
  /// The slots a line of this intent may fill, as INTERFACE has them.
  var slots: [SlotName] {
    switch self {
    case .ticketCreate:
      [
        .category, .priority, .attitude, .complex, .important, .channel, .room, .place, .person,
        .phone, .matter, .time, .department, .assignee,
      ]
    case .ticketAssign: [.ticket, .department, .assignee]
    case .ticketStart: [.ticket, .assignee]
    case .ticketNote, .ticketContact, .ticketResolve, .ticketReopen, .ticketHold, .ticketCancel,
      .ticketUrge, .incidentReport:
      [.ticket, .note]
    case .ticketFollowUp: [.ticket, .satisfaction, .rating, .note]
    case .ticketClose, .ticketShow: [.ticket]
    case .ticketEdit:
      [
        .ticket, .category, .priority, .attitude, .complex, .important, .channel, .room, .place,
        .person, .phone, .time, .department, .assignee, .matter,
      ]
    case .ticketPromise: [.ticket, .time, .note]
    case .ticketLink: [.ticket, .into]
    case .ticketEscalate: [.ticket, .rung]
    case .ticketList:
      [
        .category, .priority, .state, .room, .person, .phone, .department, .assignee, .overdue,
        .dueSoon, .awaitingFollowUp, .awaitingContact, .period, .query,
      ]
    case .phraseCheck: [.content]
    case .phraseSuggest: [.situation]
    case .practiceStart: [.topic]
    case .visitArrive, .visitLeave, .visitList:
      [.person, .room, .purpose, .plate, .document, .count, .phone]
    case .visitConfirm: [.person, .room, .code]
    case .visitRefuse: [.person, .room, .note]
    case .parcelReceive, .parcelCollect, .parcelSend, .parcelList:
      [.room, .person, .carrier, .count, .code]
    case .parcelTell: [.room, .person]
    case .permitIssue, .permitReturn, .permitRenew, .permitLose, .permitList:
      [.person, .room, .company, .count, .document, .time]
    case .releaseRequest, .releaseApprove, .releaseReject, .releaseLeave, .releaseList:
      [.room, .person, .items, .release]
    case .loanLend, .loanReturn, .loanList: [.item, .room, .person, .count]
    case .noticeDraft, .noticeApprove, .noticePublish, .noticeWithdraw, .noticeList:
      [.content, .notice, .channel, .time]
    case .noticeSample: [.notice, .room, .note]
    case .receptionTick: [.items]
    case .receptionCancel, .activityCancel: []
    case .receptionPlan, .receptionList: [.level, .time, .content]
    case .shiftHandOver, .shiftTakeOver, .shiftRefuse, .shiftReview, .shiftLog, .shiftShow,
      .shiftStandIn:
      [.person, .note, .period]
    case .shiftClosing: [.items]
    case .staffIdentify, .practiceResults: [.person]
    case .householdShow, .householdEdit: [.room, .person, .phone]
    case .householdRecord: [.room, .person, .phone, .topic, .time]
    case .archiveLend, .archiveReturn, .archiveList: [.person, .room, .item]
    case .feeBill, .feePay, .feeRemind, .feeList: [.room, .person, .period, .note]
    case .surveyRecord: [.room, .person, .satisfaction, .rating, .channel, .note]
    case .surveyList: [.room, .person, .satisfaction, .rating, .channel, .note, .period]
    case .activityPlan, .activityDone, .activityList: [.time, .place, .content]
    case .lostFind: [.item, .place, .person, .count]
    case .lostClaim: [.item, .room, .person, .phone]
    case .lostList: [.item]
    case .procedureShow, .help: [.topic]
    case .reportShow, .journalShow: [.period]
    case .standardShow, .householdList, .practiceStop, .practiceDue, .undo, .quit, .greeting,
      .confirm, .deny,
      .unknown:
      []
    }
  }

  /// The slots without which the chat cannot act, in the order it asks for them.
  func missing(beside found: (SlotName) -> Bool) -> [SlotName] {
    let needs: [[SlotName]] =
      switch self {
      case .ticketCreate: [[.room, .place], [.matter]]
      case .ticketAssign: [[.ticket], [.department, .assignee]]
      case .ticketStart, .ticketContact, .ticketResolve, .ticketFollowUp, .ticketClose,
        .ticketReopen, .ticketUrge, .ticketShow, .incidentReport, .ticketEdit:
        [[.ticket]]
      case .ticketNote, .ticketHold, .ticketCancel: [[.ticket], [.note]]
      case .ticketPromise: [[.ticket], [.time]]
      case .ticketLink: [[.ticket], [.into]]
      case .ticketEscalate: [[.ticket], [.rung]]
      case .phraseCheck: [[.content]]
      case .visitArrive: [[.person], [.room]]
      case .visitLeave: [[.person, .room, .plate]]
      case .parcelTell, .visitConfirm, .visitRefuse: [[.room, .person]]
      case .permitRenew: [[.person, .room, .company], [.time]]
      case .permitLose: [[.person, .room]]
      case .releaseLeave: [[.release, .room]]
      case .noticeSample: [[.notice], [.room]]
      case .receptionTick: [[.items]]
      case .householdRecord: [[.room], [.topic]]
      case .lostFind: [[.item]]
      case .lostClaim: [[.item], [.person, .room]]
      case .parcelReceive, .parcelCollect, .parcelSend: [[.room, .person]]
      case .permitIssue: [[.person, .company], [.room]]
      case .permitReturn: [[.person, .room]]
      case .releaseRequest: [[.room], [.items]]
      case .releaseApprove, .releaseReject: [[.release, .room]]
      case .loanLend, .loanReturn: [[.item], [.room, .person]]
      case .noticeDraft: [[.content]]
      case .noticeApprove, .noticePublish, .noticeWithdraw: [[.notice]]
      case .receptionPlan: [[.time], [.level]]
      case .shiftHandOver, .shiftTakeOver, .shiftStandIn, .staffIdentify: [[.person]]
      case .shiftRefuse, .shiftLog: [[.note]]
      case .householdShow: [[.room, .person, .phone]]
      case .householdEdit: [[.room], [.phone, .person]]
      case .archiveLend: [[.person], [.room, .item]]
      case .archiveReturn: [[.person, .room, .item]]
      case .feePay, .feeRemind: [[.room, .person]]
      case .surveyRecord: [[.room, .person]]
      case .activityPlan: [[.time], [.content]]
      case .ticketList, .phraseSuggest, .practiceStart, .practiceStop, .practiceDue,
        .practiceResults, .visitList, .parcelList,
        .permitList, .releaseList, .loanList, .noticeList, .receptionList, .shiftReview,
        .shiftShow, .shiftClosing, .archiveList, .feeBill, .feeList, .surveyList, .activityList,
        .procedureShow,
        .standardShow, .reportShow, .householdList, .activityDone, .receptionCancel,
        .activityCancel, .lostList, .journalShow, .undo,
        .help, .quit, .greeting, .confirm, .deny, .unknown:
        []
      }
    return needs.filter { !$0.contains(where: found) }.compactMap(\.first)
  }
}
