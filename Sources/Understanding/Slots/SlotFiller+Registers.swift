import Folding
import FrontDesk

// Slots that only some registers have.
extension SlotFiller {
  /// How many of the thing were handed over.
  ///
  /// Of 还手推车，轮子坏了一个 nothing: what is broken or lost of it is another number.
  var counted: Entity? {
    let counts = entities(.count)
    guard intent == .loanLend || intent == .loanReturn else { return counts.first }
    // 手推车一辆和两把雨伞: of several things each has its number, and the item says them.
    if severalItems != nil { return nil }
    // 借了三把还了两把: what is given back stands behind the word.
    let back = intent == .loanReturn ? hits(.giveBack).first?.range.upperBound ?? 0 : 0
    let faults = hits(.traitDamaged) + hits(.traitLost) + hits(.fault)
    let sound = counts.filter { count in
      !faults.contains { $0.range.upperBound == count.range.lowerBound }
        && !faults.contains { $0.range.contains(count.range.lowerBound) }
    }
    return sound.first { $0.range.lowerBound >= back } ?? sound.first
  }

  /// Where several things that are lent together stand, each with its number.
  var severalItems: Range<Int>? {
    let items = hits(.loanItem).map(\.range)
    let counts = entities(.count).map(\.range)
    guard let first = items.first, let last = items.last, last.lowerBound - first.upperBound > 2,
      counts.count > 1, counts[0].upperBound >= first.lowerBound - 1,
      clause(around: first).contains(last.lowerBound)
    else { return nil }
    let whole = items + counts.filter { clause(around: first).contains($0.lowerBound) }
    return (whole.map(\.lowerBound).min() ?? 0)..<(whole.map(\.upperBound).max() ?? 0)
  }

  /// The number of a visitor's pass as said: 访客证12号, 12号访客证, 访客证是A12.
  mutating func fillPassCode() {
    guard let card = hits(.passCard).first?.range else { return }
    guard let range = passCode(from: card.upperBound) ?? passCode(to: card.lowerBound) else {
      return
    }
    set(.code, .text(typed(range)), at: range, by: "code.pass")
  }

  private func passCode(from end: Int) -> Range<Int>? {
    let text = line.text
    var start = end
    // 号码, 编号, 是, no.: words between the pass and its number.
    while start < text.count, start - end < 6, !text[start].isDigit, !isLetterOfCode(start) {
      start += 1
    }
    var stop = start
    while text[stop].isDigit || text[stop].isLatin || text[stop] == "-" { stop += 1 }
    guard text.scalars[start..<stop].contains(where: \.isDigit) else { return nil }
    return start..<(text[stop] == "号" ? stop + 1 : stop)
  }

  private func passCode(to start: Int) -> Range<Int>? {
    let text = line.text
    let stop = text.beforeBlanks(start)
    var first = text[stop - 1] == "号" ? stop - 1 : stop
    while first > 0, text[first - 1].isDigit || text[first - 1].isLatin { first -= 1 }
    guard text.scalars[first..<stop].contains(where: \.isDigit) else { return nil }
    return first..<stop
  }

  /// Whether a letter stands right before a digit: the A of A12, but not the n of no.
  private func isLetterOfCode(_ position: Int) -> Bool {
    line.text[position].isLatin && line.text[position + 1].isDigit
  }

  /// What was found or is claimed, with the words that describe it: 黑色双肩包.
  mutating func fillLostItem() {
    let deed =
      intent == .lostList
      ? nil
      : (hits(.pickedUp) + hits(.claims)).map(\.range)
        .max { $0.lowerBound < $1.lowerBound }
    // 在滑梯边捡到眼镜: no part of where it lay.
    let nouns = (hits(.belonging) + hits(.loanItem)).map(\.range).filter { noun in
      !entities(.place).contains { $0.range.overlaps(noun) }
    }.sorted { $0.lowerBound < $1.lowerBound }
    let noun = nouns.first { $0.lowerBound >= deed?.lowerBound ?? 0 } ?? nouns.first
    if intent == .lostList || deed == nil || noun.map(isLatin) == true {
      guard let noun else { return }
      return set(.item, .text(typed(noun)), at: noun, by: "item.word")
    }
    guard let deed else { return }
    let clause = clause(around: deed)
    let behind = deed.upperBound..<max(clause.upperBound, deed.upperBound)
    // 耳机被小孩认走: by whom is no part of it.
    let byWhom = (clause.lowerBound..<deed.lowerBound).first { line.text[$0] == "被" }
    let before = clause.lowerBound..<(byWhom ?? deed.lowerBound)
    let isBefore = noun.map { $0.upperBound <= deed.lowerBound } ?? false
    let said = isBefore ? bareItem(in: before) : bareItem(in: behind) ?? bareItem(in: before)
    if let said {
      set(.item, said, by: "item.rest")
    } else if let noun {
      set(.item, .text(typed(noun)), at: noun, by: "item.word")
    }
  }

  /// Whether a line of this intent says in words of its own more than its numbers do.
  ///
  /// A list names nothing, a consent speaks of goods that the register knows, and 2号通知发业主群 has
  /// its text already.
  var saysMore: Bool {
    switch intent {
    case .visitList, .parcelList, .permitList, .releaseList, .noticeList, .receptionList, .feeList,
      .surveyList, .activityList:
      false
    case .visitLeave: shows(.deedOfVisitor)
    case .releaseApprove, .releaseReject: shows(.goods) || !entities(.count).isEmpty
    case .noticeApprove, .noticePublish, .noticeWithdraw: !has(.notice)
    default: true
    }
  }

  /// 搬沙发: of a verb and what is carried only the verb is an order.
  func keepsGoods(_ hit: CueHit, in text: inout FreeText) -> Bool {
    guard intent == .releaseRequest || intent == .releaseLeave,
      hits(.haulGoods).contains(where: { $0.range == hit.range })
    else { return false }
    text.loosen(hit.range.lowerBound..<hit.range.lowerBound + 1)
    return true
  }

  /// 来看房: 来看 takes no part of what the visitor comes for.
  func keepsDeed(_ hit: CueHit) -> Bool {
    intent == .visitArrive && hits(.deedOfVisitor).contains { $0.range.overlaps(hit.range) }
  }

  private func isLatin(_ range: Range<Int>) -> Bool { line.text[range.lowerBound].isLatin }

  /// What is left of a piece of the line without who, where, when and how many.
  private func bareItem(in range: Range<Int>) -> (text: String, range: Range<Int>)? {
    var text = FreeText(line.text)
    loosenOrders(in: &text)
    for entity in line.entities {
      switch entity.name {
      case .count, .channel, .department: text.loosen(entity.range)
      case .room, .phone, .person, .assignee, .place: text.cut(entity.range)
      default: break
      }
    }
    for found in line.times { text.cut(found.range) }
    guard let rest = text.rest(in: range) else { return nil }
    // 把遮: a measure without a number.
    let start = rest.range.lowerBound
    let isMeasured =
      rest.range.count > 1 && "个把部只串张条件台架".unicodeScalars.contains(line.text[start])
    guard isMeasured else { return rest }
    let bare = start + 1..<rest.range.upperBound
    return (typed(bare), bare)
  }
}

extension Intent {
  /// Whether numbers of a line count what is handed over.
  var isCounted: Bool {
    switch self {
    case .visitArrive, .parcelReceive, .parcelCollect, .parcelSend, .permitIssue, .permitReturn,
      .permitRenew, .permitLose, .loanLend, .loanReturn, .lostFind:
      true
    default: false
    }
  }
}
