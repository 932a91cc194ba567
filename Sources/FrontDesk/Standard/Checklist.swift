/// Something of a list that is worked through, in each language.
public struct ChecklistItem: Hashable, Sendable {
  /// Its name, by which it is ticked off and logged: `stamps`.
  public let id: String
  /// How people call it, by language (`zh-Hans`, `zh-Hant`, `en`).
  public let title: [String: String]
  /// How many minutes before the event it is to be done, negative after it; nil where no time is set.
  public let minutesBefore: Int?
  /// How people call it besides, when they say that it is done.
  public let words: [String]

  /// An item as the standard's file states it.
  public init(id: String, title: [String: String], minutesBefore: Int? = nil, words: [String] = [])
  {
    self.id = id
    self.title = title
    self.minutesBefore = minutesBefore
    self.words = words
  }
}

/// How a delegation is received (STANDARD 6.7): by its level, who is on duty and what is prepared.
public struct ReceptionLevel: Hashable, Sendable {
  /// 1 for the highest.
  public let level: Int
  /// Who brings such a delegation, in each language.
  public let title: [String: String]
  /// What the visitor's title is called, when it makes this level.
  public let visitors: [String]
  /// Who is on duty, in each language.
  public let onDuty: [String: String]
  /// What is prepared, and when.
  public let checklist: [ChecklistItem]

  /// A level as the standard's file states it.
  public init(
    level: Int, title: [String: String], visitors: [String], onDuty: [String: String],
    checklist: [ChecklistItem]
  ) {
    self.level = level
    self.title = title
    self.visitors = visitors
    self.onDuty = onDuty
    self.checklist = checklist
  }
}

/// When a matter counts as recurring (STANDARD 2): so many households within so many days.
public struct Recurrence: Hashable, Sendable {
  /// How many distinct households make it so.
  public let households: Int
  /// Within how many days.
  public let days: Int
  /// How many per cent a household of another building and place counts.
  public let elsewhere: Int

  /// A rule as the standard's file states it.
  public init(households: Int, days: Int, elsewhere: Int) {
    self.households = households
    self.days = days
    self.elsewhere = elsewhere
  }
}
