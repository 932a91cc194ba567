import Folding
import FrontDesk

/// Names that stand without a title: 小陈, 陈建国.
extension PersonReader {
  /// 小陈, 老李, 阿玲, 小王师傅.
  func nick(_ scan: EntityScan, at start: Int) -> Name? {
    let text = scan.text
    let head = text[start]
    guard head == "小" || head == "老" || head == "阿" || head == "大" else { return nil }
    let bearer = text[start + 1]
    guard bearer.isHan, start + 1 < text.count, scan.isFree(start + 1) else { return nil }
    let end = start + 2
    let isSurname = words.sure.contains(bearer) || words.nick.contains(bearer)
    if isSurname || head == "阿", let title = words.titles.longest(in: text, at: end),
      title.tag != .short
    {
      return Name(
        range: start..<title.range.upperBound, form: title.tag == .staff ? .staff : .nick,
        before: before(text, start))
    }
    let called = before(text, start)
    // 旁边的大树 and 花园的小树 are no people.
    let isOfSomething = text[start - 1] == "的"
    guard head != "大" || called != nil && isSurname else { return nil }
    let isCalled =
      called != nil && !isOfSomething || dispatch.sending(text, before: start) != nil
    guard
      isSurname && beginsName(scan, at: start) || isCalled && words.given.contains(bearer)
        || head == "阿" && beginsName(scan, at: start)
    else { return nil }
    if endsName(scan, at: end) { return Name(range: start..<end, form: .nick, before: called) }
    // 小陈伟, 阿美玲
    guard isCalled, words.given.contains(text[end]), endsName(scan, at: end + 1), !isSurname
    else { return nil }
    return Name(range: start..<end + 1, form: .nick, before: called)
  }

  /// 陈建国, 赵磊, 欧阳娜娜: where a name may stand.
  func plain(_ scan: EntityScan, at start: Int) -> Name? {
    let text = scan.text
    guard let surname = surname(text, at: start) else { return nil }
    // 换成周强: the family name is not the end of the word before.
    if !surname.isSure, start + 1 < text.count, self.surname(text, at: start + 1)?.isSure == true,
      let word = words.before.longest(in: text, before: start + 1), word.range.count > 1
    {
      return nil
    }
    let called = before(text, start)
    let opens = beginsName(scan, at: start)
    guard opens else { return nil }
    var best = (likelihood: 0, end: start)
    for count in [2, 1] {
      let range = start..<surname.end + count
      // 换成李四了: the particle is no part of the name.
      guard range.upperBound <= text.count, isHan(scan, surname.end..<range.upperBound),
        text[range.upperBound - 1] != "了", text[range.upperBound - 1] != "咗"
      else { continue }
      let likelihood = likelihood(scan, range, surname, called: called)
      // 张明来找: where both are as likely, a whole word behind the name tells.
      let isTold = likelihood == best.likelihood && opensLongerWord(scan, range.upperBound)
      if likelihood > best.likelihood || isTold { best = (likelihood, range.upperBound) }
    }
    return best.likelihood > 0
      ? Name(range: start..<best.end, form: .plain, before: called) : nil
  }

  /// 来找: whether a word of two characters and more that follows names stands here.
  private func opensLongerWord(_ scan: EntityScan, _ end: Int) -> Bool {
    guard let word = words.after.longest(in: scan.text, at: end) else { return false }
    return word.tag == .strong && word.range.count >= 2
  }

  /// How likely these characters are a name, 0 for not at all.
  private func likelihood(
    _ scan: EntityScan, _ name: Range<Int>, _ surname: (end: Int, isSure: Bool),
    called: PeopleWords.Before?
  ) -> Int {
    let isUsual = isGiven(scan, surname.end..<name.upperBound)
    let after = after(scan, name.upperBound)
    let closes = ends(scan, name.upperBound)
    switch called {
    case .strong:
      if after == .strong || after == .only { return isUsual ? 6 : 4 }
      if closes || after != nil { return isUsual ? 5 : 3 }
      // 访客张强两人: after a sure word usual characters are the name whatever follows.
      return isUsual && surname.isSure ? 2 : 0
    case .weak, .staff, .changed:
      guard isUsual else { return 0 }
      return after == .strong || after == .only
        ? 3 : surname.isSure && (closes || after != nil) ? 2 : 0
    case nil:
      guard isUsual else { return 0 }
      let isLong = name.upperBound - surname.end == 2
      if after == .only || after == .strong && (surname.isSure || isLong) { return 3 }
      // 代收3-2-502陈建国的快递
      if isLong, after != nil, name.lowerBound > 0, !scan.isFree(name.lowerBound - 1) {
        return surname.isSure || words.likely.contains(scan.text[name.lowerBound]) ? 2 : 0
      }
      if surname.isSure && closes { return isLong || isBesideNumber(scan, name) ? 2 : 0 }
      return isAlone(scan, name, isLong: isLong) ? 1 : 0
    }
  }

  /// 黄建国 3-2-502, 高伟 13812345678: a family name that is a word as well, where nothing but the name
  /// stands between blanks or marks; with one character behind it only beside a number.
  private func isAlone(_ scan: EntityScan, _ name: Range<Int>, isLong: Bool) -> Bool {
    let text = scan.text
    guard words.likely.contains(text[name.lowerBound]) else { return false }
    guard text.beginsClause(at: name.lowerBound) || !scan.isFree(name.lowerBound - 1),
      text.endsClause(at: name.upperBound) || !scan.isFree(name.upperBound)
    else { return false }
    return isBesideNumber(scan, name)
      || isLong && (name.lowerBound > 0 || name.upperBound < text.count)
  }

  /// Whether a room or a number of something stands right beside a name.
  private func isBesideNumber(_ scan: EntityScan, _ range: Range<Int>) -> Bool {
    let lead = scan.text.beforeBlanks(range.lowerBound)
    let next = scan.text.pastBlanks(range.upperBound)
    return lead > 0 && !scan.isFree(lead - 1) || next < scan.text.count && !scan.isFree(next)
  }
}
