/// Why a ticket may not move so, and what is due first (STANDARD 1.4).
public enum TicketRefusal: Error, Hashable, Sendable {
  /// The action does not fit where the ticket stands; the move that is due first, if one opens the way.
  case notFrom(TicketState, first: DueFirst)
  /// Parts of an emergency's report are due before it closes (STANDARD 2).
  case incidentReportDue(missing: IncidentReport.Parts)
  /// Only emergencies have an incident report.
  case notAnEmergency
  /// The owner is to be asked how it was before it closes (STANDARD 3.2).
  case followUpDue
  /// A promise must lie ahead.
  case promisePast
  /// A ticket cannot go on under itself.
  case linkedToItself
  /// The ticket named goes on under another one itself; without this there could be circles.
  case goesOnElsewhere(TicketNumber, under: TicketNumber)
  /// Nothing would change.
  case nothingChanges
}

/// The move that is due before the one that was refused.
public enum DueFirst: String, Hashable, Sendable {
  case resolve, followUp, reopen
  /// It is done with; nothing opens the way but taking the last move back.
  case undo
}
