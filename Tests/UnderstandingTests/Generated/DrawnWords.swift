/// What no list could hold: rooms, phones and numbers, in the forms in which people write them.
extension SentenceBook {
  func word(for hole: String, drawing generator: inout SeededGenerator) -> Word {
    switch hole {
    case "room": room(&generator)
    case "phone": phone(&generator)
    case "ticket": ticket(&generator)
    case "count": count(&generator)
    case "rating": rating(&generator)
    default: words[hole]?.randomElement(using: &generator) ?? Word(typed: "{\(hole)}", value: "")
    }
  }

  private var isEnglish: Bool { language == "en" }

  private func room(_ generator: inout SeededGenerator) -> Word {
    let building = Int.random(in: 1...28, using: &generator)
    let unit = Int.random(in: 1...4, using: &generator)
    let (floor, door) = (
      Int.random(in: 1...32, using: &generator), Int.random(in: 1...8, using: &generator)
    )
    let flat = "\(floor)0\(door)"
    let letter = ["A", "B", "C", "D"].randomElement(using: &generator) ?? "A"
    let whole = "\(building)-\(unit)-\(flat)"
    let forms: [Word]
    switch language {
    case "en":
      forms = [
        Word(typed: whole, value: whole), Word(typed: "Room \(whole)", value: whole),
        Word(typed: "\(letter)-\(flat)", value: "\(letter)-\(flat)"),
      ]
    case "zh-Hant":
      forms = [
        Word(typed: whole, value: whole), Word(typed: "\(building)棟\(unit)單元\(flat)", value: whole),
        Word(typed: "\(building)座\(flat)", value: "\(building)-\(flat)"),
        Word(typed: "\(letter)座\(flat)室", value: "\(letter)-\(flat)"),
        Word(typed: "\(letter)座\(flat)單位", value: "\(letter)-\(flat)"),
      ]
    default:
      forms = [
        Word(typed: whole, value: whole), Word(typed: "\(building)栋\(unit)单元\(flat)", value: whole),
        Word(typed: "\(building)幢\(flat)室", value: "\(building)-\(flat)"),
        Word(typed: "\(letter)座\(flat)", value: "\(letter)-\(flat)"),
        Word(
          typed: "\(inWords(building))栋\(inWords(unit))单元\(digitsInWords(flat))", value: whole),
      ]
    }
    return forms.randomElement(using: &generator) ?? forms[0]
  }

  private func phone(_ generator: inout SeededGenerator) -> Word {
    let head = ["133", "136", "138", "150", "186", "199"].randomElement(using: &generator) ?? "138"
    let (middle, tail) = (
      Int.random(in: 1000...9999, using: &generator), Int.random(in: 1000...9999, using: &generator)
    )
    let gap = ["", "", " ", "-"].randomElement(using: &generator) ?? ""
    return Word(typed: "\(head)\(gap)\(middle)\(gap)\(tail)", value: "\(head)\(middle)\(tail)")
  }

  private func ticket(_ generator: inout SeededGenerator) -> Word {
    let number = Int.random(in: 1...160, using: &generator)
    let forms =
      switch language {
      case "en": ["#\(number)", "ticket \(number)", "ticket #\(number)"]
      case "zh-Hant": ["#\(number)", "\(number)號", "\(number)號單"]
      default: ["#\(number)", "\(number)号", "\(number)号单", "\(number)号工单"]
      }
    return Word(typed: forms.randomElement(using: &generator) ?? forms[0], value: "\(number)")
  }

  private func count(_ generator: inout SeededGenerator) -> Word {
    let number = Int.random(in: 2...9, using: &generator)
    let isInWords = !isEnglish && Bool.random(using: &generator)
    let words = number == 2 ? (language == "zh-Hant" ? "兩" : "两") : inWords(number)
    return Word(typed: isInWords ? words : "\(number)", value: "\(number)")
  }

  private func rating(_ generator: inout SeededGenerator) -> Word {
    let number = Int.random(in: 1...5, using: &generator)
    if isEnglish { return Word(typed: "\(number) out of 5", value: "\(number)") }
    let isInWords = number != 2 && Bool.random(using: &generator)
    return Word(typed: (isInWords ? inWords(number) : "\(number)") + "分", value: "\(number)")
  }

  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// A number below a hundred in Chinese.
  private func inWords(_ number: Int) -> String {
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? Self.digits[tens] : "") + (tens > 0 ? "十" : "")
      + (ones > 0 ? Self.digits[ones] : "")
  }

  private func digitsInWords(_ number: String) -> String {
    number.compactMap(\.wholeNumberValue).map { Self.digits[$0] }.joined()
  }
}
