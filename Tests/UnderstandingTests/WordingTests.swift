import FrontDesk
import Testing
import Understanding

private func read(_ line: String) -> Utterance {
  Interpreter().read(line, at: Moment(iso: "2026-11-21T09:00") ?? Moment(seconds: 0))
}

/// What the wording of a line makes of it.
struct WordingTests {
  @Test(
    "takes what is denied or over for no danger",
    arguments: [
      ("油烟机一开就震，没冒烟，1-3-1204", Priority.normal), ("没着火，是烟感误报 5-2-1203", .normal),
      ("燃气灶点不着火，没有煤气味 7-2-806", .normal), ("鑰匙掉進水溝裡了，幫忙撈一下", .normal),
      ("电梯困人刚放出来，人没事，麻烦检修 5-2", .normal), ("電梯的緊急通話鈕按了沒反應", .normal),
      ("小朋友跌落泳池，快啲嚟人", .emergency), ("阿婆俾單車撞親，喺6座大堂門口", .emergency),
      ("B座電錶房啲電箱有火花，仲有煙出嚟", .emergency), ("车打不着火了，B1", .normal),
    ] as [(String, Priority)])
  func dangers(line: String, priority: Priority) {
    #expect(read(line)[.priority] == .priority(priority))
  }

  @Test(
    "tells a demand, a misdeed and thanks from a fault",
    arguments: [
      ("物业费怎么涨了三成，一点不透明，要求公示", Category.complaint), ("外卖电动车乱停，堵住5栋门口", .complaint),
      ("电梯半年困人两次了，要求物业给个说法", .complaint), ("保洁好几天没拖楼道了", .complaint),
      ("不报修 就问智能锁保修几年", .consultation), ("how much is the monthly parking fee", .consultation),
      ("可以在楼顶晒被子吗", .consultation), ("大堂放把雨伞给大家用多好", .suggestion),
      ("来电感谢维修师傅连夜抢修", .praise), ("感謝保全大哥幫忙找回走失的狗", .praise),
      ("轮椅推不上坡，北门来个人帮忙", .help), ("想洗三台空调 4-2-902", .housekeeping),
    ] as [(String, Category)])
  func categories(line: String, category: Category) {
    #expect(read(line)[.category] == .category(category))
  }

  @Test(
    "finds the ticket however it is named",
    arguments: [
      ("send 31 to engineering", Intent.ticketAssign, 31),
      ("note on 63: gate code is 2580", .ticketNote, 63),
      ("owner of 22 called again asking when you are coming", .ticketUrge, 22),
      ("follow up 38: satisfied 5", .ticketFollowUp, 38), ("36號結咗佢", .ticketClose, 36),
      ("26號已經電話通知咗業戶進度", .ticketContact, 26), ("61号先放放，等开发商答复", .ticketHold, 61),
      ("答應105號住戶下週五前換好", .ticketPromise, 105), ("12号应该算投诉", .ticketEdit, 12),
    ] as [(String, Intent, Int)])
  func tickets(line: String, intent: Intent, ticket: Int) {
    let utterance = read(line)
    #expect(utterance.intent == intent)
    #expect(utterance[.ticket] == .number(ticket))
  }

  @Test(
    "tells an appointment from an account of when something was so",
    arguments: [
      ("7-1-403的李女士说窗户关不上了，她说下午都在家", true), ("大堂玻璃門閂唔埋，夜晚唔安全", false),
      ("上次说三天内修好灯，到现在没动静", false), ("水表不准，这个月多了一倍 3-2-904", false),
    ])
  func appointments(line: String, isMade: Bool) {
    #expect((read(line)[.time] != nil) == isMade)
  }

  @Test(
    "reads the day of a notice and the hour before a level",
    arguments: [
      ("拟通知 25日8点至18点 3栋停电", "2026-11-25T08:00"), ("十点三级接待 街道办来参观", "2026-11-21T10:00"),
    ])
  func hours(line: String, start: String) {
    guard case .time(let frame) = read(line)[.time] else {
      Issue.record("no time in \(line)")
      return
    }
    #expect(frame.start?.description == start)
  }
}
