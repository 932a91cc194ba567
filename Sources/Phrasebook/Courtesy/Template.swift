/// A sentence with blanks, taken apart once: `"单号是{ticket}。"`.
///
/// It is the text and the places of its blanks; nothing is copied until it is filled.
struct Template: Sendable {
  private let text: String
  private let holes: [Hole]

  /// A blank and the place it takes in the text, braces and all.
  private struct Hole {
    let blank: Blank
    let place: Range<String.Index>
  }

  /// Why a text is no sentence with blanks.
  enum Misread: Error, Equatable {
    case empty
    case notOneLine
    case strayBrace
    case unknownBlank(String)
  }

  /// Takes a text apart; there is no other way to make a template.
  init(reading text: String) throws(Misread) {
    guard !text.allSatisfy(\.isWhitespace) else { throw .empty }
    let bytes = text.utf8
    var holes: [Hole] = []
    var opened: String.Index?
    for place in bytes.indices {
      switch (bytes[place], opened) {
      case (0..<0x20, _), (0x7F, _): throw .notOneLine
      case (UInt8(ascii: "{"), nil): opened = place
      case (UInt8(ascii: "}"), let start?):
        let name = String(text[bytes.index(after: start)..<place])
        guard let blank = Blank(rawValue: name) else { throw .unknownBlank(name) }
        holes.append(Hole(blank: blank, place: start..<bytes.index(after: place)))
        opened = nil
      case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), _): throw .strayBrace
      default: break
      }
    }
    guard opened == nil else { throw .strayBrace }
    self.text = text
    self.holes = holes
  }

  /// The blanks it has; all of them must be known to fill it.
  var blanks: Set<Blank> { Set(holes.map(\.blank)) }

  /// What is said between the blanks.
  var pieces: [String] {
    var pieces: [String] = []
    var start = text.startIndex
    for hole in holes {
      pieces.append(String(text[start..<hole.place.lowerBound]))
      start = hole.place.upperBound
    }
    return pieces + [String(text[start...])]
  }

  /// The sentence; nil while one of its blanks is unknown.
  ///
  /// One pass over the text, so that braces within a value stay what they are.
  func filled(with values: [Blank: SingleLine]) -> String? {
    var sentence = ""
    var start = text.startIndex
    for hole in holes {
      guard let value = values[hole.blank] else { return nil }
      sentence += text[start..<hole.place.lowerBound]
      sentence += value.text
      start = hole.place.upperBound
    }
    return sentence + text[start...]
  }
}
