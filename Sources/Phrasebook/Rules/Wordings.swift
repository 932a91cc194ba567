import DataFiles

/// The same said in every language.
package struct Wordings: Hashable, Sendable {
  private let simplifiedChinese: String
  private let traditionalChinese: String
  private let english: String

  /// Reads `{zh-Hans: …, zh-Hant: …, en: …}`.
  package init(reading node: Node) throws(DataFileError) {
    try node.allow(only: Language.allCases.map(\.rawValue))
    func text(_ language: Language) throws(DataFileError) -> String {
      let node = try node.required(language.rawValue)
      let text = try node.text()
      guard !text.allSatisfy(\.isWhitespace), !text.contains(where: \.isNewline) else {
        throw DataFileError(.senseless("here stands one sentence, on one line"), at: node.place)
      }
      return text
    }
    simplifiedChinese = try text(.simplifiedChinese)
    traditionalChinese = try text(.traditionalChinese)
    english = try text(.english)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .simplifiedChinese: simplifiedChinese
    case .traditionalChinese: traditionalChinese
    case .english: english
    }
  }

  /// In the order of ``Language``.
  var all: [String] { Language.allCases.map { self[$0] } }
}
