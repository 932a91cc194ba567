import Folding
import FrontDesk

/// Reads people with their titles as said, and tells who reports from who is sent.
struct PersonReader: Sendable {
  let words: PeopleWords
  let dispatch: DispatchCues
  /// The site's own staff, by name.
  let colleagues: WordTable<Bool>

  /// A name that was read.
  struct Name {
    let range: Range<Int>
    let form: Form
    /// What stands before it.
    var before: PeopleWords.Before?
  }

  /// How somebody is called.
  enum Form {
    case guest, staff, plain, nick
  }

  func read(into scan: inout EntityScan) {
    let text = scan.text
    var position = 0
    while position < text.count {
      guard scan.isFree(position), text.scalars[position].isHan else {
        position += 1
        continue
      }
      if let colleague = colleagues.longest(in: text, at: position) {
        let before = before(text, position)
        note(Name(range: colleague.range, form: .staff, before: before), in: &scan)
        position = colleague.range.upperBound
      } else if let end = pastOtherWord(text, at: position) {
        // 孙女士 begins like 孙女, and is somebody.
        if let name = titled(scan, at: position), name.form == .guest,
          words.sure.contains(text[position]), name.range.upperBound > end
        {
          note(name, in: &scan)
          position = name.range.upperBound
        } else {
          position = end
        }
      } else if let name = titled(scan, at: position) ?? nick(scan, at: position)
        ?? plain(scan, at: position)
      {
        note(name, in: &scan)
        position = name.range.upperBound
      } else {
        position += 1
      }
    }
    readEnglish(into: &scan)
  }

  /// The position after a word that is no name: 保安, 水管, 工程部.
  private func pastOtherWord(_ text: FoldedText, at position: Int) -> Int? {
    let other = words.never.longest(in: text, at: position)?.range.upperBound
    let department = dispatch.names.longest(in: text, at: position)?.range.upperBound
    guard let end = other, let also = department else { return other ?? department }
    return max(end, also)
  }

  /// Notes a name under the part its bearer plays.
  func note(_ name: Name, in scan: inout EntityScan) {
    let text = scan.text
    let start = name.range.lowerBound
    if name.before == .strong || name.form == .guest && !isStaff(text, start) {
      let rule =
        name.form == .plain ? "person.name" : name.form == .nick ? "person.nick" : "person.title"
      return scan.findText(.person, at: name.range, by: rule)
    }
    let isStaff = name.form == .staff || isStaff(text, start)
    switch dispatch.sending(text, before: start) {
    case .firm where name.form != .guest || isStaff, .soft where isStaff:
      return scan.findText(.assignee, at: name.range, by: "assignee.sent")
    default: break
    }
    let next = text.pastBlanks(name.range.upperBound)
    if isStaff || name.form == .nick || name.form == .plain,
      let work = dispatch.atWork.longest(in: text, at: next),
      isStaff || work.range.count >= 3 || text[next] == "接"
    {
      return scan.findText(.assignee, at: name.range, by: "assignee.atWork")
    }
    let rule = isStaff ? "person.staff" : name.form == .nick ? "person.nick" : "person.name"
    scan.findText(.person, at: name.range, by: rule)
  }

  /// Whether a word before the name makes its bearer a colleague: 保洁王阿姨.
  private func isStaff(_ text: FoldedText, _ start: Int) -> Bool {
    var lead = text.beforeBlanks(start)
    if text[lead - 1] == "的" { lead -= 1 }
    return words.staffBefore.longest(in: text, before: lead) != nil
      && !text.has("业", at: lead) || dispatch.namesBefore.longest(in: text, before: lead) != nil
  }
}

// MARK: - With a title

extension PersonReader {
  /// 王女士, 陈建国先生, 欧阳女士, 李师傅, 小王师傅, 周生.
  private func titled(_ scan: EntityScan, at start: Int) -> Name? {
    let text = scan.text
    guard let surname = surname(text, at: start) else { return nil }
    for given in 0...2 {
      let end = surname.end + given
      guard end < text.count, given == 0 || isGiven(scan, surname.end..<end) else { return nil }
      guard let title = words.titles.longest(in: text, at: end),
        scan.isFree(start..<title.range.upperBound)
      else { continue }
      // 谢维修师傅: what seems a given name is the trade.
      if given > 0, let trade = dispatch.names.longest(in: text, at: surname.end),
        trade.tag != nil, trade.range.upperBound >= end
      {
        return nil
      }
      let range = start..<title.range.upperBound
      guard title.tag != .short else {
        guard given == 0 || surname.isSure else { continue }
        guard isApart(scan, range) else { continue }
        let form: Form = text[end] == "工" || text[end] == "总" || text[end] == "队" ? .staff : .guest
        return Name(range: range, form: form, before: before(text, start))
      }
      // 警卫大哥: a common word before how anybody may be addressed names nobody.
      let isKin = "大小阿叔姐".unicodeScalars.contains(text[end])
      guard surname.isSure || given == 0 && !isKin || beginsName(scan, at: start) else { continue }
      // 阿姨 and 姐姐 are also spoken of without a name: 王阿姨, but not 清洁姐姐.
      return Name(
        range: range, form: title.tag == .staff ? .staff : .guest, before: before(text, start))
    }
    return nil
  }

  /// Whether a short title closes a name here: 张太说, but not 水管太旧.
  private func isApart(_ scan: EntityScan, _ range: Range<Int>) -> Bool {
    beginsName(scan, at: range.lowerBound) && endsName(scan, at: range.upperBound)
  }
}

// MARK: - Around a name

extension PersonReader {
  func surname(_ text: FoldedText, at start: Int) -> (end: Int, isSure: Bool)? {
    if let double = words.double.longest(in: text, at: start) {
      return (double.range.upperBound, true)
    }
    let scalar = text.scalars[start]
    if words.sure.contains(scalar) { return (start + 1, true) }
    return words.maybe.contains(scalar) ? (start + 1, false) : nil
  }

  func isHan(_ scan: EntityScan, _ range: Range<Int>) -> Bool {
    range.upperBound <= scan.text.count && scan.isFree(range)
      && range.allSatisfy { scan.text.scalars[$0].isHan }
  }

  func isGiven(_ scan: EntityScan, _ range: Range<Int>) -> Bool {
    range.upperBound <= scan.text.count && scan.isFree(range)
      && range.allSatisfy { words.given.contains(scan.text.scalars[$0]) }
  }

  func before(_ text: FoldedText, _ start: Int) -> PeopleWords.Before? {
    var lead = text.beforeBlanks(start)
    if text[lead - 1] == ":" { lead = text.beforeBlanks(lead - 1) }
    guard let word = words.before.longest(in: text, before: lead) else { return nil }
    guard word.tag == .changed else { return word.tag }
    // 联系人改成陈建国 names the resident, 改成李师傅 whoever is sent.
    let field = words.fields.longest(in: text, before: text.beforeBlanks(word.range.lowerBound))
    return field == nil ? .weak : .strong
  }

  func after(_ scan: EntityScan, _ end: Int) -> PeopleWords.After? {
    words.after.longest(in: scan.text, at: scan.text.pastBlanks(end))?.tag
  }

  /// Whether a name may begin here: a clause does, a number was just read, or a word calls for it.
  func beginsName(_ scan: EntityScan, at start: Int) -> Bool {
    scan.text.beginsClause(at: start) || !scan.isFree(start - 1) || before(scan.text, start) != nil
      || dispatch.sending(scan.text, before: start) != nil
      || dispatch.namesBefore.longest(in: scan.text, before: start) != nil
  }

  func endsName(_ scan: EntityScan, at end: Int) -> Bool {
    ends(scan, end) || after(scan, end) != nil
      || dispatch.atWork.longest(in: scan.text, at: end) != nil
  }

  func ends(_ scan: EntityScan, _ end: Int) -> Bool {
    scan.text.endsClause(at: end) || !scan.isFree(end) || !scan.text.scalars[end].isHan
  }
}
