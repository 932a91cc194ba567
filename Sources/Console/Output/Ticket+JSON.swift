import FrontDesk
import FrontDeskStore

extension Ticket {
  /// The line `frontdesk export tickets` prints.
  ///
  /// - Parameter isNamed: whether it says which record it is, as among several kinds.
  func jsonLine(history: [LogEntry], isNamed: Bool) -> String {
    var object = JSONLine()
    if isNamed { object.add("record", Ticket.kind.rawValue) }
    object.add("id", id)
    object.add("category", request.category.rawValue)
    object.add("priority", request.priority.rawValue)
    object.add("state", state.rawValue)
    object.add("channel", request.channel?.rawValue)
    object.add("room", request.room?.description)
    object.add("place", request.place)
    object.add("person", request.person)
    object.add("phone", request.phone?.description)
    object.add("matter", request.matter)
    object.add("attitude", flag: request.attitude)
    object.add("complex", flag: request.complex)
    object.add("important", flag: request.important)
    object.add("department", hand?.department?.rawValue)
    object.add("assignee", hand?.assignee)
    object.add("created", created.description)
    if let appointment = request.appointment { object.add("appointment", json: appointment.json) }
    object.add("deadlines", json: JSONLine.array(duties.map(\.json)))
    object.add("satisfaction", followUp?.satisfaction?.rawValue)
    object.add("rating", followUp?.rating?.value)
    object.add("lead", lead?.value)
    object.add("level", level?.rawValue)
    object.add("incidentReport", incidentReport?.text)
    object.add("events", json: JSONLine.array(history.map(\.eventJSON)))
    return object.line
  }
}

extension Duty {
  /// `{"kind":…,"started":…,"due":…,"met":…,"rule":…}`; `met` is absent while it is not.
  var json: String {
    var object = JSONLine()
    object.add("kind", kind)
    object.add("started", started.description)
    object.add("due", due.description)
    object.add("met", met?.description)
    object.add("rule", rule)
    object.add("paused", paused?.description)
    object.add("told", told?.rawValue)
    return object.line
  }
}

extension LogEntry {
  /// An entry among the events of its record.
  var eventJSON: String {
    var object = JSONLine()
    object.add("time", time.description)
    object.add("staff", actor.staff)
    object.add("kind", event)
    object.add("note", note)
    return object.line
  }

  /// The line `frontdesk export log` prints.
  func jsonLine(isNamed: Bool) -> String {
    var object = JSONLine()
    if isNamed { object.add("record", "log") }
    object.add("seq", seq)
    object.add("time", time.description)
    object.add("staff", actor.staff)
    object.add("desk", actor.desk)
    object.add("of", kind.rawValue)
    object.add("id", id)
    object.add("kind", event)
    object.add("note", note)
    object.add("undoes", undoes)
    object.add("operation", operation)
    object.add("after", json: snapshot)
    return object.line
  }
}
