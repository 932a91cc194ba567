import Folding
import FrontDesk
import Testing

import Understanding

struct TimeSparedTests {
  @Test(
    "rooms, phones, tickets and things that are numbered are no times",
    arguments: [
      "3-2-502漏水", "12-2-701", "8-1-1002", "5#1502", "11-2-503厨房水槽堵了", "B座2203", "12-05室",
      "电话13812345678", "91234567", "0755-26001234", "12号单派给李师傅", "撤回3号通知", "2号楼", "3号门岗",
      "十一号楼", "13楼", "5栋1201", "底商108铺", "手机尾号1231", "3、4号楼停水", "room 1203", "block 3 unit 2",
      "ticket 12", "5th floor", "#83", "五一路", "李国庆先生报修", "2026室",
    ])
  func numbers(text: String) { #expect(times(text) == []) }

  @Test(
    "lengths of time and quantities are no times",
    arguments: [
      "灯坏了3天了", "好几天了", "等了两小时", "报修三天没人上门", "等一上午了", "三天两头坏", "水管漏咗三日",
      "等半天了", "2个灯坏了", "1点小问题", "有一点声音", "一点都不满意", "提三点建议", "2点5米", "十分满意", "11.25元",
      "每周一次", "两周一次", "waiting for two hours", "it has been 3 days", "2 bulbs out", "24/7",
    ])
  func lengths(text: String) { #expect(times(text) == []) }

  @Test(
    "words that only look like times are none",
    arguments: [
      "早上好", "晚上好", "good morning", "早点来", "晚一点来", "差点摔倒", "有点漏", "第一时间处理", "马上来", "一会儿",
      "早高峰", "晚班", "一天到晚吵", "周先生", "may I ask", "march down", "he sat down", "the sun", "at once",
      "second floor", "first time", "现在漏水", "",
    ])
  func words(text: String) { #expect(times(text) == []) }

  @Test(
    "what comes again and again is no appointment",
    arguments: ["每周三上午", "每天早上8点", "每月5号交费", "every Monday", "每周二、四下午", "除周末外"])
  func recurring(text: String) { #expect(times(text) == []) }

  @Test("a bare number of a day is given with its doubt and with the rest of the time")
  func doubt() throws {
    let now = try #require(Moment(iso: saturdayMorning))
    let time = try #require(TimeReader().read(FoldedText("12号下午4点前答复"), at: now).first)
    guard case .dayNumber(let number, let positions, let rest) = time.doubt else {
      Issue.record("there is no doubt")
      return
    }
    #expect(number == 12)
    #expect(positions == 0..<3)
    #expect(time.frame == .by(.moment(try #require(Moment(iso: "2026-12-12T16:00")))))
    #expect(rest == .by(.moment(try #require(Moment(iso: "2026-11-21T16:00")))))
    #expect(TimeReader().read(FoldedText("12月12号"), at: now).first?.doubt == nil)
  }

  @Test("a long or senseless line ends soon and breaks nothing")
  func hostile() throws {
    let now = try #require(Moment(iso: saturdayMorning))
    for text in ["9", "1-", "十", "3点", "下", "3 days from ", "for 2 hours from ", "about ", "每"] {
      let line = String(repeating: text, count: 1_000)
      _ = TimeReader().read(FoldedText(line), at: now)
    }
    #expect(times(String(repeating: "9", count: 100) + "点") == [])
    #expect(times("99999999天后") == [])
  }
}
