import DataFiles
import Phrasebook

/// What the assistant says of its own, in one language, from `Data/wording.yaml`.
package struct Wording: Sendable {
  /// The language spoken.
  package let language: Language

  /// The wording of a language; its texts are read when the first is asked for.
  package init(_ language: Language) {
    self.language = language
  }

  private var texts: [String: String] {
    switch language {
    case .simplifiedChinese: Self.simplified
    case .traditionalChinese: Self.traditional
    case .english: Self.english
    }
  }

  private static let simplified = texts(in: .simplifiedChinese)
  private static let traditional = texts(in: .traditionalChinese)
  private static let english = texts(in: .english)

  private static func texts(in language: Language) -> [String: String] {
    var texts: [String: String] = [:]
    for (prefix, node) in sources {
      guard let entries = try? node.entries() else { continue }
      texts.reserveCapacity(texts.count + entries.count)
      for entry in entries {
        texts[prefix + entry.key] = try? entry.value[language.rawValue]?.text()
      }
    }
    return texts
  }

  /// The texts that all share, and each register's own, whose keys begin with its name.
  private static let sources: [(prefix: String, node: Node)] =
    [("", BoundData.wording.node)]
    + BoundData.all.compactMap { file in
      guard file.name.hasPrefix("registers/") else { return nil }
      return (file.name.dropFirst("registers/".count).dropLast("yaml".count) + "", file.node)
    }

  /// The texts of the files, by key and language; for the tests that hold them against ``Words``.
  package static var catalogue: [String: [String: String]] {
    var catalogue: [String: [String: String]] = [:]
    for (prefix, node) in sources {
      for entry in (try? node.entries()) ?? [] {
        for text in (try? entry.value.entries()) ?? [] {
          catalogue[prefix + entry.key, default: [:]][text.key] = try? text.value.text()
        }
      }
    }
    return catalogue
  }

  /// A text with its blanks filled.
  ///
  /// A blank whose value is missing vanishes.
  package subscript(_ words: Words, _ values: [String: String] = [:]) -> String {
    filled(texts[words.rawValue] ?? words.rawValue, values)
  }

  /// A text that need not be there: what one register says and others do not.
  func phrase(_ key: String, _ values: [String: String] = [:]) -> String? {
    texts[key].map { filled($0, values) }
  }

  private func filled(_ template: String, _ values: [String: String]) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The word for a value of a fixed vocabulary: `category.repair`.
  package func word<Value: RawRepresentable<String>>(_ kind: String, _ value: Value) -> String {
    word(kind, named: value.rawValue)
  }

  /// The word for something known by its name alone: an event, a field.
  package func word(_ kind: String, named name: String) -> String {
    texts["\(kind).\(name)"] ?? name
  }

  /// A sentence as it stands within quotation marks: its own marks are the inner ones.
  package func nested(_ sentence: String) -> String {
    let inner: [Character: Character] =
      language == .traditionalChinese ? ["「": "『", "」": "』"] : ["“": "‘", "”": "’"]
    return String(sentence.map { inner[$0] ?? $0 })
  }
}
