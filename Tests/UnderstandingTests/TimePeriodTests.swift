import Folding
import FrontDesk
import Testing

import Understanding

struct TimePeriodTests {
  static let periods: [(text: String, days: String)] = [
    ("今天的投诉", "2026-11-21…2026-11-21"), ("昨天关掉的单子", "2026-11-20…2026-11-20"),
    ("本周的工单", "2026-11-16…2026-11-22"), ("上周", "2026-11-09…2026-11-15"),
    ("这个月", "2026-11-01…2026-11-30"), ("上个月", "2026-10-01…2026-10-31"),
    ("第四季度报表", "2026-10-01…2026-12-31"), ("一季度缴费单", "2027-01-01…2027-03-31"),
    ("今年上半年", "2026-01-01…2026-06-30"), ("去年", "2025-01-01…2025-12-31"),
    ("最近三天", "2026-11-19…2026-11-21"), ("近7天", "2026-11-15…2026-11-21"),
    ("10月的投诉", "2026-10-01…2026-10-31"), ("12月份的账单", "2026-12-01…2026-12-31"),
    ("周五的投诉", "2026-11-20…2026-11-20"), ("5号的单", "2026-11-05…2026-11-05"),
    ("2026-11-23", "2026-11-23…2026-11-23"), ("11月1日到15日", "2026-11-01…2026-11-15"),
    ("12月上旬", "2026-12-01…2026-12-10"), ("从11月1日开始", "2026-11-01…2026-11-21"),
    ("last week", "2026-11-09…2026-11-15"), ("past 7 days", "2026-11-15…2026-11-21"),
    ("report for Q3", "2026-07-01…2026-09-30"), ("October", "2026-10-01…2026-10-31"),
    ("this month", "2026-11-01…2026-11-30"), ("December 2026", "2026-12-01…2026-12-31"),
  ]

  @Test("a period has whole days and lies near now", arguments: periods)
  func period(text: String, days: String) throws {
    let now = try #require(Moment(iso: saturdayMorning))
    let found = TimeReader().read(FoldedText(text), at: now).first?.period
    #expect(found.map { "\($0.first)…\($0.last)" } == days)
  }

  @Test("clock times and limits are no periods", arguments: ["明天9点", "今晚", "周五前", "三天内"])
  func none(text: String) throws {
    let now = try #require(Moment(iso: saturdayMorning))
    let time = try #require(TimeReader().read(FoldedText(text), at: now).first)
    #expect(time.period == nil)
  }

  @Test(
    "what is over is marked so",
    arguments: [
      ("昨天漏的", true), ("上周三报的", true), ("两小时前", true), ("今天凌晨", true), ("昨晚", true),
      ("今天", false), ("今天下午", false), ("明天", false), ("本周", false),
    ])
  func past(text: String, isPast: Bool) throws {
    let now = try #require(Moment(iso: saturdayMorning))
    #expect(TimeReader().read(FoldedText(text), at: now).first?.isPast == isPast)
  }

  @Test("the data files of times hold no fault")
  func files() throws {
    try TimeReader.checkData()
  }
}
