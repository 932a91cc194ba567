import Folding
import Testing

@Suite("Folding")
struct FoldingTests {
  static let folded: [(typed: String, folded: String)] = [
    ("三棟二單元五〇二漏水", "三栋二单元五零二漏水"),
    ("電梯壞了，請派維修師傅", "电梯坏了,请派维修师傅"),
    ("投訴樓上噪音", "投诉楼上噪音"),
    ("兩輛車", "两辆车"),
    ("1２號", "12号"),
    ("３－２－５０２", "3-2-502"),
    ("ＡＢｃ１２３", "abc123"),
    ("粤B12345", "粤b12345"),
    ("B座1203", "b座1203"),
    ("ÀÉÜ", "àéü"),
    ("①⑨⑴⒈❶ⒶⓏⓐ", "19111aza"),
    ("“这事”、‘不归’「我管」『吗』", "\"这事\",'不归'\"我管\"\"吗\""),
    ("（周五）【急】《通知》", "(周五)[急]<通知>"),
    ("在吗？好！真的：对；完。", "在吗?好!真的:对;完."),
    ("3–2—502−1", "3-2-502-1"),
    ("＃12 №12 ﹟12", "#12 #12 #12"),
    ("￥５０", "¥50"),
    ("妳好，他她", "你好,他她"),
    ("", ""),
  ]

  @Test("brings scripts, widths, case and signs into one form", arguments: folded)
  func folds(typed: String, folded: String) {
    #expect(FoldedText(typed).text == folded)
  }

  static let invisible: [(name: String, scalar: Unicode.Scalar)] = [
    ("NUL", "\u{0}"), ("escape", "\u{1B}"), ("delete", "\u{7F}"), ("soft hyphen", "\u{AD}"),
    ("zero-width space", "\u{200B}"), ("joiner", "\u{200D}"), ("left-to-right mark", "\u{200E}"),
    ("right-to-left override", "\u{202E}"), ("isolate", "\u{2066}"), ("word joiner", "\u{2060}"),
    ("variation selector", "\u{FE0F}"), ("byte order mark", "\u{FEFF}"),
    ("Hangul filler", "\u{3164}"), ("replacement object", "\u{FFFC}"), ("tag", "\u{E0041}"),
    ("ideographic variation selector", "\u{E0100}"),
  ]

  @Test("lets invisible characters vanish", arguments: invisible)
  func vanishes(name: String, scalar: Unicode.Scalar) {
    #expect(FoldedText("50\(scalar)2").text == "502", "\(name)")
    #expect(FoldedText("\(scalar)").count == 0, "\(name)")
  }

  @Test(
    "makes a space of any blank",
    arguments: ["\t", "\n", "\u{A0}", "\u{2003}", "\u{2028}", "\u{202F}", "\u{3000}"])
  func blanks(blank: String) {
    #expect(FoldedText("3栋\(blank)502").text == "3栋 502")
  }

  static let spared = ["漏水", "3-2-502", "王女士", "what's up?", "ß", "é", "👍🏽", "𠮷", "のテキスト"]

  @Test("leaves alone what is in that form already", arguments: spared)
  func spares(typed: String) {
    #expect(FoldedText(typed).text == typed)
  }

  @Test("folds nothing twice: what was folded stays as it is")
  func once() throws {
    let scalars = (0...0xFFFF).lazy.compactMap { Unicode.Scalar(UInt32($0)) }
    var typed = String.UnicodeScalarView()
    typed.append(contentsOf: scalars)
    let folded = FoldedText(String(typed))
    let twice = FoldedText(folded.text)
    try #require(twice.count == folded.count)
    let astray = zip(folded.scalars, twice.scalars).enumerated()
      .filter { $0.element.0 != $0.element.1 }
      .map { "\(folded.source($0.offset..<$0.offset + 1))\($0.element.0)\($0.element.1)" }
    #expect(astray == [])
  }
}
