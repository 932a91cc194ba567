/// The figures of the registers (STANDARD 3.3, 5.2, 6).
public struct RegisterFigures: Hashable, Sendable {
  /// How long something holds where nobody said until when, by register.
  public var terms: [RecordKind: TimeLimit] = [:]
  /// The papers the file of a household holds.
  public var householdPapers: [ChecklistItem] = []
  /// The papers that only those whom the rights allow may lend, as people call them.
  public var confidentialPapers: [String] = []
  /// How many households are called on or asked each month.
  public var callsEachMonth = 0
  /// The share of bills that is paid in a quarter, in per cent.
  public var collection = 0
  /// How many owners are asked whether they know an important notice.
  public var noticeSample = 0
  /// After how many visits within how many days somebody is known at the desk.
  public var frequentVisits = FrequentVisits(visits: 0, days: 0)

  /// No figures.
  public init() {}
}

/// When a visitor is one who comes often.
public struct FrequentVisits: Hashable, Sendable {
  /// How many visits.
  public let visits: Int
  /// Within how many days.
  public let days: Int

  /// So many visits within so many days.
  public init(visits: Int, days: Int) {
    self.visits = visits
    self.days = days
  }
}

extension ServiceStandard {
  /// The last day on which something of a register holds that nobody gave a time.
  public func term(of kind: RecordKind, from now: Moment) -> Day? {
    registers.terms[kind]?.due(from: now, by: calendar).map { Moment(seconds: $0.seconds - 1).day }
  }
}
