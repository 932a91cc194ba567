import Folding

/// A line with everything that was recognised in it: what rules and slots are decided from.
struct LineCues: Sendable {
  let text: FoldedText
  let times: [FoundTime]
  let entities: [Entity]
  /// What was recognised and fills no slot.
  let passed: [PassedOver]
  /// Cue words and entities by where they begin; words inside longer words are left out.
  let hits: [CueHit]
  /// All cues, those of order and place included.
  let shown: CueSet
  /// Whether a cue was a typing slip.
  let hasSlip: Bool

  /// How far a line is searched, in characters.
  ///
  /// Nobody says later than that what he wants, and
  /// comparing what was found with each other stays quick.
  private static let reach = 4_000

  /// Finds the cues of a line.
  init(
    _ text: FoldedText, times: [FoundTime], entities: [Entity], passed: [PassedOver],
    by lexicon: Lexicon
  ) {
    let isLong = text.count > LineCues.reach
    let times = isLong ? times.filter { $0.range.upperBound <= LineCues.reach } : times
    let entities = isLong ? entities.filter { $0.range.upperBound <= LineCues.reach } : entities
    self.text = text
    self.times = times
    self.entities = entities
    self.passed = isLong ? passed.filter { $0.range.upperBound <= LineCues.reach } : passed
    var hits = LineCues.outermost(
      lexicon.trie.hits(in: isLong ? Array(text.scalars[..<LineCues.reach]) : text.scalars),
      in: text, beside: entities, times: times, quiet: lexicon.quiet)
    LineCues.negate(&hits, by: lexicon, in: text)
    for entity in entities {
      hits.append(
        CueHit(
          cue: lexicon.cue(of: entity.name), range: entity.range, isSlip: false))
    }
    // A second ticket is what the first may be joined to.
    let tickets = entities.filter { $0.name == .ticket }
    if let second = tickets.first(where: { $0.value != tickets[0].value }) {
      hits.append(CueHit(cue: lexicon.cue(of: .into), range: second.range, isSlip: false))
    }
    for time in times where !LineCues.isTicket(time, among: tickets) {
      hits.append(CueHit(cue: lexicon.cue(of: .time), range: time.range, isSlip: false))
      if time.period != nil {
        hits.append(CueHit(cue: lexicon.cue(of: .period), range: time.range, isSlip: false))
      }
    }
    hits.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var shown = CueSet(capacity: lexicon.count)
    for hit in hits { shown.insert(hit.cue) }
    for either in lexicon.eithers where either.members.contains(where: { shown.contains($0) }) {
      shown.insert(either.cue)
    }
    LineCues.addOrder(of: hits, in: text, by: lexicon, to: &shown)
    LineCues.addWholes(of: hits, in: text, by: lexicon, to: &shown)
    if LineCues.untold(in: text, beside: hits) >= 3 { shown.insert(lexicon[.untold]) }
    self.hits = hits
    self.shown = shown
    hasSlip = hits.contains(where: \.isSlip)
  }

  /// The hits of a cue.
  func hits(of cue: Cue) -> [CueHit] { hits.filter { $0.cue == cue } }

  /// Rooms that are not the caller's.
  var passedRooms: [Range<Int>] { passed.filter { $0.kind == .otherRoom }.map(\.range) }

  /// Whether a number stands right behind the name of a register: 访客2号, 出入证1号.
  func numbersEntry(by lexicon: Lexicon) -> Bool {
    let nouns = lexicon.members(of: .registerNoun)
    return entities.contains { entity in
      entity.name == .ticket
        && hits.contains {
          nouns.contains($0.cue)
            && $0.range.upperBound == text.beforeBlanks(entity.range.lowerBound)
        }
    }
  }

  /// The share of the line that cues, entities and times account for, 0…1.
  var explained: Double {
    var whole = 0
    for scalar in text.scalars where !scalar.isMark { whole += 1 }
    return whole == 0 ? 0 : 1 - Double(LineCues.untold(in: text, beside: hits)) / Double(whole)
  }

  /// How many characters no hit accounts for.
  private static func untold(in text: FoldedText, beside hits: [CueHit]) -> Int {
    var (position, count) = (0, 0)
    for hit in hits {
      while position < hit.range.lowerBound {
        if !text[position].isMark { count += 1 }
        position += 1
      }
      position = max(position, hit.range.upperBound)
    }
    while position < text.count {
      if !text[position].isMark { count += 1 }
      position += 1
    }
    return count
  }

  /// Hits that stand in no longer hit, slips only where no word stands, none inside names and numbers.
  private static func outermost(
    _ all: [CueHit], in text: FoldedText, beside entities: [Entity], times: [FoundTime],
    quiet: CueSet
  ) -> [CueHit] {
    guard !all.isEmpty else { return [] }
    var moments = Spans(times.map(\.certainRange))
    // 上周报, 本月报表: a word that a time cuts in two is none, and hides no other.
    let all = all.filter { hit in
      guard let time = moments.touching(hit.range) else { return true }
      return hit.range.lowerBound <= time.lowerBound || time.contains(hit.range)
    }
    var words: [CueHit] = []
    words.reserveCapacity(all.count)
    append(all.filter { !$0.isSlip && !quiet.contains($0.cue) }, of: text, to: &words)
    var kept: [CueHit] = []
    append(all.filter { !$0.isSlip }, of: text, to: &kept)
    kept.removeAll { !quiet.contains($0.cue) }
    if all.contains(where: \.isSlip) {
      append(
        all.filter { $0.isSlip && !words.overlaps($0.range, by: \.range) }, of: text, to: &kept)
    }
    kept += words
    kept.sort { $0.range.lowerBound < $1.range.lowerBound }
    var spans = Spans(entities.lazy.filter { $0.name.isClosed }.map(\.range))
    return kept.filter { hit in
      guard let name = spans.touching(hit.range) else { return true }
      return !name.contains(hit.range)
    }
  }

  private static func append(_ hits: [CueHit], of text: FoldedText, to kept: inout [CueHit]) {
    var reach = 0
    var index = 0
    while index < hits.count {
      let start = hits[index].range.lowerBound
      var last = index
      while last + 1 < hits.count, hits[last + 1].range.lowerBound == start { last += 1 }
      let longest = hits[index...last].reduce(0) { max($0, $1.range.upperBound) }
      // 打不着火了: a word that only goes on by 了 is still part of the word it begins in.
      let isTail = start < reach && longest == reach + 1 && text[reach] == "了"
      if longest > reach, !isTail {
        for hit in hits[index...last] where hit.range.upperBound == longest { kept.append(hit) }
        reach = longest
      }
      index = last + 1
    }
  }

  /// Whether a time is but the number of a ticket.
  private static func isTicket(_ time: FoundTime, among tickets: [Entity]) -> Bool {
    time.isBareDayNumber && time.restBesideNumber == nil
      && tickets.contains { $0.range.overlaps(time.range) }
  }

  /// A cue right behind 不是, 不用, not becomes its opposite.
  private static func negate(_ hits: inout [CueHit], by lexicon: Lexicon, in text: FoldedText) {
    let not = lexicon[.not]
    guard hits.contains(where: { $0.cue == not }) else { return }
    var (start, end, reach) = (-1, -1, -1)
    for index in hits.indices {
      if hits[index].cue == not {
        start = hits[index].range.lowerBound
        end = hits[index].range.upperBound
        // 不 and 没 deny only what stands right behind them.
        reach = hits[index].range.count == 1 ? end : end + 3
      } else if let opposite = lexicon.negations[hits[index].cue.number],
        // 没有煤气味: 没有 and 有煤气味 share a character.
        hits[index].range.lowerBound > start, hits[index].range.lowerBound <= reach,
        !text.scalars[min(end, hits[index].range.lowerBound)..<hits[index].range.lowerBound]
          .contains(where: \.endsClause)
      {
        // 不是报修是咨询 takes back only the first.
        reach = hits[index].range.lowerBound
        hits[index] = CueHit(cue: opposite, range: hits[index].range, isSlip: hits[index].isSlip)
      }
    }
  }
}

extension SlotName {
  /// Whether words inside an entity of this kind mean nothing: names and numbers.
  var isClosed: Bool {
    switch self {
    case .person, .assignee, .phone, .room, .plate, .code: true
    default: false
    }
  }
}

/// Ranges in order, walked along with other ranges in order.
private struct Spans {
  private let ranges: [Range<Int>]
  private var next = 0

  init(_ ranges: some Sequence<Range<Int>>) {
    self.ranges = Array(ranges)
  }

  /// The first range that overlaps one that begins no earlier than the one asked for before.
  mutating func touching(_ range: Range<Int>) -> Range<Int>? {
    while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
    return next < ranges.count && ranges[next].overlaps(range) ? ranges[next] : nil
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
