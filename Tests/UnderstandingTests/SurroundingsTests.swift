import Testing

/// Entities that only what stands around them tells.
struct SurroundingsTests {
  static let people = [
    "[person](刘勇)把出入证退了", "[person](马超)的证到月底", "[person](葛强)退出入证", "[person](陈立)已出小区",
    "[person](张明)来找[room](4-2-901)", "[person](小蒋)到岗，接班", "[person](孙女士)说漏水", "[person](關太)搵人抹窗",
    "联系人换成了[person](李娜)", "装饰公司[person](李强)等人办证",
  ]

  @Test(arguments: people) func `knows a person by what is done`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let nobody = [
    "旁边的大树倒了", "警衛大哥一個讚", "感谢维修师傅", "前台小姐姐有耐心", "阿婆俾單車撞親",
  ]

  @Test(arguments: nobody) func `takes nobody for a name who has none`(line: String) {
    let marked = MarkedText(reading: line).description
    #expect(!marked.contains("[person") && !marked.contains("[assignee"))
  }

  static let rooms = [
    "[room](7-1)，快派人", "[room 9-3](9-3单元)门禁坏了", "[room](11-2)梯灯坏了",
    "我住[room](5-2-901)楼上是1001", "樓上A座1502，我住[room A-1402](1402)",
    "[room 8](8栋)楼下有人遛狗", "不对，是[room](503)", "no, it is [room](503)",
  ]

  @Test(arguments: rooms) func `knows the caller's flat from the neighbour's`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let places = [
    "门岗的同事说[place](2号岗亭)的空调坏了", "[place](花园)里的灯全灭了",
    "升降機門夾住手，[room 2](2座)[place](大堂)", "the barrier at the [place](south entrance)",
    "[place](garage exit) barrier broken", "[place](更衣室)花灑冇水",
  ]

  @Test(arguments: places) func `knows where it is from who is there`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let numbers = [
    "回访 [satisfaction satisfied](满意) [rating 4](4/5)", "打分 [rating 4](4/5)",
    "[carrier](中通)[count](2)", "[count 2](two) [carrier](SF) parcels",
    "回访 [satisfaction satisfied](满意) [rating](5)", "[phone](0912345678)",
    "麻烦[department service](客服)看看", "叫[to engineering](工程部)看看",
  ]

  @Test(arguments: numbers) func `knows a mark, a telephone and whom a line is sent to`(
    marked: String
  ) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }
}
