import Foundation

/// The store's file and folder, made so that only their owner may look in.
enum StoreFile {
  /// Makes what is missing: the folder with 0700, the file with 0600.
  ///
  /// A folder that is there keeps its mode; a store that others may read is closed to them.
  static func prepare(at path: String) throws(StoreError) {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw .cannotOpen(path: path, reason: reason(errno))
      }
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw .cannotOpen(path: path, reason: reason(EISDIR))
    }
    // SQLite gives its companions the mode of the file it finds. A file that is there is not opened:
    // closing it again would drop the locks that this process holds on it.
    let handle = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if handle >= 0 {
      close(handle)
    } else if errno != EEXIST || access(path, R_OK | W_OK) != 0 {
      throw .cannotOpen(path: path, reason: reason(errno))
    }
  }

  /// Closes a store that others may read to them.
  static func shut(toOthers path: String) {
    chmod(path, 0o600)
  }

  /// Runs what two desks must not do at once, under a lock on the store's folder.
  ///
  /// SQLite's own locks do not serve here: for a change of the journal it does not wait its turn.
  static func alone<Result>(
    inFolderOf path: String, _ body: () throws -> Result
  ) rethrows -> Result {
    let folder = (path as NSString).deletingLastPathComponent
    let handle = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    defer { if handle >= 0 { close(handle) } }
    // A disk that knows no such locks still has SQLite's.
    if handle >= 0 { _ = flock(handle, LOCK_EX) }
    return try body()
  }

  /// Whether two paths lead to one file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (a, b) = (stat(), stat())
    return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_ino == b.st_ino
      && a.st_dev == b.st_dev
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
