import DataFiles
import Phrasebook
import Testing

@Suite("Patterns of the checker")
struct PatternTests {
  /// What a rule with one pattern finds in a text.
  static func found(
    _ pattern: String, in text: String, except: [String] = [], words: String = "{}"
  ) throws -> [String] {
    let checker = try made(rule(matching: [pattern], except: except), words: words)
    return checker.findings(in: text).map { text.utf8Text($0.range) }
  }

  static let wordings: [(pattern: String, text: String, found: String)] = [
    ("不归我管", "道闸坏了不归我管。", "不归我管"),
    // Scripts, widths and case are one.
    ("关我什么事", "樓上漏水關我什麼事", "關我什麼事"),
    ("no way", "Ｎｏ ＷＡＹ!", "Ｎｏ ＷＡＹ"),
    // Blanks, ornaments and repetitions change nothing.
    ("不归我管", "这事不 归 我 管", "不 归 我 管"),
    ("不归我管", "这事不*归*我*管", "不*归*我*管"),
    ("不归我管", "这事不-归_我~管吧", "不-归_我~管"),
    ("不归我管", "这事不归我管管管。", "不归我管管管"),
    ("不归我管", "这事不\u{200B}归\u{FE0F}我管", "不\u{200B}归\u{FE0F}我管"),
    ("不归我管", "这事不，归，我，管", "不，归，我，管"),
    ("不归我管", "这事不.归.我.管", "不.归.我.管"),
    // Choices, options, lists.
    ("(不|唔)归(我|我们|)管", "唔归管", "唔归管"),
    ("(不|唔)归(我|我们|)管", "不归我们管", "不归我们管"),
    ("不归你?管", "不归管", "不归管"),
    ("清清楚楚", "写得清清楚楚", "清清楚楚"),
    // Gaps end with the clause, or with the sentence.
    ("你…别来", "你以后千万别来", "你以后千万别来"),
    ("你……别来", "你要是急，以后就别来", "你要是急，以后就别来"),
    // A mark may be there or not.
    ("要下班了，改天", "要下班了改天吧", "要下班了改天"),
    ("要下班了，改天", "要下班了。改天吧", "要下班了。改天"),
    // Ends of clauses.
    ("^不知道$", "几点？不知道。", "不知道"),
    ("^滚$", "滚！", "滚"),
  ]

  @Test("find a wording however it is typed", arguments: wordings)
  func finds(pattern: String, text: String, found: String) throws {
    #expect(try Self.found(pattern, in: text) == [found])
  }

  static let bystanders: [(pattern: String, text: String)] = [
    ("不归我管", "不归。我管"),
    ("不归我管", "不归您，我管"),
    ("你…别来", "你以后，别来"),
    ("你…别来", "你一二三四五六七别来"),
    ("你……别来", "你来。别来"),
    ("^不知道$", "不知道您方便吗"),
    ("no way", "casino waypoint"),
    ("sue", "issue"),
    ("一一", "一"),
    ("10号", "100号"),
  ]

  @Test("end where clause, sentence, word or gap end", arguments: bystanders)
  func misses(pattern: String, text: String) throws {
    #expect(try Self.found(pattern, in: text).isEmpty)
  }

  @Test("take words from a list")
  func listed() throws {
    let found = try Self.found("不归{us}管", in: "不归物业管", words: "{us: [我, 物业]}")
    #expect(found == ["不归物业管"])
  }

  @Test("spare what an exception covers or stands round")
  func spared() throws {
    #expect(try Self.found("管不着", in: "管不着急不急", except: ["管不着急"]).isEmpty)
    #expect(try Self.found("不清楚", in: "您要是不清楚流程", except: ["要是@"]).isEmpty)
    #expect(try Self.found("不清楚", in: "不清楚没关系", except: ["@没关系"]).isEmpty)
    #expect(try Self.found("不清楚", in: "这事我不清楚", except: ["要是@"]) == ["不清楚"])
  }

  @Test("spare quoted words, unless nothing else is said")
  func quoted() throws {
    #expect(try Self.found("不归我管", in: "有人说“不归我管”，已纠正").isEmpty)
    #expect(try Self.found("不归我管", in: "有人說「不歸我管」").isEmpty)
    #expect(try Self.found("不归我管", in: "he said \"不归我管\" there").isEmpty)
    #expect(try Self.found("不归我管", in: "“不归我管”") == ["不归我管"])
    #expect(try Self.found("不归我管", in: "“您好”，不归我管") == ["不归我管"])
  }

  @Test("are tried at every one of a thousand places at once")
  func many() throws {
    let text = String(repeating: "好的不归我管。", count: 1_000)
    #expect(try Self.found("不归我管", in: text).count == 1_000)
  }

  @Test("never crash on bytes that are no text", arguments: [0, 1, 2, 3, 7, 64])
  func bytes(seed: Int) throws {
    let checker = try made(rule(matching: ["不归我管", "^不$", "ab…cd"]))
    var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    let bytes = (0..<5_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let findings = bytes.withUnsafeBufferPointer { checker.findings(in: $0) }
    #expect(findings.allSatisfy { $0.range.upperBound <= bytes.count })
  }
}

/// A rule in the form of a data file.
func rule(
  matching patterns: [String], except: [String] = [], id: String = "test.rule",
  hits: [String] = [], spares: [String] = []
) -> String {
  func list(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }
  return """
    - id: \(id)
      match: \(list(patterns))
      except: \(list(except))
      why: {zh-Hans: "因", zh-Hant: "因", en: "why"}
      instead: {zh-Hans: "改", zh-Hant: "改", en: "say"}
      hits: \(list(hits))
      spares: \(list(spares))

    """
}

/// A book of the rules of one class.
func ruleBook(_ rules: String, words: String = "{}", site: String? = nil) throws -> RuleBook {
  func file(_ name: String, _ text: String) throws -> BookFile {
    BookFile(name: name, node: try YAMLReader.read(text, file: name))
  }
  var layers = [
    [
      try file("words.yaml", words),
      try file("classes.yaml", "test: {name: {zh-Hans: 试, zh-Hant: 試, en: test}}"),
      try file("banned/test.yaml", rules),
    ]
  ]
  if let site { layers.append([try file("banned/test.yaml", site)]) }
  return try RuleBook(reading: layers)
}

func made(_ rules: String, words: String = "{}", approving phrases: [String] = []) throws
  -> Checker
{
  let book = try Phrasebook(
    reading: phrases.enumerated().map { number, text in
      try YAMLReader.read(entry("a.b\(number)", saying: text), file: "courtesy/site.yaml")
    })
  return try Checker(ruleBook(rules, words: words), approving: book)
}
