import FrontDesk
import GRDB

/// A record with all that happened to it, told in one go.
package struct Story<Subject: DeskRecord>: Sendable {
  /// What it was opened with.
  package let opening: Subject.Opening
  /// When it was opened.
  package let opened: Moment
  /// What was done to it, and when, in order.
  package let actions: [(action: Subject.Action, at: Moment)]

  package init(
    _ opening: Subject.Opening, at opened: Moment,
    then actions: [(action: Subject.Action, at: Moment)] = []
  ) {
    self.opening = opening
    self.opened = opened
    self.actions = actions
  }
}

extension DeskStore {
  /// Opens records and performs what happened to them, all in one transaction.
  ///
  /// The log is as if ``open(_:with:by:in:talk:)`` and ``perform(_:on:of:by:in:talk:)`` had been
  /// called; only the disk is waited for once instead of each time.
  ///
  /// - Throws: the first refusal, or the store's error; nothing is kept then.
  package func tell<Subject: DeskRecord>(
    _ stories: some Sequence<Story<Subject>>, by actor: Actor, under standard: ServiceStandard
  ) throws(PerformError<Subject.Refusal>) {
    try write(
      { db in
        var id = try FrontDeskStore.register(of: Subject.self).nextID(in: db)
        for story in stories {
          var change = try Subject.opening(
            story.opening, as: id, in: Setting(now: story.opened, standard: standard))
          try self.keep(change, by: actor, at: story.opened, talk: nil, in: db)
          for (action, now) in story.actions {
            change = try change.record.applying(
              action, beside: [], in: Setting(now: now, standard: standard))
            try self.keep(change, by: actor, at: now, talk: nil, in: db)
          }
          id += 1
        }
      }, refusing: Subject.Refusal.self)
  }
}
