import Conversation
import Foundation
import Phrasebook

/// A block of a file with its place in the file; turns bytes into lines and columns.
struct CheckedBlock {
  let file: String
  let bytes: UnsafeBufferPointer<UInt8>
  /// The number of its first line.
  let firstLine: Int
  /// How many characters and scalars of that line stand in the block before.
  let offset: (characters: Int, scalars: Int)

  /// How many lines end in the block.
  var lineEnds: Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  /// Calls with every remark in its place; they come in the order of their places.
  func locate(_ remarks: [Remark], _ body: (LocatedRemark) -> Void) {
    var line = firstLine
    var start = 0
    var known: (start: Int, text: String, exemption: Exemption?)?
    var last = (position: 0, characters: 0, scalars: 0)
    for remark in remarks {
      while let end = lineEnd(from: start), end < remark.range.lowerBound {
        start = end + 1
        line += 1
      }
      if known?.start != start {
        let text = text(start..<(lineEnd(from: start) ?? bytes.count))
        known = (start, text, Exemption(text))
        last = (
          start, line == firstLine ? offset.characters : 0, line == firstLine ? offset.scalars : 0
        )
      }
      guard let known else { continue }
      let before = text(last.position..<max(last.position, remark.range.lowerBound))
      last = (
        max(last.position, remark.range.lowerBound), last.characters + before.count,
        last.scalars + before.unicodeScalars.count
      )
      let words = text(remark.range.clamped(to: start..<(lineEnd(from: start) ?? bytes.count)))
      body(
        LocatedRemark(
          file: file, line: line,
          columns: last.characters + 1..<last.characters + 1 + words.count,
          scalarColumns: last.scalars + 1..<last.scalars + 1 + words.unicodeScalars.count,
          words: words, lineText: known.text, remark: remark,
          isExempt: known.exemption?.covers(remark) ?? false))
    }
  }

  /// The lines of the block, with the byte each begins at.
  var lines: [(start: Int, text: String)] {
    var lines: [(Int, String)] = []
    var start = 0
    while start < bytes.count {
      let end = lineEnd(from: start) ?? bytes.count
      lines.append((start, text(start..<end)))
      start = end + 1
    }
    return lines
  }

  /// How much of an unfinished last line the block holds.
  var unfinished: (characters: Int, scalars: Int) {
    let start = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let text = text(start..<bytes.count)
    let isGoingOn = start == 0
    return (
      text.count + (isGoingOn ? offset.characters : 0),
      text.unicodeScalars.count + (isGoingOn ? offset.scalars : 0)
    )
  }

  private func lineEnd(from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    guard let found = memchr(base + start, 0x0A, bytes.count - start) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
  }

  private func text(_ range: Range<Int>) -> String {
    var range = range
    if let last = range.last, bytes[last] == UInt8(ascii: "\r") { range = range.lowerBound..<last }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
