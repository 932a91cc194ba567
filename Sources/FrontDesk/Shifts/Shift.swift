/// A turn of duty at the desk, from taking over to handing over (STANDARD 6.8).
public struct Shift: Hashable, Codable, Sendable {
  /// Its number.
  public let id: Int
  /// The desk it is kept at.
  public let desk: String
  /// Who is on duty.
  public let staff: String
  /// When it began.
  public let started: Moment
  /// The duty log, in order.
  public internal(set) var notes: [ShiftNote]
  /// Who stood in while the desk was left, in order.
  public internal(set) var standIns: [StandIn]
  /// What of the closing list is done.
  public internal(set) var checked: [CheckedItem]
  /// The tickets that were open when it was handed over.
  public internal(set) var handedOver: [TicketNumber]
  /// Who refused to take over, and why.
  public internal(set) var refusals: [RefusedHandover]
  /// Where it stands.
  public internal(set) var stage: ShiftStage
  /// Who read and signed it afterwards.
  public internal(set) var review: Signature?
  /// What it obliges the desk to do.
  public internal(set) var duties: [Duty]

  /// The shift with its duties as they were kept.
  package func with(_ duties: [Duty]) -> Shift {
    var shift = self
    shift.duties = duties
    return shift
  }

  /// Who stands in for whoever is on duty, while the desk is left.
  public var standIn: StandIn? { standIns.last { $0.returned == nil } }

  /// When something happened in it last.
  public var lastMoment: Moment {
    ([started] + notes.map(\.time) + standIns.map(\.left) + checked.map(\.time)).max() ?? started
  }

  /// The items of the closing list that are not ticked off.
  public func unchecked(of closing: [ChecklistItem]) -> [ChecklistItem] {
    closing.filter { item in !checked.contains { $0.id == item.id } }
  }

  /// Whether its beginning was taken back, so that there was no such shift.
  public var isWithdrawn: Bool {
    if case .over(nil, let incoming) = stage { incoming.staff == staff } else { false }
  }

  /// When it ended; nil while it goes on.
  public var ended: Moment? {
    if case .over(_, let incoming) = stage { incoming.time } else { nil }
  }
}

/// Where a shift stands, with what is known only there.
public enum ShiftStage: Hashable, Codable, Sendable {
  case running
  /// Handed over and signed by whoever goes, to whoever is named.
  case offered(to: String?, outgoing: Signature)
  /// Taken over; without the signature of whoever went when nobody had handed over.
  case over(outgoing: Signature?, incoming: Signature)
}

/// An entry of the duty log.
public struct ShiftNote: Hashable, Codable, Sendable {
  /// When.
  public let time: Moment
  /// Who wrote it.
  public let staff: String
  /// What.
  public let text: String
}

/// Somebody who kept the desk while it was left (STANDARD 6.8).
public struct StandIn: Hashable, Codable, Sendable {
  /// Who stood in.
  public let staff: String
  /// Since when.
  public let left: Moment
  /// When whoever is on duty came back.
  public internal(set) var returned: Moment?
}

/// An item of the closing list that is done.
public struct CheckedItem: Hashable, Codable, Sendable {
  /// The item's name in the standard.
  public let id: String
  /// Who did it.
  public let staff: String
  /// When.
  public let time: Moment
}

/// A handover that was not accepted: whoever went stays responsible.
public struct RefusedHandover: Hashable, Codable, Sendable {
  /// Who refused.
  public let staff: String
  /// When.
  public let time: Moment
  /// Why.
  public let reason: String
}
