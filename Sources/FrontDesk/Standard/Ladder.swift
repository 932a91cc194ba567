/// A rung of the ladder up which a missed duty goes (STANDARD 2).
public enum Rung: String, CaseIterable, Comparable, Codable, Sendable {
  case desk, supervisor, head, company

  /// Whether one rung is below the other.
  public static func < (lower: Rung, higher: Rung) -> Bool { lower.height < higher.height }

  /// What it means that this rung was told.
  var deedsOfTelling: Set<Deed> {
    self >= .head ? [.tellSupervisor, .tellHead] : self >= .supervisor ? [.tellSupervisor] : []
  }

  /// The rung above; the company has none.
  public var above: Rung { Rung.allCases.first { $0.height == height + 1 } ?? self }

  private var height: Int {
    switch self {
    case .desk: 0
    case .supervisor: 1
    case .head: 2
    case .company: 3
    }
  }
}

/// Who is told of a missed duty, and how long after it was missed: desk → supervisor → head → company.
public struct Ladder: Equatable, Sendable {
  /// A rung above the desk.
  public struct Step: Equatable, Sendable {
    /// Which rung.
    public let rung: Rung
    /// How long after a duty was missed it is told.
    public let after: TimeLimit
    /// How people call it, by language (`zh-Hans`, `zh-Hant`, `en`).
    public let title: [String: String]

    /// A rung as the standard's file states it.
    public init(_ rung: Rung, after: TimeLimit, title: [String: String]) {
      self.rung = rung
      self.after = after
      self.title = title
    }
  }

  /// The rungs above the desk, the lowest first.
  public let steps: [Step]

  /// A ladder of these rungs.
  public init(_ steps: [Step]) {
    self.steps = steps.sorted { $0.rung < $1.rung }
  }

  /// The highest rung whose time has come for a duty that was due at a moment.
  func rung(missedAt due: Moment, now: Moment, by calendar: WorkingCalendar) -> Rung {
    steps.last { step in
      step.after.due(from: due, by: calendar).map { $0 <= now } ?? false
    }?.rung ?? .desk
  }
}

extension DutyRule {
  /// Whether it is met when somebody is told.
  func isMet(byTelling rung: Rung) -> Bool { !metBy.isDisjoint(with: rung.deedsOfTelling) }
}

extension ServiceStandard {
  /// Who must be told next that a duty is missed; nil when it is not, or who must know does.
  public func toTell(of duty: Duty, at now: Moment) -> Rung? {
    guard duty.isOverdue(at: now) else { return nil }
    let reached = ladder.rung(missedAt: duty.due, now: now, by: calendar)
    let rung = max(reached, rule(duty.rule)?.missed ?? .desk)
    return rung > duty.told ?? .desk ? rung : nil
  }

  /// How people call a rung, in a language.
  public func title(of rung: Rung, in language: String) -> String? {
    ladder.steps.first { $0.rung == rung }?.title[language]
  }
}
