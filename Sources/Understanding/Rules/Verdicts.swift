import FrontDesk

/// What `categories.yaml` decides: the category, and whether staff behaviour is complained of.
enum CategoryVerdict: String, CaseIterable, Sendable {
  case consultation, repair, complaint, suggestion, help, housekeeping, praise
  /// Not a category of its own: set beside a complaint.
  case attitude

  var category: Category? { Category(rawValue: rawValue) }
}

/// What `priorities.yaml` decides.
///
/// Dangers say which category follows where no word names one.
enum PriorityVerdict: String, CaseIterable, Sendable {
  case urgent
  /// Danger to people: a call for help.
  case dangerToPeople = "danger-to-people"
  /// Danger from a thing that must be mended.
  case dangerToMend = "danger-to-mend"

  var priority: Priority { self == .urgent ? .urgent : .emergency }
}
