import Testing

struct NumberReaderTests {
  static let phones = [
    "电话[phone](13812345678)", "电话 [phone 13800138000](138 0013 8000)",
    "[phone 13922334455](139-2233-4455)",
    "[phone 13766778899](+86 137-6677-8899)", "[phone 13766778899](0086 13766778899)",
    "[phone 13766778899](86-13766778899)", "[phone 13602223344](１３６０２２２３３４４)",
    "[phone](0755-26001234)",
    "[phone 0755-26001234](075526001234)",
    "[phone 0755-26001234](0755 26001234)", "[phone 010-88887777](010 8888 7777)",
    "[phone](010-88887777)",
    "[phone 91234567](9123 4567)", "[phone](91234567)", "[phone 91234567](+852 9123 4567)",
    "[phone 4001234567](400-123-4567)",
    "电话[phone](2600123)", "[phone 13812345678](一三八一二三四五六七八)",
    "tel [phone 13812345678](138-1234-5678)", "[phone](13812345678)是哪一户",
    "[room](15-3-1201) [phone](0755-26001234)",
    "[room](3-2-502) [phone](13812345678)", "[room](1502) [phone](13812345678)",
    "改成[phone](13977776666)",
    "[phone 442079460958](+44 20 7946 0958)", "手机[phone 13812345678](138 1234 5678)",
  ]

  @Test(arguments: phones) func `reads telephone numbers as they are written`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  @Test(arguments: [
    "440301199001011234", "单号7731234567890", "SF1381234567890", "20261205", "订单号 202612051234567",
  ])
  func `takes no other number for a telephone`(line: String) {
    #expect(!MarkedText(reading: line).description.contains("[phone"))
  }

  static let identifiers = [
    "[plate 粤B12345](车牌粤B12345)", "[plate 粤B8K2Z1](粤b 8k2z1)", "[plate 粤BD12345](粤B·D12345)",
    "[plate](京A12345)进小区", "[plate 粤Z6688港](車牌：粵Z6688港)",
    "车牌 [plate AB1234](AB 1234)", "[plate](沪AD12345)", "車牌[plate XY9988](XY 9988)",
    "[document](440301199001011234)", "[document](身份证440301199001011234)",
    "[document](身份证号：44030119900101123X)",
    "[document](护照E12345678)", "取件码[code](3-2-1234)", "取件码 [code](1234)",
    "快递单号[code](SF1234567890)",
    "[code](JD0012345678901)", "运单号:[code](7731234567890)", "押[document](身份证)",
  ]

  @Test(arguments: identifiers) func `reads plates, documents and codes`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let tickets = [
    "[ticket 12](12号单)派给[to engineering](工程部)", "[ticket 12](#12)", "[ticket 12](单号12)",
    "[ticket 12](12號單)", "[ticket 51](第五十一单)已修复",
    "[ticket 36](三十六号单)让[to greening](绿化)去看看", "[ticket 12](no. 12)", "[ticket 12](ticket 12)",
    "[ticket 12](ticket #12)",
    "[ticket 12](12号)备注", "[ticket](12)修好了", "[ticket](12)开始处理", "[ticket](13)和[ticket](12)是同一件事",
    "[ticket 13](13号)并入[ticket 12](12号)", "回访[ticket 12](12号)", "回访[ticket](12)",
    "reopen [ticket](57), it is leaking again",
    "[ticket 83](#83)什么情况了", "show me [ticket 86](ticket 86)", "把[ticket 52](52号)关单",
    "业主催[ticket 12](12号单)",
    "[ticket 12](12号工单)归档", "[ticket 71](71号)电话改成[phone](13977776666)", "看下[ticket 12](12号)",
    "[ticket 53](53号)业主说没修好",
    "[ticket 12](十二号单子)", "merge [ticket](13) into [ticket](12)", "close [ticket](12)",
    "[ticket](12)关单", "答应[ticket 12](12号)业主下午答复", "[ticket 12](#12) done", "[ticket](12)又漏了",
  ]

  @Test(arguments: tickets) func `reads references to tickets`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let papers = [
    "[release 8](放行8号)驳回", "[release 3](3号放行)", "批准[release 7](7号放行)", "业主同意[release 3](放行 3号)",
    "[notice 2](2号通知)", "[notice 6](通知6号)没问题", "publish [notice 4](notice 4)", "撤回[notice 3](3号通知)",
    "[release 5](release 5)", "[release 8](8號放行)",
  ]

  @Test(arguments: papers) func `tells releases and notices from tickets`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  @Test(arguments: [
    "12个人", "12楼没水", "2号门坏了", "3号楼停水", "108号商铺", "12点", "1号线", "12元", "等了12天", "12%", "5号电梯坏了",
  ])
  func `takes no other number for a ticket`(line: String) {
    #expect(!MarkedText(reading: line).description.contains("[ticket"))
  }
}
