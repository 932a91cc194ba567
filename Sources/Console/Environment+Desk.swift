import BoundBook
import Conversation
import FrontDeskStore
import Phrasebook
import Synchronization

extension Environment {
  /// The desk that talks over a store, with the site's own words, figures and phrasebook.
  func desk(over store: DeskStore) throws -> Desk {
    let book = try book
    let checker = MadeOnce { book.checkerOrBuiltIn() }
    return try Desk(
      store: store, actor: actor, language: wording.language, site: site.words(),
      standard: site.standard(), phrasebook: book.phrases(), checker: { checker.value },
      procedures: try book.procedures(), at: clock.now)
  }
}

/// Something that is made when it is first asked for, and then kept.
private final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
