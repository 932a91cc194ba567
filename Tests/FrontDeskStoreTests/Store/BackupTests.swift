import Foundation
import FrontDesk
import FrontDeskStore
import Testing

@Suite("A backup")
struct BackupTests {
  @Test("holds what the store holds, alone in its file, for its owner")
  func copy() throws {
    let site = try Site()
    try site.store.register(request())
    let kept = try site.store.perform(.start(by: "李师傅"), on: 1)
    let folder = try Folder()
    try site.store.backUp(to: folder.path + "/copy.sqlite")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/copy.sqlite")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["copy.sqlite"])
    let copy = try DeskStore.open(at: folder.path + "/copy.sqlite")
    #expect(try copy.ticket(1) == kept)
    #expect(try copy.verify() == site.store.verify())
  }

  @Test("replaces an older one")
  func replaces() throws {
    let site = try Site()
    let folder = try Folder()
    for _ in 0..<2 {
      try site.store.register(request())
      try site.store.backUp(to: folder.path + "/copy.sqlite")
    }
    #expect(try DeskStore.open(at: folder.path + "/copy.sqlite").ticket(2) != nil)
  }

  @Test("never replaces the store itself, under whichever name")
  func itself() throws {
    let site = try Site()
    try site.store.register(request())
    let link = site.folder + "/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: site.path)
    for path in [site.path, site.folder + "/./frontdesk.sqlite", link] {
      #expect(throws: StoreError.cannotWrite(reason: "\(path) is the store itself")) {
        try site.store.backUp(to: path)
      }
    }
    #expect(try site.store.ticket(1) != nil)
  }

  @Test("that cannot be written leaves nothing behind")
  func failed() throws {
    let site = try Site()
    let folder = try Folder()
    #expect(throws: StoreError.cannotWrite(reason: "Is a directory")) {
      try site.store.backUp(to: folder.path)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + ".part"))
  }
}
