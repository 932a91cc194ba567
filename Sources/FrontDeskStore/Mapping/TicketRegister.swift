import FrontDesk
import GRDB

/// Tickets in their table.
enum TicketRegister: Register {
  static let table = "ticket"

  private static let columns = [
    "id", "state", "category", "priority", "matter", "building", "unit", "flat", "place", "person",
    "phone", "channel", "appointmentStart", "appointmentEnd", "attitude", "complex", "important",
    "department", "assignee", "created", "since", "reason", "heldFrom", "satisfaction", "rating",
    "said", "lastContact", "incidentReport", "lead",
    "level", "incidentParts",
  ]

  private static let saving: String = {
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let changes = columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO ticket (\(columns.joined(separator: ", "))) VALUES (\(marks))
      ON CONFLICT (id) DO UPDATE SET \(changes)
      """
  }()

  private static let selecting = "SELECT \(columns.joined(separator: ", ")) FROM ticket WHERE "

  static func save(_ ticket: Ticket, in db: Database) throws {
    let request = ticket.request
    let (since, reason, heldFrom) = StageColumns(ticket.stage).values
    try db.cachedStatement(sql: saving).execute(arguments: [
      ticket.id, ticket.state.rawValue, request.category.rawValue, request.priority.rawValue,
      request.matter, request.room?.building, request.room?.unit, request.room?.flat,
      request.place, request.person, request.phone?.description, request.channel?.rawValue,
      request.appointment?.start?.description, request.appointment?.end?.description,
      request.attitude, request.complex, request.important, ticket.hand?.department?.rawValue,
      ticket.hand?.assignee, ticket.created.seconds, since?.seconds, reason, heldFrom?.rawValue,
      ticket.followUp?.satisfaction?.rawValue, ticket.followUp?.rating?.value,
      ticket.followUp?.said, ticket.lastContact?.seconds, ticket.incidentReport?.text,
      ticket.lead?.value, ticket.level?.rawValue, ticket.incidentReport?.parts.rawValue,
    ])
    try DutyTable.save(ticket, in: db)
  }

  static func load(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Ticket] {
    let statement = try db.cachedStatement(sql: selecting + condition)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var tickets: [Ticket] = []
    while let row = try rows.next() { tickets.append(try ticket(row, in: db)) }
    return tickets
  }

  private static func ticket(_ row: Row, in db: Database) throws -> Ticket {
    let id: Int = row[0]
    guard let number = TicketNumber(id), let state = TicketState(rawValue: row[1]),
      let category = Category(rawValue: row[2]), let priority = Priority(rawValue: row[3]),
      let request = TicketRequest(
        category: category, priority: priority, matter: row[4],
        room: Room(building: row[5], unit: row[6], flat: row[7]), place: row[8], person: row[9],
        phone: (row[10] as String?).flatMap { Phone($0) },
        channel: (row[11] as String?).flatMap(Channel.init), appointment: appointment(row),
        attitude: row[14], complex: row[15], important: row[16]),
      let stage = StageColumns(row).stage(named: state)
    else { throw StoreError.damaged(reason: "ticket \(id)") }
    return Ticket(
      number: number, request: request,
      hand: Hand(
        department: (row[17] as String?).flatMap(Department.init), assignee: row[18]),
      stage: stage, created: Moment(seconds: row[19]),
      duties: try DutyTable.load(.ticket, id, in: db),
      followUp: FollowUp(
        satisfaction: (row[23] as String?).flatMap(Satisfaction.init),
        rating: (row[24] as Int?).flatMap(Rating.init), said: row[25]),
      lastContact: (row[26] as Int?).map(Moment.init(seconds:)),
      // Without parts it was written when a report was taken for a whole one.
      incidentReport: (row[27] as String?).map {
        IncidentReport($0, holding: (row[30] as Int?).map(IncidentReport.Parts.init) ?? .all)
      },
      lead: (row[28] as Int?).flatMap(TicketNumber.init),
      level: (row[29] as String?).flatMap(Rung.init))
  }

  private static func appointment(_ row: Row) -> TimeFrame? {
    let start = (row[12] as String?).flatMap { TimePoint(iso: $0) }
    let end = (row[13] as String?).flatMap { TimePoint(iso: $0) }
    return switch (start, end) {
    case (let start?, let end?): .span(start, end)
    case (let start?, nil): .at(start)
    case (nil, let end?): .by(end)
    case (nil, nil): nil
    }
  }
}

/// What a stage knows beyond its name, as columns.
private struct StageColumns {
  let values: (since: Moment?, reason: String?, heldFrom: StageBeforeHold?)

  init(_ stage: TicketStage) {
    values =
      switch stage {
      case .registered, .assigned, .inProgress: (nil, nil, nil)
      case .onHold(let reason, let since, let from): (since, reason, from)
      case .resolved(let at), .followedUp(let at), .closed(let at): (at, nil, nil)
      case .cancelled(let reason): (nil, reason, nil)
      }
  }

  init(_ row: Row) {
    values = (
      (row[20] as Int?).map(Moment.init(seconds:)), row[21],
      (row[22] as String?).flatMap(StageBeforeHold.init)
    )
  }

  func stage(named state: TicketState) -> TicketStage? {
    switch (state, values) {
    case (.registered, _): .registered
    case (.assigned, _): .assigned
    case (.inProgress, _): .inProgress
    case (.onHold, (let since?, let reason?, let from?)):
      .onHold(reason: reason, since: since, from: from)
    case (.resolved, (let at?, _, _)): .resolved(at: at)
    case (.followedUp, (let at?, _, _)): .followedUp(at: at)
    case (.closed, (let at?, _, _)): .closed(at: at)
    case (.cancelled, (_, let reason, _)): .cancelled(reason: reason)
    case (.onHold, _), (.resolved, _), (.followedUp, _), (.closed, _): nil
    }
  }
}
