import FrontDesk
import Testing
import Understanding

/// What lines about registers tell beyond their slots.
struct TraitTests {
  private let interpreter = Interpreter()

  private static let told: [(line: String, trait: Understanding.Trait)] = [
    ("超过三天没取的快递", .overdue), ("邊啲快遞放咗幾日冇人攞", .overdue), ("过夜的访客有哪些", .overdue),
    ("逾期没还的借用物品", .overdue), ("过期没退的出入证", .overdue), ("parcels not collected for days", .overdue),
    ("哪些出入证快到期", .soon), ("本周到期的出入证", .soon), ("快到期的通知", .soon),
    ("passes expiring this week", .soon),
    ("8-1-1002还手推车，轮子坏了一个", .damaged), ("5-1-301还伞 弄坏了", .damaged), ("把遮爛咗 D座2001還", .damaged),
    ("returned the drill, broken", .damaged),
    ("3-2-502还两把伞，丢了一把", .lost), ("挂失的出入证有哪些", .lost),
    ("收到5-1-301顺丰快递2件 已通知", .told), ("5-1-301快递到了，已电话通知业主", .told), ("打咗電話俾B座1203", .told),
    ("2 SF parcels for 3-2-502, owner informed", .told),
    ("送水师傅去2-1-803，业主已确认", .agreed), ("6-2-803搬沙发出门 业主同意", .agreed),
    ("6-2-803搬沙发出门 业主电话同意放行", .agreed), ("D座2001搬走張梳化，業主OK", .agreed),
    ("moving out a fridge from 5-1-301, owner agreed", .agreed),
    ("拟重要通知 明天停电", .important), ("重要公告：周四停水", .important),
    ("2号通知抽查502 没看到", .unaware), ("4號通告D座2001話冇睇過", .unaware), ("5-1-301不知道2号通知", .unaware),
    ("notice 2: 3-2-1101 had not seen it", .unaware),
    ("待寄的快递有哪些", .outgoing), ("代寄5-1-301顺丰一件", .outgoing),
  ]

  private func traits(of line: String) throws -> Set<Understanding.Trait> {
    interpreter.read(line, at: try #require(Moment(iso: "2026-11-23T09:30"))).traits
  }

  @Test(arguments: told)
  func `hears what a line tells beside`(line: String, trait: Understanding.Trait) throws {
    #expect(try traits(of: line).contains(trait), "\(line)")
  }

  @Test(arguments: [
    "6-2-803搬沙发出门 业主不同意", "6-2-803搬沙发出门 业主还没同意", "6-2-803搬沙发出门 等业主确认",
    "6-2-803搬沙发出门 要业主同意", "6-2-803搬沙发出门 去核实一下", "业主是否同意放行3号",
    "moving out a fridge from 5-1-301, owner has not agreed",
  ])
  func `takes no consent that was not given`(line: String) throws {
    #expect(try !traits(of: line).contains(.agreed), "\(line)")
  }

  @Test(arguments: ["301的快递还没通知", "收到301快递，没通知过业主", "3 parcels for 301, not yet told"])
  func `takes no telling that was not done`(line: String) throws {
    #expect(try !traits(of: line).contains(.told), "\(line)")
  }

  @Test(arguments: ["2号通知抽查502知道", "notice 2 spot check: 6-1-1702 knows"])
  func `takes who knows for one who knows`(line: String) throws {
    #expect(try !traits(of: line).contains(.unaware), "\(line)")
  }
}
