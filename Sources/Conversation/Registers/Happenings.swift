import DataFiles
import FrontDesk

/// The words by which a line tells what happens to a flat and who is spoken of; from `Data/happenings.yaml`.
enum Happenings {
  /// What happens, with the topic of the list that is told with it.
  static func happening(in text: String) -> (kind: Household.Happening, topic: String)? {
    all.first { happening in happening.words.contains { text.lowercased().contains($0) } }
      .map { ($0.kind, $0.topic) }
  }

  /// Who of a flat is spoken of.
  static func tie(in text: String) -> Household.Tie {
    let folded = text.lowercased()
    for (tie, words) in ties where words.contains(where: { folded.contains($0) }) { return tie }
    return .owner
  }

  /// Where a notice is to be read.
  static func boards(in text: String) -> [NoticeChannel] {
    NoticeChannel.allCases.filter { channel in
      words("boards", channel.rawValue).contains { text.lowercased().contains($0) }
    }
  }

  /// What is added to a notice: 加一句…; nil where nothing is.
  static func addition(in text: String) -> String? { rest(of: text, behind: words("adding")) }

  /// What a notice says instead: 改成…; nil where it is no such order.
  static func replacement(in text: String) -> String? {
    rest(of: text, behind: words("replacing"))
  }

  /// Whether only a part was paid.
  static func isPartial(_ text: String) -> Bool {
    words("partial").contains { text.lowercased().contains($0) }
  }

  /// What the mail is: 挂号信, 报纸.
  static func mail(in text: String) -> String? {
    words("mail").first { text.lowercased().contains($0) }
  }

  /// Whether something is kept longer.
  static func isRenewed(_ text: String) -> Bool {
    words("renewed").contains { text.lowercased().contains($0) }
  }

  /// Whether something is said to be over.
  static func isEnded(_ text: String) -> Bool {
    words("ended").contains { text.lowercased().contains($0) }
  }

  private static func rest(of text: String, behind words: [String]) -> String? {
    for word in words {
      guard let range = text.range(of: word) else { continue }
      return String(text[range.upperBound...].drop { " ，,:：".contains($0) })
    }
    return nil
  }

  private static func words(_ keys: String...) -> [String] {
    var node: Node? = BoundData.happenings.node
    for key in keys { node = node?[key] }
    return (try? node?.texts()) ?? []
  }

  /// By which way somebody was asked or told.
  static func way(in text: String) -> Channel? {
    let folded = text.lowercased()
    return ways.first { way in way.words.contains { folded.contains($0) } }?.channel
  }

  private static let ways: [(channel: Channel, words: [String])] = Channel.allCases.map {
    ($0, (try? BoundData.happenings.node["ways"]?[$0.rawValue]?.texts()) ?? [])
  }

  private static let all: [(kind: Household.Happening, words: [String], topic: String)] =
    Household.Happening.allCases.compactMap { kind in
      guard let node = BoundData.happenings.node[kind.rawValue],
        let words = try? node["words"]?.texts(), let topic = try? node["topic"]?.text()
      else { return nil }
      return (kind, words, topic)
    }

  private static let ties: [(Household.Tie, [String])] = [Household.Tie.contact, .tenant].map {
    ($0, (try? BoundData.happenings.node[$0.rawValue]?.texts()) ?? [])
  }
}

extension Happenings {
  /// The topic of the list that is told with what happens.
  static func topic(of kind: Household.Happening) -> String? {
    all.first { $0.kind == kind }?.topic
  }
}
