/// The report of an emergency (STANDARD 2): cause, measures, and the approval of the company's leader.
public struct IncidentReport: Hashable, Sendable {
  /// What a report must say.
  public struct Parts: OptionSet, Hashable, Sendable {
    /// The parts as bits.
    public let rawValue: Int

    /// Parts as they were kept.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Why it happened.
    public static let cause = Parts(rawValue: 1)
    /// What was and will be done.
    public static let measures = Parts(rawValue: 2)
    /// That a leader has read and approved it.
    public static let approval = Parts(rawValue: 4)
    /// A whole report.
    public static let all: Parts = [.cause, .measures, .approval]
  }

  /// What was reported, in the words of whoever did.
  public let text: String
  /// Which parts the words hold.
  public let parts: Parts

  /// A report with what it holds.
  public init(_ text: String, holding parts: Parts) {
    self.text = text
    self.parts = parts
  }

  /// The parts that are still to be told.
  public var missing: Parts { Parts.all.subtracting(parts) }

  /// This report after an earlier one of the same emergency.
  func following(_ earlier: IncidentReport?) -> IncidentReport {
    guard let earlier else { return self }
    return IncidentReport(
      earlier.text + "\n" + text, holding: earlier.parts.union(parts))
  }
}

extension IncidentReport: Codable {
  private enum Key: CodingKey { case text, parts }

  /// Reads a report; a bare text, as older records have it, was taken for a whole one.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text, holding: .all)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      try container.decode(String.self, forKey: .text),
      holding: Parts(rawValue: try container.decode(Int.self, forKey: .parts)))
  }

  /// Writes the text and the parts it holds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(text, forKey: .text)
    try container.encode(parts.rawValue, forKey: .parts)
  }
}
