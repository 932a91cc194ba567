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
    if rule.stopsOnHold { line += self[.ruleStops] }
    if rule.missed > .supervisor {
      line += self[.ruleMissed, ["rung": word("rung", rule.missed)]]
    }
    return line
  }

  /// The whole standard, a line each: duties, departments, the ladder, rights, lists.
  package func text(of standard: ServiceStandard) -> [String] {
    standard.rules.map { text(of: $0) } + [departments(of: standard), ladder(of: standard)]
      + Role.allCases.map { rights(of: $0, by: standard) }
      + [recurrence(of: standard)]
      .compactMap(\.self) + [
        list(standard.counted, as: .standardCounted), list(standard.closing, as: .standardClosing),
      ] + standard.receptions.map { text(of: $0) }
  }

  private func departments(of standard: ServiceStandard) -> String {
    let items = Category.allCases.compactMap { category in
      standard.departments[category].map {
        "\(word("category", category)) → \(word("department", $0))"
      }
    }
    return self[.standardDepartment, ["items": items.joined(separator: self[.listComma])]]
  }

  private func ladder(of standard: ServiceStandard) -> String {
    let steps = standard.ladder.steps.map { step in
      let values = [
        "rung": title(of: step.rung, by: standard), "time": text(of: step.after),
      ]
      if case .minutes(let minutes) = step.after {
        return self[
          .stepAfter, ["rung": values["rung"] ?? "", "time": duration(seconds: minutes * 60)]]
      }
      return self[step.after == .atOnce ? .stepAtOnce : .stepAfter, values]
    }
    return self[.standardLadder, ["steps": steps.joined(separator: " → ")]]
  }

  private func rights(of role: Role, by standard: ServiceStandard) -> String {
    let rights = Right.allCases.filter { standard.may(role, $0) }.map { word("right", $0) }
    let values = ["role": word("role", role), "rights": rights.joined(separator: self[.listComma])]
    return self[rights.isEmpty ? .standardNoRights : .standardRights, values]
  }

  private func recurrence(of standard: ServiceStandard) -> String? {
    standard.recurrence.map {
      self[
        .standardRecurrence,
        ["days": "\($0.days)", "count": "\($0.households)", "share": "\($0.elsewhere)"]]
    }
  }

  private func list(_ items: [ChecklistItem], as words: Words) -> String {
    self[words, ["items": items.map { title(of: $0) }.joined(separator: self[.listComma])]]
  }

  private func text(of level: ReceptionLevel) -> String {
    let items = level.checklist.map { item in
      item.minutesBefore.map {
        self[
          $0 < 0 ? .minutesAfter : .minutesBefore,
          ["item": title(of: item), "time": duration(seconds: abs($0) * 60)]]
      } ?? title(of: item)
    }
    return self[
      .standardReception,
      [
        "level": "\(level.level)", "title": level.title[language.rawValue] ?? "",
        "duty": level.onDuty[language.rawValue] ?? "",
        "items": items.joined(separator: self[.listComma]),
      ]]
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
    if condition.register != .ticket { facts.append(word("record", condition.register)) }
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
