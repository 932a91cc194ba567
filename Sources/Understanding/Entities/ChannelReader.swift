import DataFiles
import Folding
import FrontDesk

/// Reads how a request reached the desk, and on which board a notice is to appear.
struct ChannelReader: Sendable {
  private let channels: WordTable<Channel?>
  private let boards: WordTable<NoticeChannel>
  private let publishing: WordTable<Bool>

  init(_ node: Node) throws(DataFileError) {
    try node.allow(only: ["channels", "never", "boards", "publish"])
    var words: [(String, Channel?)] = []
    for word in try node.required("never").texts() { words.append((word, nil)) }
    let list = try node.required("channels")
    try list.allow(only: Channel.allCases.map(\.rawValue))
    for entry in try list.entries() {
      guard let channel = Channel(rawValue: entry.key) else { continue }
      for word in try entry.value.texts() { words.append((word, channel)) }
    }
    channels = WordTable(words)
    boards = try WordTable(node.required("boards"))
    publishing = WordTable(try node.required("publish").texts().map { ($0, true) })
  }

  func read(into scan: inout EntityScan) {
    let text = scan.text
    var isPublishing = false
    var position = 0
    while position < text.count {
      if let verb = publishing.longest(in: text, at: position) {
        // 用 and 通过 say how, not that something is published.
        isPublishing = isPublishing || verb.range.count > 1 || text[position] == "贴"
        position = verb.range.upperBound
      } else if isPublishing, let board = boards.longest(in: text, at: position) {
        scan.find(.channel, .noticeChannel(board.tag), at: board.range, by: "channel.board")
        position = board.range.upperBound
      } else if let match = channels.longest(in: text, at: position) {
        if let channel = match.tag, isSaid(channel, text, match.range) {
          scan.find(.channel, .channel(channel), at: match.range, by: "channel.word")
        }
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
  }

  /// Whether somebody called: power comes back, too, 问什么时候来电.
  private func isSaid(_ channel: Channel, _ text: FoldedText, _ range: Range<Int>) -> Bool {
    guard channel == .phone, text.has("来电", at: range.lowerBound), range.count == 2 else {
      return true
    }
    switch text[range.lowerBound - 1] {
    case "候", "没", "未", "点", "会", "能", "才", "不", "时", "久", "快", "何", "还", "要", "再": return false
    default: return text[range.upperBound] != "显" && text[range.upperBound] != "吗"
    }
  }
}
