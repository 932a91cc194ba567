import DataFiles

/// A part of the day: what span it means alone, and how it reads an hour that stands beside it.
struct DayPart: Sendable {
  /// How an hour of the twelve-hour clock is read.
  enum Half: String, CaseIterable, Sendable {
    case early, morning, noon, late, night
  }

  let name: String
  /// The hours between which it lies.
  let from: Int
  let to: Int
  let half: Half

  /// An hour as it is said beside this part, in hours after the midnight that begins the day; hours
  /// from 24 on belong to the next day.
  func hour(_ said: Int) -> Int {
    switch half {
    case .early: said == 12 ? 0 : said
    case .morning: said
    case .noon: said < 10 ? said + 12 : said
    case .late: said < 12 ? said + 12 : said
    case .night:
      switch said {
      case 0...4: said + 24
      case 5...12: said + 12
      default: said
      }
    }
  }

  /// Reads daytimes.yaml.
  static func read(
    _ file: Node, into words: inout [TimeLexicon.Draft]
  ) throws(DataFileError) -> [DayPart] {
    var parts: [DayPart] = []
    for node in try file.list() {
      try node.allow(only: ["part", "from", "to", "half", "words", "beside"])
      for text in try node.required("words").texts() {
        words.append(.init(text: text, kind: .part, value: parts.count))
      }
      for text in try node["beside"]?.texts() ?? [] {
        words.append(.init(text: text, kind: .shyPart, value: parts.count))
      }
      parts.append(
        DayPart(
          name: try node.required("part").text(), from: try node.required("from").number(),
          to: try node.required("to").number(),
          half: try node.required("half").word(DayPart.Half.self)))
    }
    return parts
  }
}
