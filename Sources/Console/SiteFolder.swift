import Conversation
import DataFiles
import FrontDesk
import FrontDeskStore
import Foundation
import Understanding

/// A site's own files in `$XDG_CONFIG_HOME/frontdesk`, each of which may be missing.
///
/// `site.yaml` holds its words, `standard.yaml` its figures, on top of the built-in standard, and
/// `calendar.yaml` the public holidays of further years.
///
/// A fault in a file ends the program with status 2, its place and the mend.
struct SiteFolder {
  private let path = Environment.folder("XDG_CONFIG_HOME", default: "/.config") + "/frontdesk"
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// Reads the site's words.
  func words() throws(Failure) -> SiteWords {
    try read("site.yaml") { text, file throws(DataFileError) in
      try SiteWords(reading: YAMLReader.read(text, file: file))
    } ?? .none
  }

  /// Reads the site's service standard.
  func standard() throws(Failure) -> ServiceStandard {
    let standard =
      try read("standard.yaml") { text, file throws(DataFileError) in
        try ServiceStandard.builtIn.overlaid(by: text, file: file)
      } ?? .builtIn
    let calendar = try read("calendar.yaml") { text, file throws(DataFileError) in
      try WorkingCalendar.builtIn.overlaid(by: text, file: file)
    }
    return calendar.map { standard.working(by: $0) } ?? standard
  }

  private func read<Content>(
    _ name: String, by reader: (_ text: String, _ file: String) throws(DataFileError) -> Content
  ) throws(Failure) -> Content? {
    let file = path + "/" + name
    do {
      guard let text = try Self.text(of: file) else { return nil }
      return try reader(text, file)
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
