import Foundation

/// Ways in which the same sentence comes from different keyboards.
enum TypedForm: CaseIterable {
  /// Full-width marks become half-width, and what is compatible the same.
  case compatible
  /// Letters, digits and marks as wide as a Chinese character.
  case fullWidth
  /// Traditional characters.
  case traditional
  case upperCase

  func typing(_ text: String) -> String {
    switch self {
    case .compatible: text.precomposedStringWithCompatibilityMapping
    case .fullWidth: text.map(in: TypedForm.wide)
    case .traditional:
      String(text.map { TypedForm.traditionalCharacters[$0] ?? $0 })
    case .upperCase: text.uppercased()
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20: "\u{3000}"
    case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
    default: scalar
    }
  }

  /// The characters of `zh-Hans.txt` that are written otherwise in Traditional Chinese.
  private static let traditionalCharacters: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "业东丢两个丰为么乱会伞优刘务办单卫厂厨发号后国园圆坏声处备宽对将尽师带废开张强扫扬报挂时暂机来楼欧没沪洁洒满渗灯点烟热猫电监码粤约级给续维绿补装视议讲访诉话询说请调财货费赵车转软过还进递邻里钥锁错门问间阳陈顺预马黄",
      "業東丟兩個豐為麼亂會傘優劉務辦單衛廠廚發號後國園圓壞聲處備寬對將盡師帶廢開張強掃揚報掛時暫機來樓歐沒滬潔灑滿滲燈點煙熱貓電監碼粵約級給續維綠補裝視議講訪訴話詢說請調財貨費趙車轉軟過還進遞鄰裡鑰鎖錯門問間陽陳順預馬黃"
    ))
}

extension String {
  fileprivate func map(in form: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(form(scalar)) }
    return String(scalars)
  }
}
