import FrontDesk
import GRDB

/// Something of somebody's deck, and when it comes back.
public struct DeckItem: Equatable, Sendable {
  /// What is practised: a role-play, a quiz card.
  public let item: String
  /// What is remembered of it.
  public let memory: Memory
}

extension DeskStore {
  /// Keeps an attempt that has just ended, and what was remembered in it, in one transaction.
  public func keep(
    _ opening: AttemptOpening, remembering recalls: [(item: String, recall: Recall)],
    by actor: Actor, in setting: Setting
  ) throws(StoreError) -> Attempt {
    try write { db in
      let id = try AttemptRegister.nextID(in: db)
      let change = Attempt.opening(opening, as: id, in: setting.of(actor.staff))
      try self.keep(change, by: actor, at: setting.now, talk: nil, in: db)
      for (item, recall) in recalls {
        let memory =
          try Deck.memory(of: actor.staff, item, in: db) ?? Memory(newAt: setting.now)
        try Deck.keep(memory.reviewed(recall, at: setting.now), of: actor.staff, item, in: db)
      }
      return change.record
    }
  }

  /// Puts something into somebody's deck, due at once, unless it is there.
  public func add(_ item: String, toDeckOf staff: String, at now: Moment) throws(StoreError) {
    try write { db in
      guard try Deck.memory(of: staff, item, in: db) == nil else { return }
      try Deck.keep(Memory(newAt: now), of: staff, item, in: db)
    }
  }

  /// What of somebody's deck is due, the longest first.
  public func due(inDeckOf staff: String, at now: Moment) throws(StoreError) -> [DeckItem] {
    try read { db in
      try Deck.items(
        where: "staff = ? AND due <= ? ORDER BY due, item", [staff, now.seconds], in: db)
    }
  }

  /// Something of somebody's deck.
  public func deckItem(_ item: String, of staff: String) throws(StoreError) -> DeckItem? {
    try read { db in
      try Deck.items(where: "staff = ? AND item = ?", [staff, item], in: db).first
    }
  }

  /// Everything somebody practised, the oldest first.
  public func attempts(of staff: String) throws(StoreError) -> [Attempt] {
    try read { db in
      try AttemptRegister.load(where: "staff = ? ORDER BY id", [staff], in: db)
    }
  }

  /// Who has practised, by name.
  public func trainees() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT staff FROM attempt ORDER BY staff")
    }
  }
}

/// The decks in their table.
private enum Deck {
  static func memory(of staff: String, _ item: String, in db: Database) throws -> Memory? {
    try items(where: "staff = ? AND item = ?", [staff, item], in: db).first?.memory
  }

  static func items(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [DeckItem] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT item, stage, step, stability, difficulty, due, lastReview FROM memory
        WHERE \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      let stage: Memory.Stage =
        switch row[1] as String {
        case "learning": .learning(step: row[2])
        case "relearning": .relearning(step: row[2])
        default: .review
        }
      return DeckItem(
        item: row[0],
        memory: Memory(
          stage: stage, stability: row[3], difficulty: row[4], due: Moment(seconds: row[5]),
          lastReview: (row[6] as Int?).map(Moment.init(seconds:))))
    }
  }

  static func keep(
    _ memory: Memory, of staff: String, _ item: String, in db: Database
  ) throws {
    let (stage, step) =
      switch memory.stage {
      case .learning(let step): ("learning", step)
      case .review: ("review", 0)
      case .relearning(let step): ("relearning", step)
      }
    try db.cachedStatement(
      sql: """
        INSERT INTO memory (staff, item, stage, step, stability, difficulty, due, lastReview)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (staff, item) DO UPDATE SET stage = excluded.stage, step = excluded.step,
          stability = excluded.stability, difficulty = excluded.difficulty, due = excluded.due,
          lastReview = excluded.lastReview
        """
    ).execute(arguments: [
      staff, item, stage, step, memory.stability, memory.difficulty, memory.due.seconds,
      memory.lastReview?.seconds,
    ])
  }
}
