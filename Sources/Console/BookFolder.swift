import BoundBook
import Conversation
import DataFiles
import Foundation
import Phrasebook

/// The phrasebook with a site's own files on top: of `--phrasebook DIR`, else of `phrasebook` in the
/// configuration folder.
struct BookFolder: Sendable {
  /// The folders whose files count, the later ones on top.
  let paths: [String]
  private let wording: Wording

  init(asked: String?, _ wording: Wording) throws(Failure) {
    self.wording = wording
    let own = Environment.folder("XDG_CONFIG_HOME", default: "/.config") + "/frontdesk/phrasebook"
    var paths = Self.isFolder(own) ? [own] : []
    if let asked {
      guard Self.isFolder(asked) else {
        throw Failure(sentence: wording[.badPhrasebook, ["value": asked]], status: .unusable)
      }
      paths.append(asked)
    }
    self.paths = paths
  }

  /// The approved phrases.
  func phrases() throws(Failure) -> Phrasebook {
    guard !paths.isEmpty else { return .builtIn }
    let layers = try layers()
    return try reading { () throws(DataFileError) in try Self.phrases(in: layers) }
  }

  /// The checker with all rules.
  func checker() throws(Failure) -> Checker {
    guard !paths.isEmpty else { return .builtIn }
    let layers = try layers()
    return try reading { () throws(DataFileError) in
      try Checker(
        RuleBook(reading: layers), approving: Self.phrases(in: layers), likeness: .builtIn)
    }
  }

  /// The checker with all rules; where a site's rules are at fault that is told, and the built-in ones check.
  func checkerOrBuiltIn() -> Checker {
    do {
      return try checker()
    } catch {
      Console.complain(error.sentence)
      return .builtIn
    }
  }

  /// The procedures; nil for those that are built in, which are read when they are asked for.
  func procedures() throws(Failure) -> Procedures? {
    guard !paths.isEmpty else { return nil }
    let layers = try layers()
    return try reading { () throws(DataFileError) in
      try Procedures(
        reading: layers.map { $0.filter { $0.name.hasPrefix("procedures/") }.map(\.node) })
    }
  }

  /// The role-plays, quiz cards and marks; where a site's are at fault that is told, and the built-in
  /// ones are practised.
  func drillsOrBuiltIn() -> DrillBook? {
    do {
      let layers = try layers()
      return try reading { () throws(DataFileError) in try DrillBook(reading: layers) }
    } catch {
      Console.complain(error.sentence)
      return try? .builtIn()
    }
  }

  /// The rules as they stand in the files, with their own sentences.
  func rules() throws(Failure) -> RuleBook {
    let layers = try layers()
    return try reading { () throws(DataFileError) in try RuleBook(reading: layers) }
  }

  private static func phrases(in layers: [[BookFile]]) throws(DataFileError) -> Phrasebook {
    try Phrasebook(reading: layers.map { $0.filter { $0.name.hasPrefix("courtesy/") }.map(\.node) })
  }

  private func layers() throws(Failure) -> [[BookFile]] {
    var layers = [BoundBook.files]
    for path in paths {
      layers.append(try reading { () throws(DataFileError) in try Self.files(in: path) })
    }
    return layers
  }

  private func reading<Content>(
    _ read: () throws(DataFileError) -> Content
  ) throws(Failure) -> Content {
    do {
      return try read()
    } catch {
      throw Failure(sentence: wording.text(of: error), status: .unusable)
    }
  }

  private static func files(in folder: String) throws(DataFileError) -> [BookFile] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var files: [BookFile] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let path = folder + "/" + name
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw DataFileError(
          .unreadable(reason: String(cString: strerror(errno))),
          at: Place(file: path, line: 1, column: 1))
      }
      files.append(BookFile(name: name, node: try YAMLReader.read(text, file: path)))
    }
    return files
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
