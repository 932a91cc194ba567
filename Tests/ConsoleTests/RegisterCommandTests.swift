import Foundation
import Testing

@Suite("Registers on the command line")
struct RegisterCommandTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func say(_ lines: String...) throws {
    for line in lines {
      let outcome = try workplace.run(["say", line, "--now", "2026-11-23T09:00"])
      try #require(outcome.status == 0, "\(line): \(outcome.errors)")
    }
  }

  private func text(of file: String) throws -> String {
    try String(contentsOfFile: workplace.folder + "/" + file, encoding: .utf8)
  }

  @Test("write a whole export that another store takes back whole")
  func wholeExport() throws {
    try say(
      "3-2-502 王女士 厨房漏水 13812345678", "1号修好了", "收到5-1-301顺丰2件", "访客张强找5-1-301送家具",
      "借给5-1-301一辆手推车", "撤销", "记一笔 大堂灯坏了", "走访3-2-502 满意 5分")
    let whole = try workplace.run(["export"])
    #expect(whole.status == 0)
    let file = workplace.folder + "/all.jsonl"
    try whole.output.write(toFile: file, atomically: true, encoding: .utf8)
    let other = try Workplace()
    let taken = try other.run(["import", file])
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try other.run(["export"]).output == whole.output)
    #expect(try other.run(["verify"]).status == 0)
    let again = try other.run(["import", file])
    #expect(again.status == 2)
    #expect(again.errors.contains("--store"))
  }

  @Test("take entries of one register over under their numbers, and none twice")
  func oneKind() throws {
    try say("收到5-1-301顺丰2件", "301取走快递")
    let lines = try workplace.run(["export", "parcels"]).output
    let file = workplace.folder + "/parcels.jsonl"
    try lines.write(toFile: file, atomically: true, encoding: .utf8)
    let other = try Workplace()
    #expect(try other.run(["import", file]).status == 2)
    #expect(try other.run(["import", file, "--kind", "parcels"]).status == 0)
    #expect(try other.export("parcels").map { $0["state"]?.text } == ["collected"])
    #expect(
      try other.run(["import", file, "--kind", "parcels"]).output
        == "已导入 0 条记录、0 条日志，1 条原来就有\n")
    #expect(try other.run(["verify"]).status == 0)
  }

  @Test("refuse what is no export with the line and the mend, and take nothing over")
  func badImport() throws {
    let file = workplace.folder + "/bad.jsonl"
    try "{\"record\":\"visit\"}\n".write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try workplace.run(["import", file])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("第 1 行"))
    #expect(try workplace.export("visits").isEmpty)
    let missing = try workplace.run(["import", workplace.folder + "/none.csv"])
    #expect(missing.status == 2 && missing.errors.contains("none.csv"))
  }

  @Test("import households from a sheet, in UTF-8 and as spreadsheets save it in China")
  func households() throws {
    let sheet =
      "房号,业主,业主电话,租户,资料\n3-2-502,王女士,138 1234 5678,,合同\n3-2-503,李先生,13900001111,张三,\"合同,身份证\"\n"
    let utf8 = workplace.folder + "/utf8.csv"
    try ("\u{FEFF}" + sheet).write(toFile: utf8, atomically: true, encoding: .utf8)
    #expect(try workplace.run(["import", utf8]).status == 0)
    let files = try workplace.export("households")
    #expect(files.map { $0["room"]?.text } == ["3-2-502", "3-2-503"])
    #expect(files.map { $0["state"]?.text } == ["occupied", "rented"])
    let gb18030 = workplace.folder + "/gb18030.csv"
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    try #require(sheet.data(using: encoding)).write(to: URL(filePath: gb18030))
    let other = try Workplace()
    #expect(try other.run(["import", gb18030]).status == 0)
    #expect(try other.export("households").count == 2)
    #expect(try workplace.run(["import", gb18030]).output.contains("2 条原来就有"))
  }

  @Test("name the row and the cell of a sheet that cannot be read, and import nothing")
  func badSheet() throws {
    let file = workplace.folder + "/bad.csv"
    try "房号,业主电话\n3-2-502,13812345678\n三楼,138\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let outcome = try workplace.run(["import", file])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("第 3 行：“三楼”不是房号"))
    #expect(try workplace.export("households").isEmpty)
    try "姓名\n王女士\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try workplace.run(["import", file]).errors.contains("房号"))
  }

  @Test("print a slip only with the owner's consent")
  func slip() throws {
    try say("租户搬家 6-2-803 沙发一张出门")
    let without = try workplace.run(["slip", "1"])
    #expect(without.status == 2)
    #expect(without.errors.contains("没有业主同意的放行 1"))
    try say("业主陈先生电话同意放行1号")
    let slip = try workplace.run(["slip", "1"])
    #expect(slip.status == 0)
    for part in ["物品放行条", "6栋2单元803", "沙发一张", "陈先生", "门岗签名"] {
      #expect(slip.output.contains(part), "\(part)")
    }
    let page = try workplace.run(["slip", "1", "--format", "html"])
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(try workplace.run(["slip", "9"]).status == 2)
  }

  @Test("give a notice for the group, the board and an SMS, its date written out")
  func notice() throws {
    try say("拟通知 明天9点到12点2栋停水")
    #expect(try workplace.run(["notice", "1"]).output.contains("日09:00至12:00，2栋停水"))
    let page = try workplace.run(["notice", "1", "--format", "html"]).output
    #expect(page.contains("<h1>温馨提示</h1>"))
    #expect(try workplace.run(["notice", "1", "--format", "sms"]).output.count <= 71)
    #expect(try workplace.run(["notice", "7"]).status == 2)
  }

  @Test("export a register as CSV that no spreadsheet runs")
  func csv() throws {
    try say("访客张强找5-1-301送家具", "访客李四找5-1-302")
    let table = try workplace.run(["export", "visits", "--format", "csv"]).output
    let rows = table.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("id,") && rows[1].hasPrefix("1,"))
    #expect(try workplace.run(["export", "--format", "csv"]).status == 2)
  }

  @Test("ask for a right to export once roles are in force")
  func exportRight() throws {
    try say("访客张强找5-1-301送家具")
    _ = try workplace.run(["staff", "add", "刘主管", "--role", "supervisor"])
    _ = try workplace.run(["staff", "add", "小陈", "--role", "receptionist"])
    let refused = try workplace.run(["export", "visits", "--staff", "小陈"])
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty && refused.errors.contains("主管"))
    #expect(try workplace.export("visits", by: "刘主管").count == 1)
  }
}
