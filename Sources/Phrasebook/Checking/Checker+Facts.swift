// What is told of a finding.
extension Checker {
  /// The id of the rule, as an entry of the book: `not-my-job.charge`.
  package func id(of finding: Finding) -> String { text(of: finding, 0) }

  /// The rule as the interface names it: `banned.not-my-job`.
  package func category(of finding: Finding) -> String { categoryText(of: finding, 0) }

  /// What the class is called: 推诿责任.
  package func title(of finding: Finding, in language: Language) -> String {
    categoryText(of: finding, 1 + language.place)
  }

  /// Why it is not said.
  package func why(_ finding: Finding, in language: Language) -> String {
    text(of: finding, 1 + language.place)
  }

  /// What to say instead.
  package func instead(of finding: Finding, in language: Language) -> String {
    text(of: finding, 1 + Language.allCases.count + language.place)
  }

  private func text(of finding: Finding, _ place: Int) -> String {
    table.texts[finding.rule * RuleTable.textsOfRule + place]
  }

  private func categoryText(of finding: Finding, _ place: Int) -> String {
    let category = table.rules[finding.rule].category
    return table.texts[
      table.rules.count * RuleTable.textsOfRule + category * RuleTable.textsOfCategory + place]
  }
}

extension Language {
  fileprivate var place: Int {
    switch self {
    case .simplifiedChinese: 0
    case .traditionalChinese: 1
    case .english: 2
    }
  }
}
