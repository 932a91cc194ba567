import Folding

/// Texts by their numbers, which may lie in the program as they were written at build time.
struct TextTable: Sendable {
  private enum Source: Sendable {
    case made([String])
    case bound(StaticString, starts: [Int])
  }

  private let source: Source

  init(_ texts: [String]) { source = .made(texts) }

  /// Texts that lie one after the other, with the row of their lengths.
  init(_ text: StaticString, lengths: [Int]) {
    var starts = [0]
    for length in lengths { starts.append(starts[starts.count - 1] + length) }
    source = .bound(text, starts: starts)
  }

  /// How many texts there are.
  var count: Int {
    switch source {
    case .made(let texts): texts.count
    case .bound(_, let starts): starts.count - 1
    }
  }

  subscript(number: Int) -> String {
    switch source {
    case .made(let texts): return texts[number]
    case .bound(let text, let starts):
      let bytes = UnsafeBufferPointer(
        start: text.utf8Start + starts[number], count: starts[number + 1] - starts[number])
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
