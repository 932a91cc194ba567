import Foundation

/// What was typed, kept between runs in `$XDG_STATE_HOME/frontdesk/history` (0600).
///
/// Phones and identity numbers stay out of the file: a line is kept without them (STANDARD 5).
struct HistoryFile {
  let path: String

  /// The file, made with its folder if it is not there.
  init() {
    let folder = Environment.folder("XDG_STATE_HOME", default: "/.local/state") + "/frontdesk"
    path = folder + "/history"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let handle = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if handle >= 0 {
      fchmod(handle, 0o600)
      close(handle)
    }
  }

  /// Adds a line at the end, in one write, so that two desks lose nothing of each other.
  func append(_ line: String) {
    let bytes = Array((Self.withoutPersonalNumbers(line) + "\n").utf8)
    let handle = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard handle >= 0 else { return }
    _ = write(handle, bytes, bytes.count)
    close(handle)
  }

  /// The line without runs of seven digits and more, blanks and dashes within them included.
  static func withoutPersonalNumbers(_ line: String) -> String {
    var kept = ""
    var run = ""
    func digits(_ text: String) -> Int { text.filter(\.isNumber).count }
    func isJoint(_ character: Character) -> Bool { " -－—".contains(character) }
    for character in line {
      if character.isNumber || character == "+" || (!run.isEmpty && isJoint(character))
        || (digits(run) >= 15 && (character == "X" || character == "x"))
      {
        run.append(character)
        continue
      }
      kept += keeping(run)
      run = ""
      kept.append(character)
    }
    kept += keeping(run)
    return kept.trimmingCharacters(in: .whitespaces)

    func keeping(_ run: String) -> String {
      guard digits(run) >= 7 else { return run }
      // A room before the phone stays: only the pieces that are long enough are left out.
      return run.split(separator: " ", omittingEmptySubsequences: false)
        .map { piece in digits(String(piece)) >= 7 ? "" : String(piece) }
        .joined(separator: " ")
    }
  }
}
