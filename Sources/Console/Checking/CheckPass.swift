import Conversation
import Foundation
import FrontDesk
import Phrasebook

/// Checks one input after the other.
struct CheckPass {
  private let environment: Environment
  private let reviewer: Reviewer
  private let context: CheckContext?
  private let addressee: Reviewer.Addressee?
  private let room = CheckRoom()
  private var progress = Progress()
  private(set) var writer: any FindingWriter
  private(set) var count = FindingCount()
  /// Whether every input could be checked.
  private(set) var isComplete = true

  init(
    _ environment: Environment, reviewer: Reviewer, context: CheckContext?,
    addressee: Reviewer.Addressee?, writer: any FindingWriter
  ) {
    self.environment = environment
    self.reviewer = reviewer
    self.context = context
    self.addressee = addressee
    self.writer = writer
  }

  /// Checks a file, every text of a folder, or standard input (`-`).
  mutating func check(_ path: String) {
    guard let files = Self.texts(in: path) else { return checkFile(path, isNamed: true) }
    for file in files { checkFile(file, isNamed: false) }
  }

  mutating func finish() {
    progress.clear()
    writer.finish(count)
  }

  /// The files of a folder in order, hidden ones left out; nil when the path is no folder.
  private static func texts(in path: String) -> [String]? {
    var isFolder: ObjCBool = false
    guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    else { return nil }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
      .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
      .filter {
        FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
      }
  }

  /// - Parameter isNamed: whether the user named it, and not only its folder.
  private mutating func checkFile(_ path: String, isNamed: Bool) {
    do throws(TextBlocks.Failure) {
      var blocks = try TextBlocks(path: path)
      defer { blocks.close() }
      var line = 1
      var offset = (characters: 0, scalars: 0)
      var isFirst = true
      while let block = try blocks.next() {
        block.withUnsafeBufferPointer { bytes in
          let block = CheckedBlock(file: path, bytes: bytes, firstLine: line, offset: offset)
          check(block, isFirst: isFirst)
          line += block.lineEnds
          offset = bytes.last == UInt8(ascii: "\n") ? (0, 0) : block.unfinished
        }
        isFirst = false
        progress.add(block.count, environment.wording)
      }
    } catch {
      switch error {
      case .unreadable(let reason):
        isComplete = false
        complain(.checkUnreadable, ["file": path, "reason": reason])
      case .notText:
        // A picture among the replies of a folder is no fault.
        if isNamed { isComplete = false }
        complain(.checkNotText, ["file": path])
      }
    }
  }

  private mutating func complain(_ words: Words, _ values: [String: String]) {
    progress.clear()
    Console.complain(environment.wording[words, values])
  }

  private mutating func check(_ block: CheckedBlock, isFirst: Bool) {
    var remarks = reviewer.checker.findings(in: block.bytes, using: room)
      .map { reviewer.remark(on: $0) }
    if let fault = room.firstInvalidByte, isComplete {
      isComplete = false
      let line = block.firstLine + block.bytes[..<fault].count { $0 == UInt8(ascii: "\n") }
      complain(.checkNotUTF8, ["file": block.file, "line": "\(line)"])
    }
    if context != nil || addressee != nil {
      remarks += occasional(in: block, isFirst: isFirst)
      remarks.sort {
        ($0.range.lowerBound, $0.severity) < ($1.range.lowerBound, $1.severity)
      }
    }
    block.locate(remarks) { finding in
      count.count(finding)
      writer.write(finding)
    }
  }

  /// What the occasion asks for: of a notice as a whole, else of every line.
  private func occasional(in block: CheckedBlock, isFirst: Bool) -> [Remark] {
    let now = environment.clock.now
    if context == .notice {
      guard isFirst else { return [] }
      let text = String(decoding: block.bytes, as: UTF8.self)
      return reviewer.occasionalRemarks(on: text, as: context, to: addressee, at: now)
    }
    return block.lines.filter { !$0.text.allSatisfy(\.isWhitespace) }.flatMap { line in
      reviewer.occasionalRemarks(on: line.text, as: context, to: addressee, at: now)
        .map { $0.moved(by: line.start) }
    }
  }
}

/// How far a long check has come, on a line of standard error that is written over.
private struct Progress {
  private let start = ContinuousClock.now
  private let isShown = isatty(STDERR_FILENO) == 1
  private var bytes = 0
  private var last = ContinuousClock.now
  private var isOnScreen = false

  mutating func add(_ count: Int, _ wording: Wording) {
    bytes += count
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), now - last > .milliseconds(200) else { return }
    last = now
    isOnScreen = true
    Console.status(wording[.checkProgress, ["size": "\(bytes / 1_000_000)"]])
  }

  mutating func clear() {
    if isOnScreen { Console.status("") }
    isOnScreen = false
  }
}
