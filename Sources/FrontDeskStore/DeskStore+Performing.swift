import FrontDesk
import GRDB

extension DeskStore {
  /// Opens a new record and logs it, in one transaction.
  ///
  /// - Parameter talk: what the desk is talking of afterwards, kept with it; see ``talk(of:)``.
  /// - Throws: the record's refusal, or the store's error; nothing is kept then.
  public func open<Subject: DeskRecord>(
    _ kind: Subject.Type, with opening: Subject.Opening, by actor: Actor, in setting: Setting,
    talk: (Subject) -> String? = { _ in nil }
  ) throws(PerformError<Subject.Refusal>) -> Subject {
    try write(
      { db in
        try self.opened(kind, with: opening, then: [], by: actor, in: setting, talk: talk, db)
      }, refusing: Subject.Refusal.self)
  }

  /// Opens several records as one operation: all of them or none, taken back together.
  ///
  /// - Parameters:
  ///   - actions: what is done to each of them at once, in order.
  ///   - talk: what the desk is talking of afterwards.
  /// - Throws: the first refusal, or the store's error; nothing is kept then.
  public func open<Subject: DeskRecord>(
    _ kind: Subject.Type, withAll openings: [Subject.Opening], then actions: [Subject.Action] = [],
    by actor: Actor, in setting: Setting, talk: (Subject) -> String? = { _ in nil }
  ) throws(PerformError<Subject.Refusal>) -> [Subject] {
    try write(
      { db in
        let isOne = openings.count <= 1 && actions.isEmpty
        let operation = isOne ? nil : try Log.nextSeq(in: db)
        return try openings.map {
          try self.opened(
            kind, with: $0, then: actions, by: actor, in: setting, talk: talk,
            operation: operation, db)
        }
      }, refusing: Subject.Refusal.self)
  }

  private func opened<Subject: DeskRecord>(
    _: Subject.Type, with opening: Subject.Opening, then actions: [Subject.Action],
    by actor: Actor, in setting: Setting, talk: (Subject) -> String?, operation: Int? = nil,
    _ db: Database
  ) throws -> Subject {
    let setting = setting.of(actor.staff)
    try Staffing.require(
      Subject.right(neededToOpen: opening), of: actor.staff, under: setting.standard, in: db)
    let id = try register(of: Subject.self).nextID(in: db)
    var change = try Subject.opening(opening, as: id, in: setting)
    try keep(
      change, by: actor, at: setting.now, talk: talk(change.record), operation: operation, in: db)
    for action in actions {
      try Staffing.require(
        change.record.right(neededFor: action), of: actor.staff, under: setting.standard, in: db)
      change = try change.record.applying(action, beside: [], in: setting)
      try keep(change, by: actor, at: setting.now, talk: nil, operation: operation, in: db)
    }
    return change.record
  }

  /// Performs an action on a record and logs it, in one transaction.
  ///
  /// - Parameter followers: what is done with it to other records of the register, as far as they allow
  ///   it; undo takes all of it back together.
  /// - Throws: the record's refusal, a right that is missing, or the store's error (`noSuchRecord` for
  ///   an unknown number); nothing is changed then.
  public func perform<Subject: DeskRecord>(
    _ action: Subject.Action, on id: Int, with followers: [(action: Subject.Action, id: Int)] = [],
    of _: Subject.Type, by actor: Actor, in setting: Setting,
    talk: (Subject) -> String? = { _ in nil }
  ) throws(PerformError<Subject.Refusal>) -> Step<Subject> {
    try write(
      { db in
        let setting = setting.of(actor.staff)
        let register = try FrontDeskStore.register(of: Subject.self)
        func load(_ id: Int) throws -> Subject {
          guard let record = try register.load(id, in: db) else {
            throw StoreError.noSuchRecord(Subject.kind, id)
          }
          return record
        }
        let before = try load(id)
        try Staffing.require(
          before.right(neededFor: action), of: actor.staff, under: setting.standard, in: db)
        let others = try Subject.references(of: action).map(load)
        let change = try before.applying(action, beside: others, in: setting)
        let operation = followers.isEmpty ? nil : try Log.nextSeq(in: db)
        try self.keep(
          change, by: actor, at: setting.now, talk: talk(change.record), operation: operation,
          in: db)
        var step = Step(before: before, after: change.record)
        for (action, id) in followers {
          let others = try Subject.references(of: action).map(load)
          // What does not fit a follower leaves it as it is.
          guard let change = try? load(id).applying(action, beside: others, in: setting)
          else { continue }
          try self.keep(
            change, by: actor, at: setting.now, talk: nil, operation: operation, in: db)
          step.followers.append(change.record)
        }
        return step
      }, refusing: Subject.Refusal.self)
  }

  func keep<Subject: DeskRecord>(
    _ change: Change<Subject>, by actor: Actor, at now: Moment, talk: String?,
    operation: Int? = nil, in db: Database
  ) throws {
    let register = try FrontDeskStore.register(of: Subject.self)
    try register.save(change.record, in: db)
    try Log.append(
      change.event, note: change.note, of: change.record, by: actor, at: now,
      operation: operation, in: db)
    if let talk { try Talk.keep(talk, of: actor, in: db) }
  }
}

/// A record before and after an action.
public struct Step<Subject: DeskRecord>: Sendable {
  /// As it was.
  public let before: Subject
  /// As it is now.
  public let after: Subject
  /// The records that went the same way with it.
  public internal(set) var followers: [Subject] = []

  /// The same step, where the record itself was among what followed: it is as that left it.
  public var settled: Step {
    guard let last = followers.last(where: { $0.id == after.id }) else { return self }
    var step = Step(before: before, after: last)
    step.followers = followers.filter { $0.id != after.id }
    return step
  }
}
