/// A room as far as it was said: `3-2-502`, `3-502`, `A-1203`, `2-1`, `502`.
///
/// No leading zeros, letters upper case. At least one part is present.
public struct Room: Hashable, Sendable {
  /// The building: `3`, `A`.
  public let building: String?
  /// The unit (staircase) of the building: `2`.
  public let unit: String?
  /// The flat's number: `502`.
  public let flat: String?

  /// A room of these parts; nil when none was said or a part is no number or letter.
  public init?(building: String? = nil, unit: String? = nil, flat: String? = nil) {
    guard building != nil || unit != nil || flat != nil else { return nil }
    let parts = [building, unit, flat].map { $0.map(Room.normalised) }
    guard parts.allSatisfy({ $0?.isEmpty != true }) else { return nil }
    (self.building, self.unit, self.flat) = (parts[0], parts[1], parts[2])
  }

  /// The room with parts that were not said taken from another: `503` said of `3-2-502` is `3-2-503`.
  public func completed(from other: Room?) -> Room {
    guard let other else { return self }
    let building = building ?? other.building
    let unit = self.building == nil ? unit ?? other.unit : unit
    return Room(building: building, unit: unit, flat: flat ?? other.flat) ?? self
  }

  /// Whether a room said in full or in part may be this one: `502` may be `3-2-502`.
  public func matches(_ said: Room) -> Bool {
    (said.building == nil || said.building == building)
      && (said.unit == nil || said.unit == unit) && (said.flat == nil || said.flat == flat)
  }

  private static func normalised(_ part: String) -> String {
    let upper = part.uppercased()
    guard upper.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return "" }
    let trimmed = upper.drop { $0 == "0" }
    return trimmed.isEmpty ? "" : String(trimmed)
  }
}

extension Room: CustomStringConvertible {
  /// The parts that were said, joined by hyphens.
  public var description: String {
    [building, unit, flat].compactMap { $0 }.joined(separator: "-")
  }

  /// Reads what ``description`` writes: three parts are building, unit and flat; of two the second
  /// is a flat from three digits on, else a unit; one is a flat from three digits on, else a building.
  public init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: "-", omittingEmptySubsequences: false)
      .map(String.init)
    func isFlat(_ part: String) -> Bool { part.filter(\.isNumber).count >= 3 }
    switch parts.count {
    case 1 where isFlat(parts[0]): self.init(flat: parts[0])
    case 1: self.init(building: parts[0])
    case 2 where isFlat(parts[1]): self.init(building: parts[0], flat: parts[1])
    case 2: self.init(building: parts[0], unit: parts[1])
    case 3: self.init(building: parts[0], unit: parts[1], flat: parts[2])
    default: return nil
    }
  }
}
