import FrontDesk
import FrontDeskStore

extension Shift {
  /// The line `frontdesk export shifts` prints.
  ///
  /// - Parameter isNamed: whether it says which record it is, as among several kinds.
  func jsonLine(history: [LogEntry], isNamed: Bool) -> String {
    var object = JSONLine()
    if isNamed { object.add("record", Shift.kind.rawValue) }
    object.add("id", id)
    object.add("desk", desk)
    object.add("staff", staff)
    object.add("started", started.description)
    object.add("ended", ended?.description)
    switch stage {
    case .running: object.add("state", "running")
    case .offered(let to, let outgoing):
      object.add("state", "offered")
      object.add("to", to)
      object.add("outgoing", json: outgoing.json)
    case .over(let outgoing, let incoming):
      object.add("state", "over")
      if let outgoing { object.add("outgoing", json: outgoing.json) }
      object.add("incoming", json: incoming.json)
    }
    if let review { object.add("review", json: review.json) }
    object.add("notes", json: JSONLine.array(notes.map(\.json)))
    object.add("standIns", json: JSONLine.array(standIns.map(\.json)))
    object.add("closing", json: JSONLine.array(checked.map { JSONLine.quoted($0.id) }))
    object.add("handedOver", json: JSONLine.array(handedOver.map { "\($0.value)" }))
    object.add("refusals", json: JSONLine.array(refusals.map(\.json)))
    object.add("deadlines", json: JSONLine.array(duties.map(\.json)))
    object.add("events", json: JSONLine.array(history.map(\.eventJSON)))
    return object.line
  }
}

extension StaffMember {
  /// The line `frontdesk export staff` prints.
  ///
  /// - Parameter isNamed: whether it says which record it is, as among several kinds.
  func jsonLine(history: [LogEntry], isNamed: Bool) -> String {
    var object = JSONLine()
    if isNamed { object.add("record", StaffMember.kind.rawValue) }
    object.add("id", id)
    object.add("name", name)
    object.add("role", role.rawValue)
    object.add("active", flag: isActive)
    object.add("events", json: JSONLine.array(history.map(\.eventJSON)))
    return object.line
  }
}

extension Signature {
  fileprivate var json: String {
    var object = JSONLine()
    object.add("staff", staff)
    object.add("time", time.description)
    return object.line
  }
}

extension ShiftNote {
  fileprivate var json: String {
    var object = JSONLine()
    object.add("time", time.description)
    object.add("staff", staff)
    object.add("text", text)
    return object.line
  }
}

extension StandIn {
  fileprivate var json: String {
    var object = JSONLine()
    object.add("staff", staff)
    object.add("left", left.description)
    object.add("returned", returned?.description)
    return object.line
  }
}

extension RefusedHandover {
  fileprivate var json: String {
    var object = JSONLine()
    object.add("staff", staff)
    object.add("time", time.description)
    object.add("reason", reason)
    return object.line
  }
}
