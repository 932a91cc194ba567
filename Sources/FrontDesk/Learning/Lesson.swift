/// A word that misled: how often the desk corrected what it had led to.
public struct Lesson: Hashable, Sendable {
  /// The word, folded: Simplified, half width, lower case.
  public let word: String
  /// What was corrected.
  public let correction: Correction
  /// How often, at least 1.
  public let count: Int

  /// A word with what was corrected because of it.
  public init(word: String, correction: Correction, count: Int) {
    self.word = word
    self.correction = correction
    self.count = count
  }
}

/// A kind or a department that the desk changed.
public enum Correction: Hashable, Sendable {
  case category(Category, to: Category)
  case department(Department, to: Department)

  /// What was corrected between two states of a ticket that an `edit` or an `assign` led from one to
  /// the other.
  ///
  /// A department counts only while nobody works yet: to hand work on is the way of work.
  public static func corrections(from before: Ticket, to after: Ticket) -> [Correction] {
    // With another kind comes another department: one correction, not two.
    guard before.request.category == after.request.category else {
      return [.category(before.request.category, to: after.request.category)]
    }
    guard before.state == .registered, let old = before.hand?.department,
      let new = after.hand?.department, old != new
    else { return [] }
    return [.department(old, to: new)]
  }
}
