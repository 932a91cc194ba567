import FrontDesk
import FrontDeskStore
import Phrasebook
import Understanding

extension Notice: SpokenRegister {
  static let intents: Set<Intent> = [
    .noticeDraft, .noticeApprove, .noticePublish, .noticeWithdraw, .noticeSample, .noticeList,
  ]

  static let moves: Set<Intent> = [.noticeApprove, .noticePublish, .noticeWithdraw]

  static func wish(of utterance: Utterance, in turn: Turn) throws(StoreError) -> Wish<Notice> {
    let open = EntryQuery.live
    switch utterance.intent {
    case .noticeDraft:
      guard let content = utterance.text(.content) else { return .lacks(.content) }
      if utterance.number(.notice) != nil {
        return try rewording(by: content, utterance, in: turn).map {
          .move(.redraft($0, utterance.time), open)
        } ?? .lacks(.content)
      }
      let notice = Notice(
        content, time: utterance.time, important: utterance.traits.contains(.important))
      return notice.map { .open([$0]) } ?? .lacks(.content)
    case .noticeApprove: return .move(.approve, open.of(State.draft))
    case .noticePublish:
      let said = ([utterance.text] + utterance.answers).joined(separator: " ")
      var channels = RegisterCues.boards(in: said)
      if channels.isEmpty, let channel = utterance.board { channels = [channel] }
      guard !channels.isEmpty else { return .lacks(.channel) }
      return .move(.publish(channels), open)
    case .noticeWithdraw: return .move(.withdraw, open)
    case .noticeSample:
      guard let room = utterance.room else { return .lacks(.room) }
      let knows = !utterance.traits.contains(.unaware)
      return .move(.sample(room, knows: knows), open.of(State.published))
    default:
      var query = EntryQuery(listing: utterance, at: turn.now)
      if utterance.traits.contains(.soon) { query.untilIn = Period(turn.now.day, turn.now.day) }
      return .list(query)
    }
  }

  /// What a notice says afterwards: 加一句 adds to it, a time alone leaves its words as they are; nil where the
  /// words are no notice.
  private static func rewording(
    by content: String, _ utterance: Utterance, in turn: Turn
  ) throws(StoreError) -> String? {
    guard let number = utterance.entryNumber,
      let entry = try turn.desk.store.record(Entry<Notice>.self, number)
    else { return content }
    if let added = RegisterCues.rest(of: content, behind: .adding) {
      return entry.content.content + turn.desk.wording[.comma] + added
    }
    let words = RegisterCues.rest(of: content, behind: .replacing) ?? content
    if words.isEmpty, utterance.time != nil { return entry.content.content }
    return words.count >= Self.shortest ? words : nil
  }

  /// Fewer letters are no notice.
  private static let shortest = 3

  func details(
    in wording: Wording, by standard: ServiceStandard, at now: Moment
  ) -> [String] {
    let boards = channels.map { wording.phrase("notice.channel.\($0.rawValue)") ?? $0.rawValue }
    let expiry = until.flatMap {
      wording.phrase("notice.until", ["time": wording.time($0, at: now)])
    }
    let when = time.map { wording.text(of: $0, at: now) }
    return [
      important ? wording.phrase("notice.important") : nil, when, content,
      boards.isEmpty ? nil : boards.joined(separator: wording[.listComma]), expiry,
    ].compactMap(\.self)
  }

  /// A notice with banned words in it is approved by nobody.
  static func objection(
    to action: Action, on entry: Entry<Notice>, in turn: Turn
  ) throws(StoreError) -> Reply? {
    guard action == .approve else { return nil }
    let faults = remarks(on: entry, in: turn).filter { $0.severity == .error }
    guard !faults.isEmpty, let words = turn.desk.wording.phrase("notice.refused.banned") else {
      return nil
    }
    var reply = Reply([.init(.refused, words)])
    for fault in faults { reply.add(.detail, fault.message) }
    return reply
  }

  /// A draft is proof-read; what is published is ready to be pasted, and some owners are to be asked.
  static func remarks(
    after event: String, on entry: Entry<Notice>, in turn: Turn
  ) throws(StoreError) -> Reply {
    var reply = Reply()
    switch entry.state {
    case .draft:
      for remark in remarks(on: entry, in: turn) {
        reply.add(remark.severity == .error ? .refused : .overdue, remark.message)
      }
      if let warning = try warning(of: entry, in: turn) { reply.add(.overdue, warning) }
    case .approved: reply.add(texts(of: entry, in: turn))
    case .published where entry.content.important && event == "publish":
      reply.add(try sample(for: entry, in: turn))
    case .published where event == "sample": reply.add(samples(of: entry, in: turn))
    case .published, .withdrawn: break
    }
    return reply
  }

  static func page(of entry: Entry<Notice>, in turn: Turn) throws(StoreError) -> Reply {
    var reply = texts(of: entry, in: turn)
    reply.add(samples(of: entry, in: turn))
    return reply
  }

  /// Who was asked, and what he knew.
  private static func samples(of entry: Entry<Notice>, in turn: Turn) -> Reply {
    var reply = Reply()
    for sample in entry.samples {
      let words = sample.knows ? "notice.knows" : "notice.unaware"
      let room = turn.desk.wording.name(of: sample.room)
      reply.add(.detail, turn.desk.wording.phrase(words, ["room": room]) ?? room)
    }
    return reply
  }

  private static func remarks(on entry: Entry<Notice>, in turn: Turn) -> [Remark] {
    let text = NoticeText(entry, from: turn.desk.site.project, in: turn.desk.wording).group
    return turn.desk.reviewer.remarks(on: text, as: .notice, at: turn.now)
  }

  /// That a household is named, which the others have no business to read (STANDARD 5.3).
  private static func warning(
    of entry: Entry<Notice>, in turn: Turn
  ) throws(StoreError) -> String? {
    let read = turn.desk.interpreter.read(entry.content.content, at: turn.now)
    for case .room(let room) in read.all(.room) where room.flat != nil {
      return turn.desk.wording.phrase(
        "notice.resident", ["who": turn.desk.wording.name(of: room)])
    }
    for case .text(let person) in read.all(.person) {
      var query = EntryQuery()
      query.looksInside = true
      query.person = person
      let known = try turn.desk.store.entries(of: Household.self, matching: query, limit: 1)
      if known.total > 0 {
        return turn.desk.wording.phrase("notice.resident", ["who": person])
      }
    }
    return nil
  }

  /// The text for the group, and for an SMS with its length.
  private static func texts(of entry: Entry<Notice>, in turn: Turn) -> Reply {
    let wording = turn.desk.wording
    let texts = NoticeText(entry, from: turn.desk.site.project, in: wording)
    var reply = Reply()
    for (key, values) in [
      ("notice.forGroup", ["text": texts.group]),
      (
        "notice.forSMS",
        ["text": texts.sms, "count": "\(texts.sms.count)", "parts": "\(texts.parts)"]
      ),
    ] {
      if let line = wording.phrase(key, values) { reply.add(.detail, line) }
    }
    return reply
  }

  /// The households that are to be asked whether they know: spread over the register, the same each time.
  private static func sample(
    for entry: Entry<Notice>, in turn: Turn
  ) throws(StoreError) -> Reply {
    let count = turn.desk.standard.registers.noticeSample
    let households = try turn.desk.store.entries(
      of: Household.self, matching: EntryQuery(), limit: 5000
    ).entries.filter { !$0.content.present.isEmpty }
    guard count > 0, !households.isEmpty else { return Reply() }
    let step = max(1, households.count / count)
    let rooms = stride(from: entry.id % step, to: households.count, by: step).prefix(count)
      .compactMap { households[$0].content.room.map { turn.desk.wording.name(of: $0) } }
    let values = [
      "rooms": rooms.joined(separator: turn.desk.wording[.listComma]), "id": "\(entry.id)",
    ]
    return Reply(
      turn.desk.wording.phrase("notice.sampling", values).map { [.init(.detail, $0)] } ?? [])
  }
}

/// A notice as it is pasted or printed.
package struct NoticeText: Sendable {
  /// The heading.
  package let title: String
  /// What it says, with its dates written out.
  package let body: String
  /// Who says it.
  package let sender: String
  /// The day it was written.
  package let date: String
  /// With heading and sender, for a group or an app.
  package let group: String
  /// On one line, for an SMS.
  package let sms: String

  /// How many messages the SMS takes: 70 characters one alone, 67 each of several.
  package var parts: Int { sms.count <= 70 ? 1 : (sms.count + 66) / 67 }

  package init(_ notice: Entry<Notice>, from project: String?, in wording: Wording) {
    let (content, day) = (notice.content, notice.opened.time.day)
    body =
      (content.time.map { wording.datedText(of: $0) + wording[.comma] } ?? "") + content.content
    sender = project ?? wording.phrase("notice.office") ?? ""
    title = wording.phrase("notice.title") ?? ""
    date =
      wording[
        .dateOfYear, ["year": "\(day.year)", "month": "\(day.month)", "day": "\(day.dayOfMonth)"]]
    let values = ["title": title, "text": body, "sender": sender, "date": date]
    group = wording.phrase("notice.group", values) ?? body
    sms = wording.phrase("notice.sms", values) ?? body
  }
}

extension EntryQuery {
  /// Whatever is still expected, of anybody.
  static var live: EntryQuery {
    var query = EntryQuery()
    query.isLive = true
    return query
  }
}
