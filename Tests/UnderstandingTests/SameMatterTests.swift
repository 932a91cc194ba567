import FrontDesk
import Testing

@testable import Understanding

@Suite("Two matters")
struct SameMatterTests {
  private var interpreter: Interpreter { Self.shared }
  private static let shared = Interpreter()

  static let alike = [
    ("停热水", "没有热水"), ("停热水", "热水停了"), ("没有热水", "热水停了"), ("停熱水", "没有热水"),
    ("电梯坏了", "电梯又坏了"), ("电梯坏了", "电梯不能用了"),
    ("楼上装修噪音", "装修噪音太大"), ("夜间装修噪音", "晚上装修噪音"), ("水压太小", "水压不够"),
    ("楼道灯不亮", "楼道灯坏了"), ("门禁刷不开", "门禁坏了"), ("垃圾没人清", "垃圾没人清理"),
    ("停水", "停水了"), ("快递柜打不开", "快递柜坏了"), ("lobby light broken", "the lobby light is broken"),
  ]

  static let unlike = [
    ("厨房漏水", "厕所漏水"), ("停热水", "热水器坏了"), ("厨房漏水", "厨房下水道堵了"),
    ("电梯坏了", "门禁坏了"), ("电梯坏了", "电梯里有人抽烟"), ("马桶堵了", "地漏堵了"),
    ("大堂灯不亮", "车库灯不亮"), ("楼上漏水", "楼上噪音"), ("停水", "停电"), ("停车费太贵", "停车位被占"),
    ("空调不制冷", "空调漏水"), ("问装修手续", "装修噪音"),
  ]

  @Test("are the same, in whatever words", arguments: alike)
  func same(one: String, other: String) {
    #expect(isSame(one, other))
  }

  @Test("are not the same for being near", arguments: unlike)
  func other(one: String, other: String) {
    #expect(!isSame(one, other))
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    interpreter.isSame(interpreter.matter(one), interpreter.matter(other))
  }
}
