import Testing

struct PlaceReaderTests {
  static let places = [
    "[place](地下车库)漏水", "[place](地库)太暗", "[place](B1车库)进水", "[place](车库出口)堵了", "[place](大堂)灯坏了",
    "[place](电梯)困人", "[place](电梯厅)滴水", "[place](负一楼电梯厅)滴水", "[place](2号门)那边", "[place](3号门岗)摄像头黑屏",
    "[place](东门口)有人打架", "[place](西门道闸)抬不起来", "[place](中心花园)有人晕倒", "[place](泳池)水脏", "[place](游泳池)水脏",
    "落在[place](健身房)了", "7楼[place](楼梯间)灯坏", "[place](走廊)堆物", "[place](楼道)灯坏", "[place](天台)漏水",
    "[place](配电房)冒烟",
    "[place](负二层水泵房)进水", "[place](儿童乐园)设备坏", "[place](垃圾房)很臭", "[place](会所)空调坏",
    "[place](快递柜)打不开", "[place](信报箱)坏了", "[place](充电桩)坏了", "[place](监控室)没人", "[place](消防通道)被堵",
    "[place](架空层)漏水", "[place](广场)灯坏了", "[place](篮球场)灯不亮", "[place](岗亭)没人", "[place](绿化带)枯了",
    "[place](人行道)砖翘起", "[place](喷泉)不喷", "[place](底商108铺)门口地砖翘起来", "[place](108号商铺)漏水",
    "[place](药店)门口",
    "[place](B2車庫)排水溝堵塞", "[place](會所)冷氣壞", "[place](停車場)太暗", "[place](後門)打不開", "[place](後樓梯)燈壞",
    "[place](平台)漏水", "[room 8-2](8栋2单元)[place](电梯)困人", "[room 5](5栋)[place](大堂)灯坏",
    "[place](西南门)坏了", "[place](北侧门)坏了", "[place](1号电梯)异响", "[place](南大门)坏了", "[place](地下一层车库)进水",
    "[place](-1楼车库)进水", "[place](小区门口)堵车", "[place](单元门)打不开", "[place](3号出口)堵车", "[place](12号店铺)漏水",
    "light in the [place](lobby) keeps flickering",
    "[department security](guard) at the [place](north gate) was rude",
    "stuck in the [place](lift)", "[place](underground garage) flooded",
    "the [place](swimming pool) is dirty",
    "near the [place](east gate)", "[place](stairwell) light is out",
    "the [place](car park) is dark",
  ]

  @Test(arguments: places) func `reads public places as said`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }

  static let none = [
    "西门子空调坏了", "我家门禁卡刷不开", "阳台漏水", "厨房漏水", "广场舞太吵", "shoplifting", "poolside", "充电宝丢了", "停车费太贵",
  ]

  @Test(arguments: none) func `takes no other word for a place`(line: String) {
    #expect(!MarkedText(reading: line).description.contains("[place"))
  }

  @Test(arguments: ["外墙掉瓷砖，人在[place](2号门)那边", "从电梯出来，停在[place](地库)里"])
  func `finds out where somebody is`(marked: String) {
    #expect(MarkedText(reading: MarkedText.plain(marked)).description == marked)
  }
}
