import Folding

/// What of a line is left as free text once its slots and orders are taken out.
struct FreeText {
  /// How a position may leave the text.
  private enum Mark: UInt8 {
    case kept
    /// Left out where a clause begins with it.
    case leading
    /// Left out at either end of a clause.
    case loose
    /// Left out wherever it stands.
    case cut
  }

  private let text: FoldedText
  private var marks: [Mark]

  init(_ text: FoldedText) {
    self.text = text
    marks = [Mark](repeating: .kept, count: text.count)
  }

  /// Leaves these positions out where they begin or end a clause, or only where they begin one.
  mutating func loosen(_ range: Range<Int>, onlyLeading: Bool = false) {
    for position in range where marks[position].rawValue < Mark.loose.rawValue {
      marks[position] = onlyLeading ? .leading : .loose
    }
  }

  /// Leaves these positions out wherever they stand.
  mutating func cut(_ range: Range<Int>) {
    for position in range { marks[position] = .cut }
  }

  /// The text that is left in a range, and where it stood; nil when nothing is left.
  func rest(in whole: Range<Int>? = nil) -> (text: String, range: Range<Int>)? {
    let pieces = pieces(in: whole ?? 0..<text.count)
    guard let first = pieces.first, let last = pieces.last else { return nil }
    var words = String(text.source(first))
    var end = first.upperBound
    for piece in pieces.dropFirst() {
      if isOnlyMarks(end..<piece.lowerBound) {
        words += text.source(end..<piece.lowerBound)
      } else {
        words += text[piece.lowerBound].isHan || text[end - 1].isHan ? "，" : ", "
      }
      words += text.source(piece)
      end = piece.upperBound
    }
    return (words, first.lowerBound..<last.upperBound)
  }

  /// What is left of each clause.
  private func pieces(in whole: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = whole.lowerBound
    for position in whole.lowerBound...whole.upperBound {
      guard position == whole.upperBound || separates(position) else { continue }
      if start < position, let piece = trimmed(start..<position) { pieces.append(piece) }
      start = position == whole.upperBound ? position : position + 1
    }
    return pieces
  }

  private func separates(_ position: Int) -> Bool {
    let scalar = text[position]
    if marks[position] == .cut { return true }
    if scalar == " " { return !(text[position - 1].runsOn && text[position + 1].runsOn) }
    guard scalar.endsClause else { return false }
    // 12:30, 1.5 and 1/2 are one thing.
    return !(text[position - 1].isDigit && text[position + 1].isDigit)
  }

  private func trimmed(_ clause: Range<Int>) -> Range<Int>? {
    var (start, end) = (clause.lowerBound, clause.upperBound)
    var leads = start > 0 && marks[start - 1] == .cut
    while start < end {
      if text[start].isMark {
        start += 1
      } else if marks[start] != .kept {
        start += 1
        leads = true
      } else if leads, FreeText.scraps.contains(text[start]), !isWordAhead(start, end) {
        // 我们楼上的: both characters go.
        start += text[start + 1] == "们" && start + 1 < end ? 2 : 1
      } else {
        break
      }
    }
    let next = text.pastBlanks(end)
    var trails = next < text.count && marks[next] == .cut
    while end > start {
      if text[end - 1].isMark {
        end -= 1
      } else if marks[end - 1].rawValue >= Mark.loose.rawValue {
        end -= 1
        trails = true
      } else if trails, FreeText.tails.contains(text[end - 1]) {
        end -= 1
      } else if trails, let word = particle(endingAt: end, from: start) {
        end = word
      } else {
        break
      }
    }
    guard start < end else { return nil }
    // A lone scrap says nothing.
    if end - start <= 2, text.scalars[start..<end].allSatisfy({ FreeText.scraps.contains($0) }) {
      return nil
    }
    return start..<end
  }

  /// Where an English particle begins that ends here: of `window cleaning for` the last.
  private func particle(endingAt end: Int, from start: Int) -> Int? {
    var word = end
    while word > start, text[word - 1].isLatin { word -= 1 }
    return FreeText.particles.contains(text.text(word..<end)) ? word : nil
  }

  /// 家里, 我家: a small word that belongs to what follows.
  private func isWordAhead(_ start: Int, _ end: Int) -> Bool {
    guard start + 1 < end else { return false }
    switch (text[start], text[start + 1]) {
    case ("家", "里"), ("家", "中"), ("在", "家"), ("是", "否"), ("是", "不"), ("有", "人"), ("有", "没"),
      ("和", "谐"),
      ("说", "话"), ("的", "士"), ("要", "求"), ("家", "政"), ("家", "电"), ("到", "期"), ("说", "明"),
      ("住", "建"),
      ("住", "户"), ("住", "宅"),
      ("就", "是"):
      return true
    default: return false
    }
  }

  private func isOnlyMarks(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text[$0].isMark }
  }

  /// Small words left over beside what was taken out.
  private static let scraps: Set<Unicode.Scalar> = [
    "的", "是", "说", "在", "了", "和", "把", "给", "这", "那", "他", "她", "它", "我", "让", "被",
    "到", "从", "就", "也", "嘅", "系", "喺", "户", "称", "叫", "住", "跟",
  ]
  private static let tails: Set<Unicode.Scalar> = [
    "的", "在", "把", "给", "约", "让", "叫", "跟", "与", "和", "被", "@",
  ]
  private static let particles: Set<String> = ["for", "of", "on", "to", "at", "from", "put", "the"]
}
