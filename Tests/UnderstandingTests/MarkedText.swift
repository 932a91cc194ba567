import Folding
import FrontDesk
import Understanding

/// A line in which entities are marked where they stand: `[room 3-2-502](三栋二单元五〇二)漏水`.
///
/// The value is left out where it is what was typed.
struct MarkedText: CustomStringConvertible {
  let description: String

  /// The line without its marks.
  static func plain(_ marked: String) -> String {
    var plain = ""
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "]("),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      plain += rest[..<open] + rest[middle.upperBound..<close]
      rest = rest[rest.index(after: close)...]
    }
    return plain + rest
  }

  /// A line as the readers mark it.
  init(reading line: String) {
    let text = FoldedText(line)
    var marked = ""
    var end = line.startIndex
    for entity in EntityReader().read(text, beside: []) {
      let range = text.sourceRange(entity.range)
      let typed = String(line[range])
      let value = Self.words(of: entity.value)
      let role = entity.rule == "department.sent" ? "to" : entity.name.rawValue
      marked += line[end..<range.lowerBound]
      marked +=
        value == typed && !Self.isWord(entity.value)
        ? "[\(role)](\(typed))" : "[\(role) \(value)](\(typed))"
      end = range.upperBound
    }
    description = marked + line[end...]
  }

  /// Whether a value is one of a fixed vocabulary, which is written even where it was typed so.
  private static func isWord(_ value: SlotValue) -> Bool {
    switch value {
    case .department, .satisfaction, .channel, .noticeChannel: true
    default: false
    }
  }

  private static func words(of value: SlotValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .room(let room): room.description
    case .phone(let phone): phone.description
    case .department(let department): department.rawValue
    case .satisfaction(let satisfaction): satisfaction.rawValue
    case .channel(let channel): channel.rawValue
    case .noticeChannel(let channel): channel.rawValue
    default: "?"
    }
  }
}
