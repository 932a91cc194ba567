import Folding
import FrontDesk

/// Reads departments, and whether the line sends work there.
struct DepartmentReader: Sendable {
  let cues: DispatchCues

  func read(into scan: inout EntityScan) {
    let text = scan.text
    var position = 0
    while position < text.count {
      guard scan.isFree(position), let match = cues.names.longest(in: text, at: position) else {
        position += 1
        continue
      }
      position = match.range.upperBound
      guard let department = match.tag, scan.isFree(match.range) else { continue }
      scan.find(
        .department, .department(department), at: match.range,
        by: isSent(text, match.range) ? "department.sent" : "department.named")
    }
  }

  private func isSent(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    switch cues.sending(text, before: range.lowerBound, through: false) {
    case .firm: return true
    // 麻烦管家看看: whoever reads the message is asked.
    case .soft where isAddressed(text, range): return false
    case .soft:
      // 安排维修 arranges a repair; 安排维修过来 sends for the repairers.
      return !isDeed(text, range) || isFollowed(text, range.upperBound)
        || !text.has("安排", at: text.beforeBlanks(range.lowerBound) - 2)
    case nil: return isFollowed(text, range.upperBound) && !isDeed(text, range)
    }
  }

  private func isAddressed(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    (text.has("管家", at: range.lowerBound) || text.has("客服", at: range.lowerBound))
      && range.count == 2 && text.has("麻烦", at: text.beforeBlanks(range.lowerBound) - 2)
  }

  private func isFollowed(_ text: FoldedText, _ end: Int) -> Bool {
    let next = text.pastBlanks(end)
    guard let word = cues.after.longest(in: text, at: next) else { return false }
    // 保安来了也不管, 师傅上门不穿鞋套: what has happened is told, not ordered.
    return !"了过得不没未却都还也就".unicodeScalars.contains(text[word.range.upperBound])
  }

  /// Names of departments that are also names of what they do.
  private func isDeed(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    range.count == 2
      && (text.has("维修", at: range.lowerBound) || text.has("清洁", at: range.lowerBound)
        || text.has("收费", at: range.lowerBound) || text.has("绿化", at: range.lowerBound)
        || text.has("保洁", at: range.lowerBound) || text.has("秩序", at: range.lowerBound))
  }
}
