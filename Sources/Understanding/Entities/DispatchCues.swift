import DataFiles
import Folding
import FrontDesk

/// How a line sends work to a department or a person: the words of `departments.yaml`.
struct DispatchCues: Sendable {
  /// How firmly a word sends: 派 sends anybody, 请 only staff.
  enum Strength: String, CaseIterable, Sendable { case firm, soft }

  let names: WordTable<Department?>
  let namesBefore: WordTable<Department>
  let before: WordTable<Strength>
  let after: WordTable<Bool>
  let atWork: WordTable<Bool>

  init(_ node: Node) throws(DataFileError) {
    try node.allow(only: ["names", "never", "sent_before", "sent_after", "at_work"])
    let list = try node.required("names")
    try list.allow(only: Department.allCases.map(\.rawValue))
    var words: [(String, Department?)] = []
    for word in try node.required("never").texts() { words.append((word, nil)) }
    for entry in try list.entries() {
      guard let department = Department(rawValue: entry.key) else { continue }
      for word in try entry.value.texts() { words.append((word, department)) }
    }
    names = WordTable(words)
    namesBefore = try WordTable(list, reading: .backwards)
    before = try WordTable(node.required("sent_before"), reading: .backwards)
    after = WordTable(try node.required("sent_after").texts().map { ($0, true) })
    atWork = WordTable(try node.required("at_work").texts().map { ($0, true) })
  }

  /// How firmly the words before a position send what stands there.
  ///
  /// Looks through a department and small words: 转给工程部的李师傅, 派个保安.
  func sending(_ text: FoldedText, before position: Int, through: Bool = true) -> Strength? {
    var lead = text.beforeBlanks(position)
    if text[lead - 1] == "的" || text[lead - 1] == ":" { lead = text.beforeBlanks(lead - 1) }
    for article in ["the", "an", "a"] as [StaticString] {
      let start = lead - article.utf8CodeUnitCount
      if text[start - 1] == " ", text.has(article, at: start) { lead = text.beforeBlanks(start) }
    }
    if let word = before.longest(in: text, before: lead), !isWithinWord(text, word.range) {
      return word.tag
    }
    guard through, let department = namesBefore.longest(in: text, before: lead) else { return nil }
    return sending(text, before: department.range.lowerBound, through: false)
  }

  /// 家来, 起来: a cue that is the end of another word.
  private func isWithinWord(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    switch (text[range.lowerBound - 1], text[range.lowerBound]) {
    case ("投", _), ("申", "请"), ("敬", "请"), ("邀", "请"), ("寻", "找"), ("打", "给"), ("借", "给"),
      ("还", "给"), ("提", "交"), ("送", "给"), ("理", "由"), ("事", "由"), ("呼", "叫"), ("已", "交"),
      ("班", "给"), ("代", "交"), ("上", "交"), ("留", "给"), ("卖", "给"), ("租", "给"), ("欠", "交"),
      ("补", "交"), ("要", "交"), ("没", "交"), ("能", "给"):
      return true
    default:
      return false
    }
  }
}
