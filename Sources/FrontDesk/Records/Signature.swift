/// Who did something, and when.
public struct Signature: Hashable, Codable, Sendable {
  /// The person, as printed in the log.
  public let staff: String
  /// When.
  public let time: Moment

  /// Whoever acts, now.
  public init(in setting: Setting) {
    staff = setting.staff
    time = setting.now
  }

  init(staff: String, time: Moment) {
    self.staff = staff
    self.time = time
  }
}
