/// The kind of a request (STANDARD 1.3): guessed from the words and easy to change.
public enum Category: String, CaseIterable, Codable, Sendable {
  case consultation, repair, complaint, suggestion, help, housekeeping, praise
}

/// How pressing a request is.
///
/// The caller's rank never changes it.
public enum Priority: String, CaseIterable, Codable, Sendable {
  case normal, urgent, emergency
}

/// How a request reached the desk (STANDARD 1.2).
public enum Channel: String, CaseIterable, Codable, Sendable {
  case phone, visit, written, online, inspection
}

/// Where notices are published (STANDARD 6.6).
public enum NoticeChannel: String, CaseIterable, Codable, Sendable {
  case board, group, app, sms
}

/// Who does the work.
public enum Department: String, CaseIterable, Codable, Sendable {
  case engineering, cleaning, security, greening, service, finance, management
}

/// What an owner says at follow-up (STANDARD 3.1).
public enum Satisfaction: String, CaseIterable, Codable, Sendable {
  case satisfied, neutral, dissatisfied
}

/// A mark of 1 to 5 given at follow-up.
public struct Rating: Hashable, Sendable {
  /// The mark, 1…5.
  public let value: Int

  /// The mark; nil outside 1…5.
  public init?(_ value: Int) {
    guard (1...5).contains(value) else { return nil }
    self.value = value
  }
}

/// The number of a ticket: 1, 2, 3 …, never reused.
public struct TicketNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number as printed, from 1.
  public let value: Int

  /// The number; nil when there can be no such ticket.
  public init?(_ value: Int) {
    guard value >= 1 else { return nil }
    self.value = value
  }

  /// The number as it is printed and can be typed back: `#12`.
  public var description: String { "#\(value)" }

  /// Whether one was registered before the other.
  public static func < (earlier: TicketNumber, later: TicketNumber) -> Bool {
    earlier.value < later.value
  }
}
