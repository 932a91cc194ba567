import Folding

// The free texts: what remains of the line when slots, orders and politeness are taken out.
extension SlotFiller {
  mutating func fillText() {
    switch intent {
    case .ticketCreate: set(.matter, matter, by: "matter.rest")
    case .loanLend, .loanReturn, .loanList: fillItem(from: .loanItem)
    case .archiveLend, .archiveReturn, .archiveList: fillItem(from: .paper)
    case .lostFind, .lostClaim, .lostList: fillLostItem()
    case .householdRecord:
      if let hit = hits(.recordTopic).first ?? hits(.recordSure).first {
        set(.topic, .text(typed(hit.range)), at: hit.range, by: "topic.word")
      }
    case .procedureShow:
      if let hit = hits(.procedureOf).first {
        set(.topic, .text(typed(hit.range)), at: hit.range, by: "topic.word")
      } else {
        set(.topic, rest, by: "topic.rest")
      }
    case .phraseCheck:
      set(.content, content, by: "content.rest")
    case .phraseSuggest:
      set(.situation, situation, by: "situation.rest")
    default:
      fillCompany()
      guard saysMore else { return }
      guard let name = allowed.first(where: { SlotFiller.texts.contains($0) && !has($0) })
      else { return }
      set(name, rest, by: "\(name.rawValue).rest")
    }
  }

  private static let texts: [SlotName] = [
    .note, .content, .topic, .purpose, .items,
  ]

  /// Fills a free text, unless nothing was left for it.
  mutating func set(_ name: SlotName, _ rest: (text: String, range: Range<Int>)?, by rule: String) {
    guard let rest else { return }
    set(name, .text(rest.text), at: rest.range, by: rule)
  }

  /// The line without what a slot has taken and without words of some groups at the ends of clauses.
  private var rest: (text: String, range: Range<Int>)? {
    var text = FreeText(line.text)
    loosenOrders(in: &text)
    // What is written down for others is kept as it was said.
    let isQuoted = intent == .shiftLog || intent == .noticeDraft
    if !isQuoted { loosenLabels(in: &text) }
    // 3-2-502修好了: without a number the room says which ticket, and is no part of the note.
    if allowed.contains(.ticket), !has(.ticket) {
      for room in line.entities where room.name == .room { text.cut(room.range) }
    }
    // 业主不同意访客2号: the entry's number is no part of why.
    if intent == .visitRefuse || intent == .receptionTick {
      for number in entities(.ticket) { text.cut(number.range) }
    }
    for slot in slots where intent != .shiftLog {
      // 回访2号 2分: ticket and rating are both 2.
      let found = line.entities.first { $0.name == slot.name && $0.value == slot.value }
      guard let entity = found ?? line.entities.first(where: { $0.value == slot.value })
      else { continue }
      switch entity.name {
      case .room, .phone, .person, .ticket, .release, .notice, .plate, .rating:
        text.cut(entity.range)
      default: text.loosen(entity.range)
      }
    }
    for found in line.times where isChosen(found) { text.loosen(found.range) }
    return text.rest()
  }

  /// Whether a slot holds this time.
  private func isChosen(_ time: FoundTime) -> Bool {
    slot(.time)?.value == .time(time.frame)
      || time.period.map { slot(.period)?.value == .period($0) } ?? false
  }

  /// Lets the orders of the intent fall away at the ends of clauses.
  func loosenOrders(in text: inout FreeText) {
    guard let loose = lexicon.looseWords(of: intent) else { return }
    // 要不要登记: in a question the words for coming and doing are the matter itself.
    let isAsked = intent == .ticketCreate && judgement.category.verdict == .consultation
    // 处理完毕，疏通了下水: only the first word says that it is done, the next ones what was.
    let ordered =
      line.hits.first { loose.contains($0.cue) && $0.cue != lexicon[.polite] }?
      .range.upperBound ?? 0
    let done = intent == .ticketResolve ? hits(.resolve).dropFirst() : []
    for hit in line.hits
    where loose.contains(hit.cue) && !done.contains(where: { $0.range == hit.range }) {
      // 沙发: 发 sends nothing there.
      if inThing(hit.range) { continue }
      if isAsked, hit.cue == lexicon[.visitAsk] { continue }
      // 拟通知 请提前关闭电器: behind the order the words are the notice's own.
      if intent == .noticeDraft, hit.cue == lexicon[.polite], hit.range.lowerBound > ordered {
        continue
      }
      if keepsGoods(hit, in: &text) || keepsDeed(hit) { continue }
      // 大呼小叫: nobody is called at the end of a clause.
      text.loosen(hit.range, onlyLeading: hit.cue == lexicon[.let] && hit.range.count == 1)
    }
  }

  /// Whether a word is but a part of the name of a thing.
  private func inThing(_ range: Range<Int>) -> Bool {
    hits(.goods).contains {
      $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
        && $0.range.count > range.count
    }
  }

  /// 电话, 我叫, 房号: words that only introduce what a slot holds.
  private func loosenLabels(in text: inout FreeText) {
    let label = lexicon[.phoneSays]
    for hit in line.hits where hit.cue == label {
      let end = hit.range.upperBound
      if line.entities.contains(where: {
        ($0.name == .phone || $0.name == .person || $0.name == .room)
          && (end...end + 2).contains($0.range.lowerBound)
      }) {
        text.loosen(hit.range)
      }
    }
  }

  /// What is the matter: the line without who, where and when, and without the orders.
  private var matter: (text: String, range: Range<Int>)? {
    var text = FreeText(line.text)
    loosenOrders(in: &text)
    loosenLabels(in: &text)
    for entity in line.entities {
      switch entity.name {
      case .room, .phone: text.cut(entity.range)
      case .person where slot(.person)?.value == entity.value: text.cut(entity.range)
      case .channel: text.loosen(entity.range, onlyLeading: true)
      case .ticket, .rating: text.loosen(entity.range)
      case .assignee where has(.assignee): text.loosen(entity.range)
      case .department where has(.department) && entity.isSent: text.loosen(entity.range)
      default: break
      }
    }
    for range in line.passedRooms { text.cut(range) }
    for found in line.times where isChosen(found) { text.loosen(found.range) }
    return text.rest()
  }

  private mutating func fillItem(from name: CueName) {
    if name == .loanItem, let range = severalItems {
      return set(.item, .text(typed(range)), at: range, by: "item.several")
    }
    guard let hit = hits(name).last else {
      if intent != .loanList && intent != .archiveList {
        set(.item, rest, by: "item.rest")
      }
      return
    }
    let all = hits(name)
    let first = all.first?.range ?? hit.range
    // 购房合同 and 身份证复印件 are one thing though two words; 还伞，伞骨断了 speaks of one twice.
    let isOneClause = clause(around: first).contains(hit.range.lowerBound)
    let joined =
      all.count > 1 && isOneClause && hit.range.lowerBound - first.lowerBound <= 6
    let range = joined ? first.lowerBound..<hit.range.upperBound : isOneClause ? hit.range : first
    set(.item, .text(typed(range)), at: range, by: "item.word")
  }

  /// 宏达装饰, 大兴装修公司: the words up to a company's kind.
  private mutating func fillCompany() {
    guard allowed.contains(.company) else { return }
    if let contractor = line.entities.first(where: { $0.name == .company }) {
      return set(contractor)
    }
    guard let hit = hits(.companyKind).first else { return }
    var start = hit.range.lowerBound
    let text = line.text
    while start > 0, text[start - 1].isHan || text[start - 1].runsOn,
      !line.hits.contains(where: {
        $0.range.upperBound == start && $0.cue == lexicon[.beforeCompany]
      }),
      // 3-2-502装修队: the room is no part of the name.
      !line.entities.contains(where: { $0.range.upperBound == start && $0.name.isClosed })
    {
      start -= 1
    }
    // 万家装修公司: 家装 and 装修公司 are one company.
    var end = hit.range.upperBound
    for next in line.hits
    where next.range.lowerBound >= start && next.range.lowerBound < end
      && next.range.upperBound > end
    {
      end = next.range.upperBound
    }
    guard start < end else { return }
    set(.company, .text(typed(start..<end)), at: start..<end, by: "company.kind")
  }

  /// The sentence that is to be checked: behind the order, or before the question.
  private var content: (text: String, range: Range<Int>)? {
    var text = FreeText(line.text)
    let asks = lexicon[.phraseOk]
    var start = 0
    while start < line.text.count, line.text[start].isMark { start += 1 }
    var end = line.text.count
    for hit in line.hits
    where (hit.cue == lexicon[.checkPhrase] || hit.cue == lexicon[.polite])
      && hit.range.lowerBound <= start + 1
    {
      start = max(start, hit.range.upperBound)
    }
    for hit in line.hits where hit.cue == asks {
      if hit.range.lowerBound <= start + 1 {
        start = max(start, hit.range.upperBound)
      } else if hit.range.upperBound >= end - 2 {
        end = min(end, hit.range.lowerBound)
      }
    }
    guard start < end else { return nil }
    for hit in line.hits where hit.cue == lexicon[.checkPhrase] && hit.range.upperBound == end {
      text.loosen(hit.range)
    }
    while start < end, line.text[start].isMark { start += 1 }
    while end > start,
      line.text[end - 1] == " " || line.text[end - 1] == "," || line.text[end - 1] == "\""
    {
      end -= 1
    }
    return start < end ? (typed(start..<end), start..<end) : nil
  }

  /// The occasion for which a phrase is wanted.
  private var situation: (text: String, range: Range<Int>)? {
    if judgement.isPrivate { return (line.text.source, 0..<line.text.count) }
    var text = FreeText(line.text)
    loosenOrders(in: &text)
    return text.rest() ?? (line.text.source, 0..<line.text.count)
  }
}
