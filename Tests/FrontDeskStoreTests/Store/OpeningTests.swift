import Foundation
import FrontDesk
import FrontDeskStore
import Testing

@Suite("Opening a store")
struct OpeningTests {
  @Test("makes the folder and the file for their owner alone, companions too")
  func modes() throws {
    let site = try Site()
    try site.store.register(request())
    let files = ["", "/frontdesk.sqlite", "/frontdesk.sqlite-wal", "/frontdesk.sqlite-shm"]
    #expect(try files.map { try mode(site.folder + $0) } == [0o700, 0o600, 0o600, 0o600])
  }

  @Test("closes a store that others could read to them")
  func openToOthers() throws {
    let site = try Site()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: site.path)
    _ = try site.anotherDesk()
    #expect(try mode(site.path) == 0o600)
  }

  @Test("sets what keeps written things safe, in a new store and in one that was there")
  func safeguards() throws {
    let safe = Safeguards(journal: "wal", synchronous: 2, foreignKeys: true)
    let site = try Site()
    #expect(try site.store.safeguards() == safe)
    #expect(try site.anotherDesk().safeguards() == safe)
  }

  @Test("a second time in one program keeps the locks of the first")
  func locks() throws {
    let site = try Site()
    let another = try site.anotherDesk()
    #expect(try site.sql("PRAGMA journal_mode = DELETE").contains("locked"))
    #expect(try another.safeguards().journal == "wal")
  }

  @Test("finds what was kept before")
  func again() throws {
    let site = try Site()
    let kept = try site.store.register(request())
    #expect(try site.anotherDesk().ticket(1) == kept)
  }

  @Test("refuses a store that a newer program has migrated")
  func newer() throws {
    let site = try Site()
    try site.sql("INSERT INTO grdb_migrations VALUES ('9 tomorrow')")
    #expect(throws: StoreError.newer(path: site.path)) { try site.anotherDesk() }
  }

  @Test("refuses a text, however short, and leaves it as it is", arguments: [1, 1000])
  func text(lines: Int) throws {
    let folder = try Folder()
    let path = folder.path + "/notes.txt"
    let text = String(repeating: "十二号业主催单\n", count: lines)
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: StoreError.notAStore(path: path)) { try DeskStore.open(at: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try mode(path) == 0o644)
  }

  @Test("refuses another program's database and leaves it as it is")
  func foreign() throws {
    let folder = try Folder()
    let path = folder.path + "/photos.sqlite"
    try sql("CREATE TABLE photo (name TEXT)", in: path)
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.notAStore(path: path)) { try DeskStore.open(at: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("refuses a folder")
  func folder() throws {
    let folder = try Folder()
    #expect(throws: StoreError.cannotOpen(path: folder.path, reason: "Is a directory")) {
      try DeskStore.open(at: folder.path)
    }
  }

  @Test("refuses a path through a file, and says why")
  func throughFile() throws {
    let folder = try Folder()
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/file"))
    let path = folder.path + "/file/frontdesk.sqlite"
    #expect(throws: StoreError.cannotOpen(path: path, reason: "Not a directory")) {
      try DeskStore.open(at: path)
    }
    let deeper = folder.path + "/file/deeper/frontdesk.sqlite"
    #expect(throws: StoreError.cannotOpen(path: deeper, reason: "Not a directory")) {
      try DeskStore.open(at: deeper)
    }
  }

  @Test("refuses a file that may not be read", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let site = try Site()
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: site.path)
    #expect(throws: StoreError.cannotOpen(path: site.path, reason: "Permission denied")) {
      try site.anotherDesk()
    }
  }

  private func mode(_ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }
}

/// A folder that goes when the test is over.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = Site.newFolder()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
