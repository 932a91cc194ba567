/// Holds exported records against what a dialogue expects of them.
///
/// A field's wish is a value; null for absent; an array of pieces that the text has; or an object of
/// `any`, `not`, `has`, `has_not`.
enum RecordDifferences {
  /// What is wrong when each wanted record must find one of its own.
  static func of(_ records: [JSON], wanted: [JSON]) -> [String] {
    let differences = wanted.flatMap { wish in
      records.filter { wish["id"] == nil || wish["id"] == $0["id"] }
        .map { of($0, wanted: wish) }.min { $0.count < $1.count } ?? ["no record \(wish)"]
    }
    if differences.isEmpty, !canBeAssigned(wanted[...], records) {
      return ["two wishes are met by the same record alone"]
    }
    return differences
  }

  private static func canBeAssigned(_ wanted: ArraySlice<JSON>, _ records: [JSON]) -> Bool {
    guard let first = wanted.first else { return true }
    return records.indices.contains { index in
      var rest = records
      return of(rest.remove(at: index), wanted: first).isEmpty
        && canBeAssigned(wanted.dropFirst(), rest)
    }
  }

  private static func of(_ record: JSON, wanted: JSON) -> [String] {
    wanted.members.sorted { $0.key < $1.key }.compactMap { name, wish in
      let isMet =
        switch name {
        case "deadlines": wish.elements.allSatisfy { has(record["deadlines"], deadline: $0) }
        case "events": wish.elements.allSatisfy { has(record["events"], event: $0) }
        case "events_min": (record["events"]?.elements.count ?? 0) >= wish.number ?? 0
        case "created": record[name]?.text?.hasPrefix(wish.text ?? "?") == true
        default: meets(record[name], wish)
        }
      return isMet ? nil : "\(name) is \(record[name] ?? .null), wanted \(wish)"
    }
  }

  private static func meets(_ value: JSON?, _ wish: JSON) -> Bool {
    switch wish {
    case .null: return value?.isEmpty ?? true
    case .array(let pieces): return pieces.allSatisfy { has(value, piece: $0) }
    case .object(let members):
      return members.allSatisfy { key, wish in
        switch key {
        case "any": wish.elements.contains { meets(value, $0) }
        case "not": !wish.elements.contains { $0 == value }
        case "has": wish.elements.allSatisfy { has(value, piece: $0) }
        case "has_not": !wish.elements.contains { has(value, piece: $0) }
        default: meets(value?[key], wish)
        }
      }
    case .text(let text): return value?.text?.folded == text.folded
    case .flag, .number: return value == wish
    }
  }

  private static func has(_ value: JSON?, piece: JSON) -> Bool {
    if case .array(let choices) = piece { return choices.contains { has(value, piece: $0) } }
    return (value?.text ?? "").squeezed.contains(piece.text?.squeezed ?? "?")
  }

  private static func has(_ events: JSON?, event wanted: JSON) -> Bool {
    events?.elements.contains { event in
      wanted.members.allSatisfy { meets(event[$0], $1) }
    } ?? false
  }

  /// ISO 8601 texts compare as they are ordered; a day stands for its end, 24:00 of it.
  private static func has(_ deadlines: JSON?, deadline wanted: JSON) -> Bool {
    deadlines?.elements.contains { deadline in
      guard let due = deadline["due"]?.text else { return false }
      if case .flag(let isMet)? = wanted["met"], isMet != (deadline["met"] != nil) { return false }
      if let between = wanted["between"]?.elements, let from = between.first?.text,
        let to = between.last?.text
      {
        return from <= due && due <= to
      }
      guard let day = wanted["due"]?.text, day.count == 10 else {
        return wanted["due"].map { $0.text.map(due.hasPrefix) ?? false } ?? true
      }
      return due.hasPrefix(day) || due.hasPrefix(dayAfter(day) + "T00:00")
    } ?? false
  }
}
