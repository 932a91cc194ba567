import BoundBook
import Conversation
import Foundation
import FrontDesk
import FrontDeskStore
import Phrasebook
import Synchronization

extension Environment {
  /// The desk that talks over a store, with the site's own words, figures and phrasebook.
  func desk(over store: DeskStore) throws -> Desk {
    let book = try book
    let checker = MadeOnce { book.checkerOrBuiltIn() }
    let drills = MadeOnce { book.drillsOrBuiltIn() }
    var desk = try Desk(
      store: store, actor: actor(over: store), language: wording.language, site: site.words(),
      standard: site.standard(), phrasebook: book.phrases(), checker: { checker.value },
      procedures: try book.procedures(), drills: { drills.value }, at: clock.now)
    if isatty(STDIN_FILENO) == 1 {
      let check = IdentityCheck(environment: self, store: store)
      desk.identityCheck = { check.proves($0) }
    }
    return desk
  }

  /// Ends the program where whoever is at the desk has no right to something, once roles are in force; at a
  /// terminal he proves who he is.
  func require(_ right: Right, over store: DeskStore) throws {
    let standard = try site.standard()
    do {
      let actor = try actor(over: store)
      guard let role = try store.role(of: actor.staff) else { return }
      guard standard.may(role, right), let member = try store.staffMember(named: actor.staff)
      else {
        throw Failure(sentence: wording.forbidden(right, by: standard), status: .unusable)
      }
      guard isatty(STDIN_FILENO) == 1 else { return }
      guard IdentityCheck(environment: self, store: store).proves(member) else {
        throw Failure(sentence: wording[.notProven], status: .unusable)
      }
    } catch let error as StoreError {
      throw failure(error)
    }
  }

  /// Who is at the desk: whoever was named, else whoever sat down last.
  func actor(over store: DeskStore) throws(StoreError) -> Actor {
    guard !namesStaff,
      let seated = try store.seated(at: actor.desk, since: clock.now.adding(minutes: -Desk.memory))
    else { return actor }
    return Actor(staff: seated, desk: actor.desk)
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
