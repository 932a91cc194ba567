import Conversation
import DataFiles
import FrontDesk
import FrontDeskStore
import Foundation
import Understanding

/// A site's own files in `$XDG_CONFIG_HOME/frontdesk`, each of which may be missing.
///
/// `site.yaml` holds its words, `standard.yaml` its figures, on top of the built-in standard.
struct SiteFolder {
  let words: SiteWords
  let standard: ServiceStandard

  /// Reads the files; a fault ends the program with status 2, its place and the mend.
  init(_ wording: Wording) throws(Failure) {
    let folder = Environment.folder("XDG_CONFIG_HOME", default: "/.config") + "/frontdesk"
    do {
      words =
        try Self.text(of: folder + "/site.yaml")
        .map { text throws(DataFileError) in
          try SiteWords(reading: YAMLReader.read(text, file: folder + "/site.yaml"))
        } ?? .none
      let builtIn = ServiceStandard.builtIn
      standard =
        try Self.text(of: folder + "/standard.yaml")
        .map { text throws(DataFileError) in
          try builtIn.overlaid(by: text, file: folder + "/standard.yaml")
        } ?? builtIn
    } catch {
      throw Failure(sentence: wording.text(of: error), status: .unusable)
    }
  }

  private static func text(of path: String) throws(DataFileError) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw DataFileError(
        .unreadable(reason: String(cString: strerror(errno))),
        at: Place(file: path, line: 1, column: 1))
    }
  }
}
