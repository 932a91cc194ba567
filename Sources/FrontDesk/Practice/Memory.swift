#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// How well something was remembered, in the four steps of FSRS.
public enum Recall: Int, CaseIterable, Codable, Sendable {
  case again = 1
  case hard, good, easy
}

/// What is remembered of something that was practised, and when it comes back: a card of FSRS-6, with its
/// published parameters.
public struct Memory: Hashable, Sendable {
  /// Where it is on its way, with the step of short repetitions.
  public enum Stage: Hashable, Sendable {
    case learning(step: Int)
    case review
    case relearning(step: Int)
  }

  /// Where it is on its way.
  public let stage: Stage
  /// Days until it is remembered with nine chances in ten; nil before the first review.
  public let stability: Double?
  /// 1 (easy) to 10; nil before the first review.
  public let difficulty: Double?
  /// When it is to come back.
  public let due: Moment
  /// When it was practised last.
  public let lastReview: Moment?

  /// A memory as it was kept.
  public init(
    stage: Stage, stability: Double?, difficulty: Double?, due: Moment, lastReview: Moment?
  ) {
    self.stage = stage
    self.stability = stability
    self.difficulty = difficulty
    self.due = due
    self.lastReview = lastReview
  }

  /// Something new, due at once.
  public init(newAt now: Moment) {
    self.init(
      stage: .learning(step: 0), stability: nil, difficulty: nil, due: now, lastReview: nil)
  }

  /// The memory after it was practised once more.
  public func reviewed(_ recall: Recall, at now: Moment) -> Memory {
    let (stability, difficulty) = strength(after: recall, at: now)
    let (stage, seconds) = next(after: recall, stability: stability)
    return Memory(
      stage: stage, stability: stability, difficulty: difficulty,
      due: Moment(seconds: now.seconds + seconds), lastReview: now)
  }
}

// What FSRS calculates. The names of the parameters are those of its paper: w0…w20.
extension Memory {
  private static let w = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]
  private static let decay = -w[20]
  private static let factor = pow(0.9, 1 / decay) - 1
  private static let leastStability = 0.001
  /// One minute, ten minutes: new things come back the same day.
  private static let learning = [60, 600]
  private static let relearning = [600]
  private static let day = 86_400
  private static let mostDays = 36_500

  private func strength(
    after recall: Recall, at now: Moment
  ) -> (stability: Double, difficulty: Double) {
    guard let stability, let difficulty, let lastReview else {
      return (
        max(Self.w[recall.rawValue - 1], Self.leastStability),
        Self.clamped(Self.initialDifficulty(recall))
      )
    }
    let seconds = now.seconds - lastReview.seconds
    // Whole days, rounded down; a clock that went backwards counts as the same day.
    let days = seconds >= 0 ? seconds / Self.day : -1
    let new =
      days < 1
      ? Self.shortTerm(stability, recall)
      : Self.longTerm(stability, difficulty, days: days, recall)
    return (max(new, Self.leastStability), Self.nextDifficulty(difficulty, recall))
  }

  private static func initialDifficulty(_ recall: Recall) -> Double {
    w[4] - exp(w[5] * Double(recall.rawValue - 1)) + 1
  }

  private static func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

  private static func nextDifficulty(_ difficulty: Double, _ recall: Recall) -> Double {
    let change = -w[6] * Double(recall.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    return clamped(w[7] * initialDifficulty(.easy) + (1 - w[7]) * damped)
  }

  private static func shortTerm(_ stability: Double, _ recall: Recall) -> Double {
    let growth =
      exp(w[17] * (Double(recall.rawValue - 3) + w[18])) * pow(stability, -w[19])
    return stability * (recall == .again ? growth : max(growth, 1))
  }

  private static func longTerm(
    _ stability: Double, _ difficulty: Double, days: Int, _ recall: Recall
  ) -> Double {
    let chance = pow(1 + factor * Double(days) / stability, decay)
    guard recall != .again else {
      let forgotten =
        w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1)
        * exp((1 - chance) * w[14])
      return min(forgotten, stability / exp(w[17] * w[18]))
    }
    let growth =
      exp(w[8]) * (11 - difficulty) * pow(stability, -w[9]) * (exp((1 - chance) * w[10]) - 1)
      * (recall == .hard ? w[15] : 1) * (recall == .easy ? w[16] : 1)
    return stability * (1 + growth)
  }

  /// The stage that follows, and in how many seconds it comes back.
  private func next(after recall: Recall, stability: Double) -> (Stage, seconds: Int) {
    let review = (Stage.review, Self.interval(stability) * Self.day)
    switch stage {
    case .learning(let step):
      return Self.next(after: recall, step: step, of: Self.learning).map {
        (.learning(step: $0.step), $0.seconds)
      } ?? review
    case .review:
      return recall == .again ? (.relearning(step: 0), Self.relearning[0]) : review
    case .relearning(let step):
      return Self.next(after: recall, step: step, of: Self.relearning).map {
        (.relearning(step: $0.step), $0.seconds)
      } ?? review
    }
  }

  /// The next short repetition; nil when it is learned.
  private static func next(
    after recall: Recall, step: Int, of steps: [Int]
  ) -> (step: Int, seconds: Int)? {
    if step >= steps.count, recall != .again { return nil }
    switch recall {
    case .again: return (0, steps[0])
    case .hard where step == 0:
      return (0, steps.count > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 3 / 2)
    case .hard: return (step, steps[step])
    case .good: return step + 1 < steps.count ? (step + 1, steps[step + 1]) : nil
    case .easy: return nil
    }
  }

  /// Whole days until nine chances in ten are left.
  private static func interval(_ stability: Double) -> Int {
    let days = (stability / factor * (pow(0.9, 1 / decay) - 1)).rounded(.toNearestOrEven)
    return min(max(Int(days), 1), mostDays)
  }
}
