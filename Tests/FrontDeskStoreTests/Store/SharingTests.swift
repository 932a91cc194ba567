import Foundation
import FrontDesk
import FrontDeskStore
import Synchronization
import Testing

@Suite("Several desks on one store")
struct SharingTests {
  @Test("register at once without loss: 4 desks, 100 tickets each, numbers 1 to 400")
  func registering() throws {
    let site = try Site()
    let numbers = try atOnce(4) { desk in
      let store = try site.anotherDesk()
      let actor = Actor(staff: "小陈", desk: "前台\(desk)")
      return try (0..<100).map { _ in try store.register(request(), by: actor).id }
    }
    #expect(numbers.flatMap { $0 }.sorted() == Array(1...400))
    #expect(numbers.allSatisfy { $0 == $0.sorted() })
    #expect(
      try site.store.verify() == Verification(records: 400, entries: 400, faults: []))
  }

  @Test("work at once through one connection, on one ticket")
  func threads() throws {
    let site = try Site()
    try site.store.register(request())
    _ = try atOnce(4) { desk in
      for note in 0..<25 { try site.store.perform(.note("备注 \(desk)-\(note)"), on: 1) }
    }
    let notes = try site.store.history(of: .ticket, 1).compactMap(\.note).dropFirst()
    #expect(Set(notes).count == 100)
    #expect(try site.store.verify().faults == [])
  }

  @Test("open a new store together, and one of them makes it")
  func opening() throws {
    for _ in 0..<20 {
      let folder = try Folder()
      let path = folder.path + "/frontdesk.sqlite"
      let numbers = try atOnce(8) { _ in try DeskStore.open(at: path).register(request()).id }
      #expect(numbers.sorted() == Array(1...8))
    }
  }

  @Test("undo each their own while all work")
  func undoing() throws {
    let site = try Site()
    let own = try atOnce(4) { desk in
      let (store, actor) = (try site.anotherDesk(), Actor(staff: "小陈", desk: "前台\(desk)"))
      return try (0..<10).map { _ in
        let number = try store.register(request(), by: actor).id
        try store.perform(.start(by: nil), on: number, by: actor)
        let undone = try store.undo(by: actor, in: .at(nine))
        return undone.id == number && undone.event == "start"
      }
    }
    #expect(own.flatMap { $0 } == Array(repeating: true, count: 40))
    #expect(try site.store.verify().faults == [])
  }

  @Test("go on working while a copy is made; the copy is whole")
  func backup() throws {
    let site = try Site()
    let folder = try Folder()
    let copies = (1...5).map { folder.path + "/copy\($0).sqlite" }
    _ = try atOnce(2) { desk in
      let store = try site.anotherDesk()
      if desk == 0 {
        for _ in 0..<150 { try store.register(request()) }
      } else {
        for copy in copies { try store.backUp(to: copy) }
      }
    }
    for copy in copies {
      let found = try DeskStore.open(at: copy).verify()
      #expect(found.faults == [])
      #expect(found.records == found.entries)
    }
    #expect(try site.store.verify() == Verification(records: 150, entries: 150, faults: []))
  }

  /// Runs a body on so many threads at once; rethrows the first error.
  private func atOnce<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Swift.Result { try body(index) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { found in
      try (0..<count).map { try #require(found[$0]).get() }
    }
  }
}
