import FrontDesk
import Testing
import Understanding

private func read(_ line: String) -> Utterance {
  Interpreter().read(line, at: Moment(iso: "2026-11-21T10:30") ?? Moment(seconds: 0))
}

struct IntentTests {
  @Test func `finds its data files without fault`() throws {
    try Interpreter.verify()
  }

  @Test(
    "hears the verb of a ticket that is named, and asks which where none is",
    arguments: [
      ("12号单派给工程部李师傅", Intent.ticketAssign, []), ("派给李师傅", .ticketAssign, [SlotName.ticket]),
      ("李师傅到现场了", .ticketStart, [.ticket]), ("12修好了,换了角阀", .ticketResolve, []),
      ("修好了,换了角阀", .ticketResolve, [.ticket]), ("回访 很满意 5分", .ticketFollowUp, [.ticket]),
      ("又漏了 重新打开", .ticketReopen, [.ticket]), ("12号又漏了", .ticketReopen, []),
      ("12号挂起 等配件", .ticketHold, []), ("12号作废", .ticketCancel, [.note]),
      ("业主催12号单", .ticketUrge, []), ("房号改成3-2-504", .ticketEdit, [.ticket]),
      ("不是投诉，是报修", .ticketEdit, [.ticket]), ("13号并入12号", .ticketLink, []),
      ("12号归档", .ticketClose, []), ("#12", .ticketShow, []), ("答应12号业主", .ticketPromise, [.time]),
      ("12號已電話告知業主進度", .ticketContact, []), ("reopen 57, it is leaking again", .ticketReopen, []),
    ] as [(String, Intent, [SlotName])])
  func moves(line: String, intent: Intent, missing: [SlotName]) {
    let utterance = read(line)
    #expect(utterance.intent == intent)
    #expect(utterance.missing == missing)
  }

  @Test(
    "takes a matter told anew for a request",
    arguments: [
      ("家里漏水", Category.repair), ("报修三天了没人上门", .complaint), ("502问什么时候来电", .consultation),
      ("不是投诉啊,只是建议拖地错开早高峰", .suggestion), ("业主说不用报修，只想问问漏水责任算谁的", .consultation),
      ("我家狗走丢了", .help), ("预约擦玻璃", .housekeeping), ("表扬3号岗保安小刘", .praise),
      ("水龙头滴水，3-2-401，谢谢", .repair), ("B座302 冇電呀", .repair),
      ("樓上成日整嘢好嘈，瞓唔到覺", .complaint), ("light in the lobby keeps flickering", .repair),
    ] as [(String, Category)])
  func requests(line: String, category: Category) {
    let utterance = read(line)
    #expect(utterance.intent == .ticketCreate)
    #expect(utterance[.category] == .category(category))
  }

  @Test(
    "raises an emergency for danger now, not for what is asked, past or a joke",
    arguments: [
      ("着火了!", Priority.emergency), ("电梯困人了", .emergency), ("闻到好大煤气味", .emergency),
      ("爆水管了！水都漫到客厅了", .emergency), ("电梯有点慢", .normal), ("厨房渗水", .normal),
      ("着火了怎么办，有没有应急预案", .normal), ("灭火器过期了", .normal), ("消防演习那天电梯还能用吗", .normal),
      ("插座没电，急！", .urgent), ("楼梯间应急灯不亮，不急", .normal), ("有只野猫困在外机平台下不来", .normal),
    ] as [(String, Priority)])
  func priorities(line: String, priority: Priority) {
    #expect(read(line)[.priority] == .priority(priority))
  }

  @Test(
    "leaves alone what is not the desk's",
    arguments: [
      "今天晚上吃什么好", "明天股市会涨吗", "asdkjh qwe zzz", "讲个笑话吧", "。。。???", "",
      "who won the game last night", "明天天气怎么样", "3-2-502", "王女士 13812345678",
    ])
  func unknowns(line: String) {
    let utterance = read(line)
    #expect(utterance.intent == .unknown)
    #expect(utterance.confidence < Interpreter.threshold)
  }

  @Test(
    "hears words to the conversation itself",
    arguments: [
      ("跳过", Aside.skip), ("不知道", .skip), ("算了", .drop), ("never mind", .drop), ("为什么", .why),
      ("换一句", .next), ("外卖问502业主电话多少", .privacy), ("有人打听8栋王先生住哪间", .privacy),
    ] as [(String, Aside)])
  func asides(line: String, aside: Aside) {
    #expect(read(line).aside == aside)
  }

  @Test("shows an outsider nothing", arguments: ["快递想要3-2-502的联系方式", "外卖问502业主电话多少"])
  func privacy(line: String) {
    #expect(read(line).intent == .phraseSuggest)
    #expect(read(line)[.situation] == .text(line))
  }

  @Test("takes back the last answer with what is right instead")
  func denies() {
    let utterance = read("不对，是503")
    #expect(utterance.intent == .deny)
    #expect(utterance.entity(.room) == Room("503").map(SlotValue.room))
  }

  @Test(
    "hears through slips of the keys, and is less sure",
    arguments: [("偷诉楼上噪音", "投诉楼上噪音"), ("马桶赌了", "马桶堵了"), ("回坊12号 满意", "回访12号 满意")])
  func slips(typed: String, meant: String) {
    #expect(read(typed).intent == read(meant).intent)
    #expect(read(typed).confidence < read(meant).confidence)
  }

  @Test(
    "keeps of a matter what is no room, name, phone, time or order",
    arguments: [
      ("3栋2单元502王女士说厨房水管漏水,电话13812345678,明天上午九点来修", "厨房水管漏水"),
      ("西门道闸抬不起来，后面堵了一排车，赶紧叫工程部过来", "西门道闸抬不起来，后面堵了一排车"),
      ("三棟二單元五〇一廚房水管滴水，約明天上午九點", "廚房水管滴水"),
      ("Room 3-2-502, kitchen tap leaking, Ms Chen, 13812340000", "kitchen tap leaking"),
    ])
  func matters(line: String, matter: String) {
    #expect(read(line)[.matter] == .text(matter))
  }

  @Test func `reads a megabyte within a second`() {
    let line = String(repeating: "3栋2单元502厨房漏水，业主催12号单。", count: 20_000)
    let clock = ContinuousClock()
    // A debug build is ten times slower than what is shipped.
    #expect(clock.measure { _ = read(line) } < .seconds(60))
  }
}
