// Values that are written as the plain text or number by which people know them.

/// A value whose description can be read back.
public protocol LosslessText: CustomStringConvertible {
  /// Reads what `description` writes.
  init?(text: String)
}

extension LosslessText where Self: Codable {
  /// Reads the description.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a \(Self.self)")
    }
    self = value
  }

  /// Writes the description.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Day: LosslessText, Codable {
  /// Reads an ISO 8601 day.
  public init?(text: String) { self.init(iso: text) }
}

extension Moment: LosslessText, Codable {
  /// Reads an ISO 8601 local time.
  public init?(text: String) { self.init(iso: text) }
}

extension TimePoint: LosslessText, Codable {
  /// Reads an ISO 8601 day or local time.
  public init?(text: String) { self.init(iso: text) }
}

extension Room: Codable {
  private enum Key: CodingKey { case building, unit, flat }

  /// Reads a room written with hyphens, or its parts by name.
  public init(from decoder: any Decoder) throws {
    let room: Room?
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      room = Room(text)
    } else {
      let container = try decoder.container(keyedBy: Key.self)
      room = Room(
        building: try container.decodeIfPresent(String.self, forKey: .building),
        unit: try container.decodeIfPresent(String.self, forKey: .unit),
        flat: try container.decodeIfPresent(String.self, forKey: .flat))
    }
    guard let room else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a Room"))
    }
    self = room
  }

  /// Writes the description, or the parts by name where the description means another room: unit 2,
  /// flat 502 reads `2-502`, which is building 2.
  public func encode(to encoder: any Encoder) throws {
    if Room(description) == self {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    } else {
      var container = encoder.container(keyedBy: Key.self)
      try container.encodeIfPresent(building, forKey: .building)
      try container.encodeIfPresent(unit, forKey: .unit)
      try container.encodeIfPresent(flat, forKey: .flat)
    }
  }
}

extension Phone: LosslessText, Codable {
  /// Reads a telephone number.
  public init?(text: String) { self.init(text) }
}

extension TimeFrame: Codable {
  private enum Key: CodingKey { case start, end }

  /// Reads `{"start":…,"end":…}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let start = try container.decodeIfPresent(TimePoint.self, forKey: .start)
    let end = try container.decodeIfPresent(TimePoint.self, forKey: .end)
    switch (start, end) {
    case (let start?, let end?): self = .span(start, end)
    case (let start?, nil): self = .at(start)
    case (nil, let end?): self = .by(end)
    case (nil, nil):
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "neither start nor end"))
    }
  }

  /// Writes `{"start":…,"end":…}`, each if it was said.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(start, forKey: .start)
    try container.encodeIfPresent(end, forKey: .end)
  }
}

extension Period: Codable {
  private enum Key: CodingKey { case start, end }

  /// Reads `{"start":…,"end":…}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      try container.decode(Day.self, forKey: .start), try container.decode(Day.self, forKey: .end))
  }

  /// Writes `{"start":…,"end":…}`, both inclusive.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(first, forKey: .start)
    try container.encode(last, forKey: .end)
  }
}

extension TicketNumber: Codable {
  /// Reads the bare number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = TicketNumber(try container.decode(Int.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no ticket number")
    }
    self = number
  }

  /// Writes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

extension Rating: Codable {
  /// Reads the bare mark.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let rating = Rating(try container.decode(Int.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no mark of 1 to 5")
    }
    self = rating
  }

  /// Writes the bare mark.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
