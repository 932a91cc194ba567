// Chinese has no word boundaries, so a short word of the grammar may be the beginning of another
// word, or the end of one. What stands beside it decides.
extension TimeLexer {
  /// How far a word reaches that is shorter than the one found and still means a time.
  ///
  /// Its start when none does here; nil when the word stands for what it says.
  func spared(_ word: TimeLexicon.Word, from start: Int, to end: Int) -> Int? {
    let next = end < text.count ? text[end] : "\0"
    let previous = start > 0 ? text[start - 1] : "\0"
    switch word.kind {
    case .part:
      // 明天晚上门 is 明天晚 上门, and 早上班 is 早 上班.
      if text[end - 1] == "上", end - start == 2, Self.goesUp.contains(next) { return end - 1 }
      // 等了一上午, 整个晚上.
      let isOne =
        previous == "一" && !(start > 1 && Self.isNumeral(text[start - 2]))
        && tokens.last?.kind != .weekday
      if isOne || previous == "整" { return start }
      return nil
    case .shyPart:
      // 晚一点来 is later, 晚一点半 is half past one.
      if next == "一", end + 1 < text.count, text[end + 1] == "点" {
        let third = end + 2 < text.count ? text[end + 2] : "\0"
        if !["半", "钟", "一", "三", "多"].contains(third) { return start }
      }
      return Self.afterShyPart.contains(next) ? start : nil
    case .before: return end - start == 1 && Self.afterBefore.contains(next) ? start : nil
    case .after: return end - start == 1 && Self.afterAfter.contains(next) ? start : nil
    case .inside: return end - start == 1 && Self.afterInside.contains(next) ? start : nil
    case .onward: return end - start == 1 && Self.afterOnward.contains(next) ? start : nil
    case .sharp: return Self.afterSharp.contains(next) ? start : nil
    case .pass: return Self.beforePass.contains(previous) ? start : nil
    case .festival: return isNumberOrName(word, previous, next, length: end - start) ? start : nil
    default: return nil
    }
  }

  /// 十一 and 五一 may be numbers, 国庆 may be somebody's name.
  private func isNumberOrName(
    _ word: TimeLexicon.Word, _ previous: Unicode.Scalar, _ next: Unicode.Scalar, length: Int
  ) -> Bool {
    let isNumber = Self.isNumeral(previous) || Self.isNumeral(next) || previous.isDigit
    if word.part == 1 { return isNumber || !Self.afterFestival.contains(next) }
    guard length == 2, case let first = lexicon.letters[word.letters.lowerBound]
    else { return false }
    if Self.isNumeral(first) { return isNumber || Self.afterNumber.contains(next) }
    return Self.surnames.contains(previous) || Self.titles.contains(next)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.spokenDigit != nil || scalar.spokenPower != nil
  }

  /// Few letters each, so that looking through them is quick.
  private static let goesUp = letters("门楼班户网报岗级")
  private static let afterShyPart = letters("点些就日已高班饭餐期教茶安会自辈市场操锻练巡")
  private static let afterBefore = letters("台门面往厅排任端列方景提途")
  private static let afterAfter = letters("面门台勤续排院厨窗座备来果悔墙边")
  private static let afterInside = letters("容部墙外衣存饰开科")
  private static let afterOnward = letters("火诉码床争冲租因重")
  private static let afterSharp = letters("在常好式是巧个体改理天晚夜对确")
  private static let beforePass = letters("超通经不路难错")
  private static let afterFestival = letters("假期长放前后之节黄国")
  private static let afterNumber = letters("号栋幢座楼层室单点月日户房路街米年个-")
  private static let surnames = letters(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚文"
  )
  private static let titles = letters("先女士师小哥姐叔阿老经路")

  private static func letters(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
