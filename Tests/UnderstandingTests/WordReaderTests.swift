import Testing

struct WordReaderTests {
  static let departments = [
    "叫[to engineering](工程部)过来", "赶紧通知[to security](保安)", "交给[to management](管理处)处理",
    "[department engineering](工程部)还没做完的",
    "[department cleaning](保洁部)这周的工单", "[department security](保安)态度恶劣", "转[to cleaning](保洁)",
    "派给[to engineering](工程)",
    "让[to greening](绿化)去看看", "[to engineering](工程部)马上来处理", "send [to security](security) now!",
    "transfer to [to engineering](engineering)", "[department security](security) was rude",
    "请[to service](客服)跟进",
    "转[to finance](财务)", "通知[to management](主任)", "改派[to engineering](维修部)", "叫[to security](保安)",
  ]

  @Test(arguments: departments) func `tells where work is sent from what is spoken of`(
    marked: String
  ) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  @Test(arguments: ["维修费太贵", "维修基金", "绿化带枯了", "工程款", "清洁剂"])
  func `takes no other word for a department`(line: String) {
    #expect(!MarkedText(reading: line).description.contains("[department"))
  }

  static let amounts = [
    "快递[count 2](2件)", "雨伞[count 2](两把)", "手推车[count 1](一辆)", "[count 4](4个工人)",
    "received [count](1) parcel",
    "[count](2) keys", "[count 1](一把)伞", "沙发[count 1](一张)", "轮椅[count 1](一部)", "挂号信[count 1](1封)",
    "出入证[count 2](2张)",
    "[rating 5](5分)", "[rating 5](打5分)", "[satisfaction satisfied](很满意) [rating 5](五分)",
    "[rating 4](4 out of 5)", "[rating 5](五星)",
    "[satisfaction neutral](一般般) [rating 3](3分)", "[satisfaction satisfied](满意)",
    "[satisfaction dissatisfied](不满意)",
    "[satisfaction dissatisfied](不太满意)", "[satisfaction neutral](还行)",
    "[satisfaction satisfied](非常滿意)",
    "[satisfaction dissatisfied](不是很满意)", "[satisfaction satisfied](satisfied)",
    "[satisfaction dissatisfied](not satisfied)",
    "[satisfaction dissatisfied](dissatisfied)", "[level 2](二级)接待", "[carrier](顺丰快递)[count 2](2件)",
    "[carrier](EMS)[count 1](1件)",
    "[carrier](SF Express)", "[rating 5](5 stars)",
  ]

  @Test(arguments: amounts) func `reads counts, marks and satisfaction`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  @Test(arguments: [
    "等5分钟", "满意度调查", "两个小时", "三个月", "300元", "第二个", "9点5分", "满意吗", "一直漏", "一批旧门", "5分钟前",
  ])
  func `takes no other word for an amount`(line: String) {
    let marked = MarkedText(reading: line).description
    #expect(
      !marked.contains("[count") && !marked.contains("[rating") && !marked.contains("[satisfaction")
    )
  }

  static let channels = [
    "业主[channel phone](来电)", "[channel phone](打电话来)说", "[channel visit](来前台问)",
    "业主[channel visit](过来说)漏水", "[channel online](微信)反映",
    "[channel online](业主群里)有人投诉", "[channel online](公众号)留言", "在[channel online](APP)上建议",
    "[channel written](來函)讚揚",
    "[channel written](来信)", "[channel written](投诉信)", "[channel inspection](巡查發現)",
    "[channel inspection](夜巡)漏水", "[channel inspection](巡检)时看到",
    "发布[notice 2](2号通知)到[channel group](业主群)",
    "publish [notice 4](notice 4) [channel app](in the app)", "发布到[channel board](公告栏)",
    "resident [channel phone](called) about noise", "[channel inspection](patrol) found a leak",
  ]

  @Test(arguments: channels) func `reads how a request came and where a notice goes`(marked: String)
  {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  @Test(arguments: [
    "什么时候来电", "几点来电", "还没来电", "过来修", "已电话告知业主", "电话13812345678", "打过电话说明进度", "到电梯口", "来电梯里看",
  ])
  func `takes no other word for a channel`(line: String) {
    #expect(!MarkedText(reading: line).description.contains("[channel"))
  }
}
