import Testing

struct RoomReaderTests {
  static let forms = [
    "[room](3-2-502)漏水", "[room 3-2-502](3—2—502) 漏水", "[room 3-2-502](3－2－502)漏水",
    "[room 3-2-502](３－２－５０２)漏水", "[room 3-2-502](3 - 2 - 502)漏水", "[room 3-2-502](3–2–502)漏水",
    "[room 3-2-502](3栋2单元502室)漏水", "[room 3-2-502](3栋2单元502)漏水",
    "[room 3-2-502](3幢2单元502)漏水", "[room 3-2-502](三栋二单元五〇二)漏水",
    "[room 3-2-502](三号楼二单元五零二)漏水", "[room 3-2-502](三號樓二單元五零二)漏水",
    "[room 3-2-502](3 棟 2 單元 502)漏水", "[room 8-2-1002](8棟2單元1002)", "[room 3-502](3幢502)漏水",
    "[room 3-502](3#502)漏水", "[room 3-2-502](3#2-502)漏水", "[room 3-502](3#楼502)漏水",
    "[room A-1203](A座1203)空调不制冷", "[room B-2203](B座2203單位)漏水", "[room 8-601](8号楼601)跳闸",
    "[room 13-1-1602](13号楼1单元1602) 暖气片不热", "[room C-903](C楼0903)漏水",
    "[room 11-1203](11座1203)漏水", "[room B-905](B栋905)漏水", "[room B-1203](b-1203)漏水",
    "[room 12-1-1101](十二栋一单元1101)漏水", "[room 2-1](2栋1单元)停水", "[room 5](5栋)停水",
    "[room 22](二十二栋)停水", "[room](3-2-12B)漏水", "[room 11-12B](11座12樓B室)漏水",
    "[room 3-502](3栋5楼502)漏水", "[room 3-502](3栋5层502室)漏水", "[room 2-502](2单元502)漏水",
    "[room 3-2-502](3栋2门502)漏水", "[room 3-2-502](3栋-2单元-502)漏水", "[room 3-2-502](3栋2-502)漏水",
    "[room 3-2-502](3/2/502)漏水", "[room 8-3-601](8号楼三单元六零一)跳闸",
    "[room 3-2-601](三栋二单元六零一)一直漏水", "[room 3-2-501](三栋二单元五〇一)到了快递", "[room](10-1-1001)可视对讲没声音",
    "[room 6-1203](6号楼1203房)漏水", "[room 6-1203](6号楼1203号)漏水", "[room 6-102](六栋一零二)漏水",
    "[room A1-502](A1栋502)漏水", "[room 3-2-502](3栋二单元502户)漏水", "[room 5-1201](5栋1201)房门坏了",
    "[room 5-1201](5栋1201)户门坏了", "[room 5-1201](5栋 1201) 漏水", "[room 7-1903](7栋1903)把梯子还了",
    "[room 3-2-502](3棟2單元502室)[person](王女士)", "[room 105-2-502](105栋2单元502)漏水",
    "[room](112-1-301)漏水", "[room 101-1203](101号楼1203)没电", "[room](128-2-1203)漏水",
    "[room A-1203](A1203)漏水", "[room B-502](B502) 漏水",
  ]

  @Test(arguments: forms) func `reads a room in every customary form`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let english = [
    "[room 3-2-502](Room 3-2-502), kitchen tap leaking", "[room 3-2-502](Unit 3-2-502) leaking",
    "[room 3-2-502](Flat 3-2-502) leaking", "[room 3-2-502](Apt 3-2-502) leaking",
    "[room A-1203](Flat 1203 Tower A) leaking", "[room A-1203](Flat 1203, Tower A) leaking",
    "[room 3-2-502](Block 3 Unit 2 Flat 502) leaking",
    "[room 3-2-502](Block 3, Unit 2, Room 502) leaking", "[room 2-12B](Tower 2 12B) leaking",
    "[room 2-12B](Tower 2, Flat 12B) leaking", "[room 3-12B](Flat B, 12/F, Tower 3) leaking",
    "[room 502](room 502) leaking", "[room 502](Room no. 502) leaking",
    "[room 502](apt. 502) leaking",
    "[room 1203](unit #1203) leaking", "[room 3-502](Building 3 Room 502) leaking",
    "[room A-1203](1203, Tower A) leaking", "[room A-1203](1203 Tower A) leaking",
    "[room 5](Building 5) [place](lobby) is dark",
    "Burst pipe in [room](7-1-1504), flooding the whole flat!",
    "noise in the flat above", "the room is cold", "no room for cars",
    "[room 3-2](Block 3 Unit 2) has no water", "[room 5-12](#05-12) leaking",
    "[room 123-5-12](Blk 123 #05-12) leaking", "[room 12A-10-8](Blk 12A #10-08) leaking",
  ]

  @Test(arguments: english) func `reads rooms as English speakers give them`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let bare = [
    "[room](502)漏水", "[room](1502)问什么时候来电", "[room](502)[person](王女士)说漏水", "[room](502)业主问物业费",
    "[room](301)取走快递", "[room](502)还手推车", "[room](502)交了一季度管理费", "催缴[room](502)", "查下[room](502)的单",
    "查[room](502)", "借给[room](502)[count 1](一辆)手推车", "不对,是[room](503)", "[room](502)的单子",
    "厨房漏水 [room](502)", "厨房漏水，[room](502)，[person](王女士)", "[room 502](502室)漏水", "我住[room](502)",
    "我是[room](1203)的业主", "[room 502](五零二)漏水", "[room 502](0502)漏水", "外卖问[room](502)业主电话多少",
    "收到[room](502)[carrier](顺丰快递)[count 2](2件)", "[room](502)投诉楼上噪音", "[room](502)报修",
    "[room](1203) 空调坏了",
    "show [room](502)", "[room](502)家里没电", "[room](3-2-502) 角阀漏",
  ]

  @Test(arguments: bare) func `reads a flat alone where one may stand`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let others = [
    "2026-12-05停水", "12-05停水", "12/8来修", "比分6-3", "13楼没水", "楼道300元", "B123车位被占", "300米外", "502元",
    "押金500块", "打了110", "拨119", "2026年的合同", "220伏电压", "温度36.5度", "360度全景", "WiFi 502错误代码", "停了24小时",
    "3-2", "时速100公里", "2栋楼都停水", "5座车进不来", "一座桥", "500人", "共300户", "花了1200多",
    "地下二层漏水", "欠费1500元", "iPhone 1203丢了", "航班CA1502", "K1203次列车",
    "1-1-26", "400-123-45",
  ]

  @Test(arguments: others) func `takes no other number for a room`(line: String) {
    #expect(!MarkedText(reading: line).description.contains("[room"))
  }

  static let callers = [
    "[room](502)投诉楼上602漏水", "楼上602漏水到我家[room](502)", "我住[room](502)，楼上602天天吵",
    "3-2-602装修吵，[room](3-2-502)[person](王女士)投诉", "3-2-602漏水，[room](3-2-502)业主报修",
    "隔壁3-2-503的狗叫,我是[room](3-2-502)的", "[ticket 12](12号)房号从3-2-502改成[room](3-2-503)",
    "[room](3-2-502)[person](王女士)投诉3-2-602噪音", "不是502，是[room](503)",
    "投诉对门1204堆鞋柜 [room](1203)[person](李先生)", "楼下[room](302)说漏水",
  ]

  @Test(arguments: callers) func `finds out which room is the caller's`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }
}
