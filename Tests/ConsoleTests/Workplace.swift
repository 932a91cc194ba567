import Foundation
import Testing

/// A desk's own folder with its store, settings and files; all go when the test is over.
final class Workplace {
  let folder: String
  private let counted = Counter()

  init() throws {
    folder = FileManager.default.temporaryDirectory.path() + "/frontdesk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The built program, which lies beside this bundle.
  static let program =
    Bundle.module.bundleURL.deletingLastPathComponent().appending(path: "frontdesk").path()

  /// When the stories begin.
  static let morning = "2026-11-21T10:32"

  var store: String { folder + "/data/frontdesk/frontdesk.sqlite" }
  var history: String { folder + "/state/frontdesk/history" }

  /// What the program finds in its environment; nothing of the machine's.
  var environment: [String: String] {
    [
      "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_STATE_HOME": folder + "/state",
      "XDG_CONFIG_HOME": folder + "/config",
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai", "TERM": "xterm",
      "FRONTDESK_STAFF": "小陈",
    ]
  }

  /// A path in the folder that nothing has used.
  func newPath(_ name: String) -> String { "\(folder)/\(counted.next())-\(name)" }

  /// Writes a file of these bytes.
  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let path = newPath(name)
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// Writes a file of the site's own configuration.
  func configure(_ name: String, _ text: String) throws {
    let file = URL(filePath: folder + "/config/frontdesk/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Runs the program to its end.
  ///
  /// - Parameter now: the clock, as `--now` after the arguments; nil for none.
  func run(
    _ arguments: String..., input: some Sequence<UInt8> = "".utf8,
    at now: String? = Workplace.morning, with settings: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, at: now, with: settings)
  }

  func run(
    _ arguments: [String], input: some Sequence<UInt8> = "".utf8,
    at now: String? = Workplace.morning, with settings: [String: String] = [:]
  ) throws -> Outcome {
    let clock = now.map { ["--now", $0] } ?? []
    return try start([Self.program] + arguments + clock, input: input, with: settings)
  }

  /// Runs a line of the shell, in which `$frontdesk` is the program.
  func shell(_ line: String) throws -> Outcome {
    try start(["/bin/sh", "-c", line], input: "".utf8, with: ["frontdesk": Self.program])
  }

  private func start(
    _ command: [String], input: some Sequence<UInt8>, with settings: [String: String]
  ) throws -> Outcome {
    let (output, errors) = (newPath("output"), newPath("errors"))
    let spawned = try Spawned(
      command, environment: environment.merging(settings) { $1 }, input: file("input", input),
      output: output, errors: errors)
    let status = spawned.ended()
    return try Outcome(
      status: status, output: String(contentsOfFile: output, encoding: .utf8),
      errors: String(contentsOfFile: errors, encoding: .utf8))
  }

  /// Changes a text in a file wherever it stands, past the program.
  func overwrite(_ old: String, by new: String, in path: String) throws {
    var bytes = try Data(contentsOf: URL(filePath: path))
    while let range = bytes.range(of: Data(old.utf8)) {
      bytes.replaceSubrange(range, with: Data(new.utf8))
    }
    try bytes.write(to: URL(filePath: path))
  }

  /// The tickets as they are exported.
  func tickets(by staff: String? = nil) throws -> [JSON] { try export("tickets", by: staff) }

  /// Records of a kind as they are exported.
  ///
  /// - Parameter staff: who asks for them, where roles are in force.
  func export(_ kind: String, by staff: String? = nil) throws -> [JSON] {
    let outcome = try run(["export", kind] + (staff.map { ["--staff", $0] } ?? []))
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try outcome.lines.map { try JSON(line: $0) }
  }

  private final class Counter {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }
}

/// How a program ended, and what it wrote.
struct Outcome: Equatable {
  let status: Int32
  let output: String
  let errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A chat on a pipe that goes on while the test looks at what it did.
final class LiveChat {
  let spawned: Spawned
  private let output: String
  private let input: Int32
  private var read = 0

  init(at workplace: Workplace, _ options: [String]) throws {
    let pipe = workplace.newPath("pipe")
    output = workplace.newPath("output")
    try #require(mkfifo(pipe, 0o600) == 0)
    // For reading too, so that neither opening waits for the other side.
    input = open(pipe, O_RDWR | O_CLOEXEC)
    spawned = try Spawned(
      [Workplace.program] + options, environment: workplace.environment, input: pipe,
      output: output, errors: workplace.newPath("errors"))
  }

  deinit { if isOpen { close(input) } }

  private var isOpen = true

  /// What was written so far.
  var written: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

  /// Says a line and waits for its reply, which comes in one piece.
  func say(_ line: String) throws -> String {
    try send(line + "\n")
    var whole = ""
    _ = eventually {
      whole = written
      return whole.utf8.count > read
    }
    defer { read = whole.utf8.count }
    return String(decoding: whole.utf8.dropFirst(read), as: UTF8.self)
  }

  /// Writes text to the chat, without waiting.
  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    try #require(write(input, bytes, bytes.count) == bytes.count)
  }

  /// Ends the input and waits for the end of the chat.
  func end() -> Int32 {
    close(input)
    isOpen = false
    return spawned.ended()
  }
}
