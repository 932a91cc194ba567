import Testing

struct PersonReaderTests {
  static let titled = [
    "[room](3-2-502)[person](王女士)说漏水", "[person](张先生)要走", "[person](李太太)说漏水",
    "[room](10-1-1001)没声音，[person](张太)说随时可以", "[person](陈小姐)要走", "[person](欧阳女士)要走",
    "[person](陈建国先生)要走",
    "[person](刘阿姨)家漏水", "[person](周生)話漏水", "[person](陈生) 漏水", "[person](鄭先生)問裝修", "[person](黄女士)要走",
    "[person](高女士)要走", "[person](白女士)要走", "[person](金先生)要走", "[person](何太)话漏水",
    "业主[person](王女士)说漏水",
    "[person](Ms Chen), tap leaking", "[person](Mr Brown) is here", "[person](Mrs. Lee) says no",
    "[person](Miss Wong) is here", "[person](Dr Smith) is here", "[person](Mr David Brown) is here",
    "[person](mr brown) says no", "[person](孙老师)要走", "[person](余女士)要走", "[person](汪先生)要走",
    "[person](许女士)要走",
  ]

  @Test(arguments: titled) func `reads people by their titles`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let plain = [
    "访客[person](张强)找[room](5-1-301)送家具", "[person](张强)离开了", "访客[person](赵磊)走了",
    "[person](李国强)一行已经离开小区",
    "我是[person](罗婷) 来接班了", "[person](何建明)的出入证退回来了", "装修工头[person](孙大海)要拉旧门",
    "装修工人[person](刘勇)办出入证", "业主[person](陈建国)说漏水", "我叫[person](李明)", "联系人[person](王芳)",
    "联系人：[person](王芳)",
    "[room](3-2-502) [person](陈建国) [phone](13812345678)", "交班给[person](小林)", "交班給[person](阿玲)",
    "我是[person](小陈),接班", "交班给[person](小陈)", "[person](小陈)借阅[room](3-2-502)购房合同",
    "访客[person](欧阳娜)走了",
    "访客：[person](周杰)，找[room](3-2-502)", "来访人[person](林志强)", "[person](陈丽)来访", "[person](老李)说漏水",
    "visitor [person](John Smith) for [room](3-2-502)", "my name is [person](Amy Wong)",
    "handover to [person](Amy)",
    "访客[person](马超)离开", "访客[person](高翔)离开了", "访客[person](黄晓明)找[room](502)",
    "[person](黄建国) [room](3-2-502) 漏水", "[room](3-2-502) [person](方丽华) 漏水",
    "[person](高伟) [room](3-2-502) 漏水",
    "[person](陈建国)建议加灯", "[person](石秀英)投诉噪音", "[person](李雪) 离", "[room](3-2-502)[person](陈建国)咨询",
    "联系人改成[person](陈建国)", "业主改成[person](黄建国)", "报修人更正为[person](李雪)", "我系[person](阿明)",
    "[person](John Smith) visiting [room](3-2-502)", "[person](Anna Lee) from [room](3-2-502)",
    "[person](David Wong), [room](3-2-502)", "[person](Peter Brown) left",
    "[room](3-2-502) [person](John Smith)",
    "[person](Priya Nair) visiting", "[person](Amy) says no",
  ]

  @Test(arguments: plain) func `reads names where a name may stand`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let staff = [
    "派给[assignee](李师傅)", "转给[to engineering](工程部)[assignee](李师傅)", "[assignee](李师傅)到现场了",
    "[assignee](李师傅)已到", "让[assignee](李师傅)去看看", "叫[assignee](李师傅)过来", "直接派[assignee](李师傅)去",
    "[ticket 29](29號單) [assignee](黃師傅)已到場", "把[ticket 8](8号)给[assignee](张师傅)",
    "[ticket 1](1号)派给[to management](管理处)[assignee](张经理)", "派[assignee](小李)去", "转给[assignee](陈建国)",
    "交给[assignee](王主任)处理", "安排[to security](保安)[assignee](老张)去", "请[assignee](张经理)处理",
    "[assignee](李师傅)开始处理", "派[to engineering](工程部)[assignee](王师傅)",
    "assign to [assignee](technician Li)", "处理人改成[assignee](李师傅)", "改成[assignee](陈建国)",
  ]

  @Test(arguments: staff) func `tells who is sent from who reports`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let none = [
    "王府井", "高层没水", "马上来", "方便的话", "安全隐患", "白天没电", "黄色的水", "金属异响", "水管太旧了", "路太滑", "车太多", "和平里",
    "经常漏",
    "时候", "于是", "任何", "常常", "保安师傅态度好", "清洁姐姐认真", "上门的师傅不穿鞋套", "接线的小姐", "请个家政阿姨", "学生太吵", "花生",
    "卫生间漏水", "房东太太",
    "老太太摔倒", "有位先生", "张口就骂人", "物业经理", "水管师傅", "严重漏水", "周末来修", "高空抛物", "钟点工", "孙子哭", "石头掉下来", "温水不热",
    "the gentleman", "I am in the lobby", "给小车充电", "小区停水", "小时工", "万一漏电", "梁开裂了", "方向盘坏", "我是业主",
    "和物业说了", "你是谁", "常亮 3-2-502", "高层 3-2-502", "水晶灯 3-2-502", "安全建议 3-2-502", "Main Gate, 3-2-502",
    "Kitchen Tap leaking", "JOHN WAS HERE", "may I ask", "Will it rain",
  ]

  @Test(arguments: none) func `takes no other word for a name`(line: String) {
    let marked = MarkedText(reading: line).description
    #expect(!marked.contains("[person") && !marked.contains("[assignee"))
  }
}
