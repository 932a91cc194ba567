import DataFiles
import FrontDesk

/// Words that tell what a line about a register means beyond its slots; from `Data/cues.yaml`.
package enum RegisterCues {
  /// The groups of words that are asked for as a whole.
  package enum Group: String, CaseIterable, Sendable {
    /// Something is added to a notice, or it is said anew.
    case adding, replacing
    /// Only a part was paid.
    case partial
    /// What the mail is.
    case mail
    /// Something is kept longer; something is over.
    case renewed, ended
    /// Who is spoken of, where it is not the owner.
    case tenant, contact
  }

  private static let node = BoundData.cues.node

  /// The words of a group, in lower case where they have any.
  package static func words(of group: Group) -> [String] {
    (try? node[group.rawValue]?.texts()) ?? []
  }

  /// The first word of a group that stands in a text.
  static func word(of group: Group, in text: String) -> String? {
    let folded = text.lowercased()
    return words(of: group).first { folded.contains($0) }
  }

  /// What stands behind the first word of a group; nil where none does.
  static func rest(of text: String, behind group: Group) -> String? {
    guard let word = word(of: group, in: text), let range = text.range(of: word) else {
      return nil
    }
    return String(text[range.upperBound...].drop { " ，,:：".contains($0) })
  }

  /// Who of a flat is spoken of.
  static func tie(in text: String) -> Household.Tie {
    if word(of: .contact, in: text) != nil { return .contact }
    return word(of: .tenant, in: text) != nil ? .tenant : .owner
  }
}

// Words of which each group means a value.
extension RegisterCues {
  /// Where a notice is to be read.
  static func boards(in text: String) -> [NoticeChannel] { values("boards", in: text) }

  /// By which way somebody was asked or told.
  static func way(in text: String) -> Channel? {
    let ways: [Channel] = values("ways", in: text)
    return ways.first
  }

  /// What happens to a flat.
  static func happening(in text: String) -> Household.Happening? {
    let happenings: [Household.Happening] = values("happenings", in: text)
    return happenings.first
  }

  /// The topic of the list that is told at once with what happens.
  static func topic(of happening: Household.Happening) -> String? {
    try? node["topics"]?[happening.rawValue]?.text()
  }

  private static func values<Value>(_ key: String, in text: String) -> [Value]
  where Value: CaseIterable & RawRepresentable<String> {
    let folded = text.lowercased()
    return Value.allCases.filter { value in
      let words = (try? node[key]?[value.rawValue]?.texts()) ?? []
      return words.contains { folded.contains($0) }
    }
  }
}
