import Folding
import FrontDesk

/// Reads what identifies things and people: plates, documents, codes of parcels.
struct IdentifierReader: Sendable {
  let words: NumberWords
  let carriers: WordTable<Bool>
  let documents: WordTable<Bool>

  func read(into scan: inout EntityScan) {
    let text = scan.text
    for position in 0..<text.count {
      let scalar = text.scalars[position]
      if scalar.isHan {
        if let range = plate(text, at: position) {
          // 车牌粤B12345: the word before says nothing more.
          let label = word(text, before: position).flatMap { $0.tag == .plate ? $0 : nil }
          scan.find(
            .plate, .text(plain(text, range)),
            at: (label?.range.lowerBound ?? position)..<range.upperBound, by: "plate.province")
        }
        continue
      }
      guard scalar.isDigit || scalar.isLatin, scan.isFree(position) else { continue }
      let before = text[position - 1]
      guard !before.isDigit, !before.isLatin else { continue }
      // The middle of 3-2-1234 was read with its beginning.
      if before == "-", text[position - 2].isDigit || text[position - 2].isLatin { continue }
      identifier(at: position, in: &scan)
    }
    readKinds(into: &scan)
  }

  private func identifier(at start: Int, in scan: inout EntityScan) {
    let text = scan.text
    let end = end(of: text, from: start)
    let width = end - start
    let word = word(text, before: start)
    switch word?.tag {
    case .document where width >= 4:
      scan.findText(.document, at: (word?.range.lowerBound ?? start)..<end, by: "document.worded")
    case .plate:
      let range = start..<plateEnd(text, from: start)
      guard range.count >= 2, text.scalars[range].contains(where: \.isDigit) else { break }
      scan.find(.plate, .text(plain(text, range)), at: range, by: "plate.worded")
    case .code where width >= 3 && !isShortNumber(text, start..<end):
      scan.findText(.code, at: start..<end, by: "code.worded")
    default:
      if isIdentity(text, start, end) {
        scan.findText(.document, at: start..<end, by: "document.identity")
      } else if isParcelCode(text, start, end) || width > 11 && isLong(text, start..<end) {
        scan.findText(.code, at: start..<end, by: "code.form")
      }
    }
  }

  /// The word that says what comes: 车牌, 证件号:.
  private func word(_ text: FoldedText, before start: Int) -> WordTable<NumberWords.Before>.Match? {
    var lead = text.beforeBlanks(start)
    if text[lead - 1] == ":" || text[lead - 1] == "是" || text[lead - 1] == "#"
      || text[lead - 1] == "为"
    {
      lead = text.beforeBlanks(lead - 1)
    }
    return words.before.longest(in: text, before: lead)
  }

  /// Digits and letters, with single hyphens between them.
  private func end(of text: FoldedText, from start: Int) -> Int {
    var end = start
    while text[end].isDigit || text[end].isLatin
      || text[end] == "-" && (text[end + 1].isDigit || text[end + 1].isLatin)
    {
      end += 1
    }
    return end
  }

  /// A code is not `1 DHL`: a short number before a blank and a word counts something.
  private func isShortNumber(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    !text.scalars[range].contains(where: \.isDigit)
  }

  private func isIdentity(_ text: FoldedText, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 18, text.scalars[start..<end - 1].allSatisfy(\.isDigit),
      text[end - 1].isDigit || text[end - 1] == "x"
    else { return false }
    let century = text.text(start + 6..<start + 8)
    return century == "19" || century == "20"
  }

  /// SF1234567890, JD0012345678901, YT…: letters and at least eight digits.
  private func isParcelCode(_ text: FoldedText, _ start: Int, _ end: Int) -> Bool {
    guard text[start].isLatin, text[start + 1].isLatin else { return false }
    return text.scalars[start..<end].count(where: \.isDigit) >= 8
  }

  private func isLong(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    text.scalars[range].allSatisfy(\.isDigit) && text[range.lowerBound] != "0"
      && text[range.lowerBound - 1] != "+"
      && !(range.count == 13 && text.has("86", at: range.lowerBound))
  }

  /// Documents named without a number: 押身份证.
  private func readKinds(into scan: inout EntityScan) {
    guard scan.text.scalars.contains("证") || scan.text.scalars.contains("照") else { return }
    for match in documents.matches(in: scan.text) {
      scan.findText(.document, at: match.range, by: "document.kind")
    }
  }
}

// MARK: - Plates

extension IdentifierReader {
  /// A province, a letter, then five or six letters and digits: 粤B12345, 粤b 8k2z1, 粤B·D12345, or
  /// four and a tail: 粤Z6688港.
  private func plate(_ text: FoldedText, at start: Int) -> Range<Int>? {
    guard isProvince(text[start]) else { return nil }
    let letter = text.pastBlanks(start + 1)
    guard text[letter].isLatin, letter - start <= 2 else { return nil }
    let end = plateEnd(text, from: letter)
    let hasTail = isPlateTail(text[end])
    let signs = text.scalars[letter..<end].count { $0.isDigit || $0.isLatin }
    guard signs == 6 || signs == 7 || signs == 5 && hasTail,
      text.scalars[letter..<end].contains(where: \.isDigit)
    else {
      return nil
    }
    return start..<(hasTail ? end + 1 : end)
  }

  /// Letters and digits with single blanks, dots or hyphens between them, at most eight.
  private func plateEnd(_ text: FoldedText, from start: Int) -> Int {
    var end = start
    var position = start
    var count = 0
    while count < 8 {
      if text[position].isDigit || text[position].isLatin {
        count += 1
        position += 1
        end = position
      } else if text[position] == " " || text[position] == "·" || text[position] == "."
        || text[position] == "-", text[position + 1].isDigit || text[position + 1].isLatin,
        count < 7
      {
        // A word or a phone after a blank is no part of the plate.
        if count >= 5, text[position] == " " { break }
        position += 1
      } else {
        break
      }
    }
    return end
  }

  private func plain(_ text: FoldedText, _ range: Range<Int>) -> String {
    var plate = String.UnicodeScalarView()
    for scalar in text.scalars[range] where scalar.isDigit || scalar.isLatin || scalar.isHan {
      plate.append(scalar)
    }
    return String(plate).uppercased()
  }

  private func isProvince(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "京", "津", "沪", "渝", "冀", "豫", "云", "辽", "黑", "湘", "皖", "鲁", "新", "苏", "浙", "赣", "鄂", "桂",
      "甘", "晋", "蒙", "陕", "吉", "闽", "贵", "粤", "青", "藏", "川", "宁", "琼", "使":
      true
    default: false
    }
  }

  private func isPlateTail(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "挂", "学", "警", "港", "澳": true
    default: false
    }
  }
}
