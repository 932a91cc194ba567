import FrontDesk

// The service standard in words.
extension Wording {
  /// A rule on one line: for whom, from when on, within which time, and what meets it.
  package func text(of rule: DutyRule) -> String {
    let starts = DutyStart.allCases.filter(rule.starts.contains).map { word("dutyStart", $0) }
    let deeds = Deed.allCases.filter(rule.metBy.contains).map { word("deed", $0) }
    var line = self[
      .ruleLine,
      [
        "rule": rule.id, "who": text(of: rule.condition),
        "start": starts.joined(separator: self[.listComma]), "limit": text(of: rule.limit),
        "duty": rule.title[language.rawValue] ?? rule.kind,
        "deeds": deeds.joined(separator: self[.listComma]),
      ]]
    if rule.repeats { line += self[.ruleRepeats] }
    if rule.waitsForAppointment { line += self[.ruleAppointment] }
    return line
  }

  private func text(of condition: DutyCondition) -> String {
    var facts: [String] = []
    if condition.important == true { facts.append(self[.ruleImportant]) }
    if condition.complex == true { facts.append(self[.ruleComplex]) }
    if condition.attitude == true { facts.append(self[.ruleAttitude]) }
    facts += Priority.allCases.filter(condition.priorities.contains).map { word("priority", $0) }
    if let channel = condition.channel { facts.append(word("channel", channel)) }
    let kinds = Category.allCases.filter(condition.categories.contains).map {
      word("category", $0)
    }
    if !kinds.isEmpty { facts.append(kinds.joined(separator: self[.listComma])) }
    guard !facts.isEmpty else { return self[.ruleAnyRequest] }
    return facts.joined(separator: language == .english ? " " : "")
  }

  private func text(of limit: TimeLimit) -> String {
    switch limit {
    case .atOnce: self[.limitAtOnce]
    case .minutes(let count): self[.limitMinutes, ["count": "\(count)"]]
    case .sameDay: self[.limitSameDay]
    case .days(let count): self[.limitDays, ["count": "\(count)"]]
    case .workingDays(let count): self[.limitWorkingDays, ["count": "\(count)"]]
    case .asPromised: self[.limitAsPromised]
    }
  }
}
