import Foundation
import FrontDeskStore

/// A store in a folder of its own, which goes when the test is over.
final class NewStore {
  private let folder =
    FileManager.default.temporaryDirectory.path()
    + "/frontdesk-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The store, opened once more, as a program does that starts.
  func opened() throws -> DeskStore { try DeskStore.open(at: folder + "/frontdesk.sqlite") }
}
