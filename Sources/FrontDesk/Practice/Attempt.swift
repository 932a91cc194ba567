/// A practice that was played to its end, with its marks (STANDARD 8).
public struct Attempt: Hashable, Codable, Sendable {
  /// How it ended.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    case satisfied
    case handedOver
    case escalated
    /// The trainee left before the end.
    case left
    /// A quiz was answered to its end.
    case answered
  }

  /// Points that were lost, and by which rule.
  public struct Loss: Hashable, Codable, Sendable {
    /// Why: an entry of the rubric, an element of good manners, a rule of the phrasebook.
    public let rule: String
    /// How many points of a hundred.
    public let points: Int

    /// Points lost by a rule.
    public init(rule: String, points: Int) {
      self.rule = rule
      self.points = points
    }
  }

  /// Its number.
  public let id: Int
  /// Who practised.
  public let staff: String
  /// What was practised: a role-play, or the quiz.
  public let item: String
  /// The situation it belongs to.
  public let topic: String
  /// 1 to 3.
  public let level: Int
  /// How it ended.
  public let outcome: Outcome
  /// Of a hundred.
  public let score: Int
  /// What was lost, in order.
  public let losses: [Loss]
  /// When it ended.
  public let ended: Moment

  /// An attempt as it was kept.
  package init(
    id: Int, staff: String, item: String, topic: String, level: Int, outcome: Outcome, score: Int,
    losses: [Loss], ended: Moment
  ) {
    self.id = id
    self.staff = staff
    self.item = item
    self.topic = topic
    self.level = level
    self.outcome = outcome
    self.score = score
    self.losses = losses
    self.ended = ended
  }
}

/// What an attempt is kept with.
public struct AttemptOpening: Hashable, Sendable {
  let item: String
  let topic: String
  let level: Int
  let outcome: Attempt.Outcome
  let score: Int
  let losses: [Attempt.Loss]

  /// An attempt that has just ended.
  public init(
    item: String, topic: String, level: Int, outcome: Attempt.Outcome, score: Int,
    losses: [Attempt.Loss]
  ) {
    self.item = item
    self.topic = topic
    self.level = level
    self.outcome = outcome
    self.score = score
    self.losses = losses
  }
}

extension Attempt: DeskRecord {
  /// The register of practice.
  public static let kind = RecordKind.practice

  /// What was played stays played.
  public static let canBeTakenBack = false

  /// Nothing is owed.
  public var duties: [Duty] { [] }

  /// Nothing is expected any more.
  public var isOpen: Bool { false }

  /// An attempt as it ended.
  public static func opening(
    _ opening: AttemptOpening, as id: Int, in setting: Setting
  ) throws(Never) -> Change<Attempt> {
    Change(
      record: Attempt(
        id: id, staff: setting.staff, item: opening.item, topic: opening.topic,
        level: opening.level, outcome: opening.outcome, score: opening.score,
        losses: opening.losses, ended: setting.now),
      event: "practise", note: "\(opening.item) \(opening.score)")
  }

  /// What was played stays played.
  public func withdrawn(in setting: Setting) -> Attempt { self }

  /// An attempt never changes.
  public func applying(
    _ action: Never, beside others: [Attempt], in setting: Setting
  ) throws(Never) -> Change<Attempt> {}
}

extension Recall {
  /// What a score says of how well something was remembered.
  public init(score: Int) {
    switch score {
    case ..<60: self = .again
    case ..<75: self = .hard
    case ..<92: self = .good
    default: self = .easy
    }
  }
}
