import FrontDesk
import GRDB

// What the desk learned from its corrections: plain counts that anybody may list and forget.
extension DeskStore {
  /// Everything that was learned, by word.
  public func lessons() throws(StoreError) -> [Lesson] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT word, field, misled, meant, count FROM lesson ORDER BY word, field, meant")
      ).compactMap { row in
        Correction(field: row[1], from: row[2], to: row[3]).map {
          Lesson(word: row[0], correction: $0, count: row[4])
        }
      }
    }
  }

  /// Counts a correction for each of these words; with `-1` it is taken back.
  public func count(
    _ correction: Correction, for words: [String], by step: Int = 1
  ) throws(StoreError) {
    try write { db in
      let (field, misled, meant) = correction.columns
      for word in words {
        try db.cachedStatement(
          sql: """
            INSERT INTO lesson (word, field, misled, meant, count) VALUES (?, ?, ?, ?, max(?, 0))
            ON CONFLICT (word, field, misled, meant) DO UPDATE SET count = max(count + ?, 0)
            """
        ).execute(arguments: [word, field, misled, meant, step, step])
      }
      try db.execute(sql: "DELETE FROM lesson WHERE count = 0")
    }
  }

  /// Forgets what was learned of a word, or everything; tells how many counts that were.
  public func forgetLessons(of word: String?) throws(StoreError) -> Int {
    try write { db in
      if let word {
        try db.execute(sql: "DELETE FROM lesson WHERE word = ?", arguments: [word])
      } else {
        try db.execute(sql: "DELETE FROM lesson")
      }
      return db.changesCount
    }
  }
}

extension Correction {
  fileprivate var columns: (field: String, misled: String, meant: String) {
    switch self {
    case .category(let old, let new): ("category", old.rawValue, new.rawValue)
    case .department(let old, let new): ("department", old.rawValue, new.rawValue)
    }
  }

  fileprivate init?(field: String, from misled: String, to meant: String) {
    switch field {
    case "category":
      guard let old = Category(rawValue: misled), let new = Category(rawValue: meant) else {
        return nil
      }
      self = .category(old, to: new)
    case "department":
      guard let old = Department(rawValue: misled), let new = Department(rawValue: meant) else {
        return nil
      }
      self = .department(old, to: new)
    default: return nil
    }
  }
}
