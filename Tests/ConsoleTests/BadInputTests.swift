import Testing

@Suite("Bad input")
struct BadInputTests {
  static let inputs: [(name: String, bytes: [UInt8])] = [
    ("a line of 1 MB", Array(String(repeating: "3-2-502漏水", count: 80_000).utf8)),
    ("100,000 emoji", Array(String(repeating: "😀", count: 100_000).utf8)),
    (
      "bytes that are no UTF-8",
      Array("3-2-502 ".utf8) + [0xFF, 0xFE, 0xC3, 0x28, 0x80] + Array("漏水".utf8)
    ),
    ("a NUL", Array("3-2-502 王女士\u{0} 漏水".utf8)),
    ("escape sequences", Array("3-2-502 \u{1B}[31m王女士\u{1B}]0;x\u{7} \u{9B}2J漏水".utf8)),
    ("bidi controls", Array("3-2-502 \u{202E}王女士\u{202C} \u{2066}漏水\u{2069}\u{200F}".utf8)),
    ("SQL", Array("3-2-502 '; drop table ticket;-- 漏水".utf8)),
    ("carriage returns", Array("3-2-502 漏水\r假的一行\r\n".utf8)),
    ("combining signs", Array(("3-2-502 漏水" + String(repeating: "\u{301}", count: 5_000)).utf8)),
  ]

  @Test("neither ends the program nor steers the terminal nor harms the store", arguments: inputs)
  func survives(name: String, bytes: [UInt8]) throws {
    let workplace = try Workplace()
    let chat = try workplace.run(
      input: bytes + Array("\n看下1号\n今天的单\n再见\n".utf8), with: ["FRONTDESK_STAFF": "小\u{1B}陈"])
    #expect(chat.status == 0)
    #expect(chat.errors == "")
    #expect(chat.lines.last == "辛苦了，再见。")
    for output in try [chat, workplace.run("export"), workplace.run("verify")] {
      #expect(output.status == 0)
      #expect(output.output.unicodeScalars.contains(where: steers) == false)
    }
  }

  /// Control characters other than the newline, and what turns the direction of writing.
  private func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: true
    default: false
    }
  }
}
