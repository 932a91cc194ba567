// Numbers in words, character by character.
extension Unicode.Scalar {
  /// The digit the character stands for, 一 to 九, 零, 两 and the 幺 of telephones; nil if it is none.
  var spokenDigit: Int? {
    switch self {
    case "零": 0
    case "一", "幺": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// The power of ten the character stands for, 十 to 千; nil if it is none.
  var spokenPower: Int? {
    switch self {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
