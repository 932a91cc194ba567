import Folding
import FrontDesk

/// Reads what numbers amount to: counts, marks, levels; and passes over money, floors and parking spaces.
struct AmountReader: Sendable {
  let words: AmountWords
  let numbers: NumberWords

  /// Passes over amounts that fill no slot, before anything else takes their numbers.
  func passOver(in scan: inout EntityScan) {
    let text = scan.text
    for numeral in scan.numerals {
      let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
      guard scan.isFree(numeral.range) else { continue }
      let next = text.pastBlanks(end)
      switch numbers.after.longest(in: text, at: end) ?? numbers.after.longest(in: text, at: next) {
      case let word? where word.tag == .money:
        scan.pass(.money, at: start..<word.range.upperBound)
      case let word? where word.tag == .parking && text[word.range.upperBound] != "费":
        var head = start
        while text[head - 1].isLatin || text[head - 1].isDigit || text[head - 1] == "-" {
          head -= 1
        }
        scan.pass(.parkingSpace, at: head..<word.range.upperBound)
      default:
        if let word = numbers.before.longest(in: text, before: text.beforeBlanks(start)),
          word.tag == .money
        {
          scan.pass(.money, at: word.range.lowerBound..<end)
        } else if text.has("车位", at: text.beforeBlanks(start) - 2) || text.has("车位", at: start - 3)
        {
          scan.pass(.parkingSpace, at: numeral.range)
        }
      }
    }
  }

  /// Passes over floors that belong to no room or place.
  func passOverFloors(in scan: inout EntityScan) {
    for numeral in scan.numerals where numeral.range.count <= 3 {
      guard let word = numbers.after.longest(in: scan.text, at: numeral.range.upperBound),
        word.tag == .floor
      else { continue }
      scan.pass(.floor, at: numeral.range.lowerBound..<word.range.upperBound)
    }
  }

  /// Reads counts, marks and levels from the numbers that are left.
  func read(into scan: inout EntityScan) {
    let text = scan.text
    let carriers = Set(scan.entities.lazy.filter { $0.name == .carrier }.map(\.range.upperBound))
    let verdicts = Set(
      scan.entities.lazy.filter { $0.name == .satisfaction }.map(\.range.upperBound))
    for numeral in scan.numerals {
      let start = numeral.range.lowerBound
      if let (value, range) = outOfFive(numeral, behind: verdicts, in: scan) {
        scan.find(.rating, .number(value), at: range, by: "rating.outOfFive")
        continue
      }
      guard scan.isFree(numeral.range), let value = numeral.value, !scan.isTime(numeral.range),
        !isPartOfNumber(text, numeral.range) || start > 0 && !scan.isFree(start - 1)
      else { continue }
      if (1...5).contains(value), followsVerdict(numeral.range, in: scan) {
        scan.find(.rating, .number(value), at: numeral.range, by: "rating.afterVerdict")
      } else if let (range, rule) = mark(text, numeral, value) {
        scan.find(.rating, .number(value), at: range, by: rule)
      } else if let range = level(text, numeral), value <= 9 {
        scan.find(.level, .number(value), at: range, by: "level.word")
      } else if value >= 1, let range = count(text, numeral) {
        scan.find(.count, .number(value), at: range, by: "count.measure")
      } else if value >= 1, numeral.form == .digits, let range = englishCount(text, numeral) {
        scan.find(.count, .number(value), at: range, by: "count.noun")
      } else if value >= 1, isBareCount(numeral, behind: carriers, in: text) {
        scan.find(.count, .number(value), at: numeral.range, by: "count.bare")
      }
    }
  }

  private func isPartOfNumber(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let before = text[range.lowerBound - 1]
    return before.isLatin || before == "第" || before == "#"
      || (before == "." || before == "-" || before == ":") && text[range.lowerBound - 2].isDigit
  }

  /// 满意 4/5, 回访 4/5, which elsewhere is the fifth of April.
  private func outOfFive(
    _ numeral: Numeral, behind verdicts: Set<Int>, in scan: EntityScan
  ) -> (Int, Range<Int>)? {
    let (text, start, end) = (scan.text, numeral.range.lowerBound, numeral.range.upperBound)
    guard text[end] == "/", text[end + 1] == "5", !text[end + 2].isDigit, end - start == 1,
      let value = numeral.value, (1...5).contains(value), scan.isFree(start..<end + 2)
    else { return nil }
    var lead = text.beforeBlanks(start)
    if [",", ":"].contains(text[lead - 1]) { lead = text.beforeBlanks(lead - 1) }
    let isTold =
      words.marksBefore.longest(in: text, before: lead) != nil || text.has("回访", at: lead - 2)
      || verdicts.contains(lead)
    return isTold ? (value, start..<end + 2) : nil
  }

  /// 中通2, 雨伞1: a bare number that closes the clause behind what is counted.
  private func isBareCount(
    _ numeral: Numeral, behind carriers: Set<Int>, in text: FoldedText
  ) -> Bool {
    let start = numeral.range.lowerBound
    guard numeral.form == .digits, numeral.range.count <= 2,
      text.endsClause(at: numeral.range.upperBound)
    else { return false }
    return "伞椅凳证".unicodeScalars.contains(text[start - 1])
      || carriers.contains(start)
  }

  /// 满意 5: a bare number that closes the clause behind the verdict.
  private func followsVerdict(_ range: Range<Int>, in scan: EntityScan) -> Bool {
    scan.text.endsClause(at: scan.text.pastBlanks(range.upperBound))
      && scan.entities.contains { entity in
        entity.name == .satisfaction && (0...2).contains(range.lowerBound - entity.range.upperBound)
      }
  }

  /// 5分, 打5分, 五星, 4 out of 5, rating 4: a mark of 1 to 5.
  private func mark(
    _ text: FoldedText, _ numeral: Numeral, _ value: Int
  ) -> (Range<Int>, String)? {
    guard (1...5).contains(value) else { return nil }
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    let next = text.pastBlanks(end)
    if text[next] == "分" {
      switch text[next + 1] {
      case "钟", "之", "店", "米", "贝", "期", "部", "类", "裂", "开", "别", "公", "批", "机", "行", "支":
        return nil
      default: break
      }
      let before = text[start - 1]
      if before == "点" || before == "时" || before == "." || before == ":" || before == "度" {
        return nil
      }
      // 打5分: the word before belongs to the mark.
      let word = words.marksBefore.longest(in: text, before: start)
      return ((word?.range.lowerBound ?? start)..<next + 1, "rating.points")
    }
    if text[next] == "星", text[next + 1] != "期", text[next + 1] != "级" || text[next + 2] != "酒" {
      return (start..<(text[next + 1] == "级" ? next + 2 : next + 1), "rating.stars")
    }
    if let word = words.marksAfter.longest(in: text, at: next) {
      return (start..<word.range.upperBound, "rating.english")
    }
    var lead = text.beforeBlanks(start)
    if text[lead - 1] == ":" { lead = text.beforeBlanks(lead - 1) }
    if let word = words.marksBefore.longest(in: text, before: lead), text.endsClause(at: end) {
      return (word.range.lowerBound..<end, "rating.announced")
    }
    return nil
  }

  /// 二级接待, level 2.
  private func level(_ text: FoldedText, _ numeral: Numeral) -> Range<Int>? {
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    if text[end] == "级",
      text.has("接待", at: end + 1) || text.has("重要", at: end + 1) || text.has("迎接", at: end + 1)
    {
      return start..<end + 1
    }
    // 副总来参观 二级: at the end of a clause, where it grades what comes before.
    if text[end] == "级", text.endsClause(at: end + 1), text.beginsClause(at: start),
      let rank = numeral.value, (1...3).contains(rank)
    {
      return start..<end + 1
    }
    let lead = text.beforeBlanks(start)
    return text.has("level", at: lead - 5) ? lead - 5..<end : nil
  }

  /// 两把, 4个工人, 3人.
  private func count(_ text: FoldedText, _ numeral: Numeral) -> Range<Int>? {
    let next = text.pastBlanks(numeral.range.upperBound)
    guard let measure = words.measures.longest(in: text, at: next),
      words.notAfter.longest(in: text, at: measure.range.upperBound) == nil
    else { return nil }
    // 200块 is money, two 块 of something are not.
    if text[next] == "块", measure.range.count == 1 {
      let isCounted =
        text[next + 1].isHan && text[next + 1] != "钱"
        // 手表一块: behind what is counted.
        || numeral.form != .digits && text.endsClause(at: next + 1)
          && text[numeral.range.lowerBound - 1].isHan
      guard numeral.value ?? 0 < 10, isCounted else { return nil }
    }
    if text[next] == "车", text[next + 1] == "位" || text[next + 1] == "库" { return nil }
    return numeral.range.lowerBound..<measure.range.upperBound
  }

  /// `2 keys`, `1 DHL parcel`: a noun with at most two words before it.
  private func englishCount(_ text: FoldedText, _ numeral: Numeral) -> Range<Int>? {
    guard numeral.range.count <= 3, countsNoun(text, numeral.range.upperBound) else { return nil }
    return numeral.range
  }

  /// Whether a noun that is counted stands behind a number, with at most two words before it.
  private func countsNoun(_ text: FoldedText, _ end: Int) -> Bool {
    guard text[end] == " " else { return false }
    var position = text.pastBlanks(end)
    for _ in 0..<3 {
      // 301 collected the parcel: what an article stands before was not counted.
      guard text[position].isLatin, !text.has("the ", at: position) else { return false }
      if words.nouns.longest(in: text, at: position) != nil { return true }
      while text[position].isLatin || text[position] == "-" { position += 1 }
      guard text[position] == " " else { return false }
      position = text.pastBlanks(position)
    }
    return false
  }
}

// MARK: - Words that stand alone

extension AmountReader {
  /// Reads satisfaction and carriers.
  func readWords(into scan: inout EntityScan) {
    let text = scan.text
    var position = 0
    while position < text.count {
      if !scan.isFree(position) {
        position += 1
      } else if let match = words.satisfaction.longest(in: text, at: position) {
        if let value = match.tag {
          scan.find(.satisfaction, .satisfaction(value), at: match.range, by: "satisfaction.word")
        }
        position = match.range.upperBound
      } else if let match = words.carriers.longest(in: text, at: position) {
        scan.findText(.carrier, at: match.range, by: "carrier.name")
        position = match.range.upperBound
      } else if text[position].isLatin, let count = words.spelled.longest(in: text, at: position) {
        // two SF parcels
        if countsNoun(text, count.range.upperBound) {
          scan.find(.count, .number(count.tag), at: count.range, by: "count.spelled")
        }
        position = count.range.upperBound
      } else {
        position += 1
      }
    }
  }
}
