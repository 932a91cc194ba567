import Folding

// Cues that follow from where others stand.
extension LineCues {
  static func addOrder(
    of hits: [CueHit], in text: FoldedText, by lexicon: Lexicon, to shown: inout CueSet
  ) {
    addPlaces(of: hits, in: text, by: lexicon, to: &shown)
    for sequence in lexicon.sequences
    where shown.contains(sequence.first) && shown.contains(sequence.second) {
      if stands(sequence, in: hits, text) { shown.insert(sequence.cue) }
    }
  }

  private static func stands(
    _ sequence: Lexicon.Sequence, in hits: [CueHit], _ text: FoldedText
  ) -> Bool {
    for (index, hit) in hits.enumerated() where hit.cue == sequence.first {
      if follows(sequence.second, sequence.third, after: index, gap: sequence.gap, in: hits, text) {
        return true
      }
    }
    return false
  }

  private static func follows(
    _ step: Cue, _ further: Cue?, after index: Int, gap: Int, in hits: [CueHit],
    _ text: FoldedText
  ) -> Bool {
    let end = hits[index].range.upperBound
    var next = index + 1
    while next < hits.count, hits[next].range.lowerBound <= end + gap {
      let start = hits[next].range.lowerBound
      if hits[next].cue == step, start >= end,
        !text.scalars[end..<start].contains(where: { $0.endsClause }),
        further.map({ follows($0, nil, after: next, gap: gap, in: hits, text) }) ?? true
      {
        return true
      }
      next += 1
    }
    return false
  }

  private static func addPlaces(
    of hits: [CueHit], in text: FoldedText, by lexicon: Lexicon, to shown: inout CueSet
  ) {
    let polite = lexicon[.polite]
    var lead = 0
    var firsts: [Cue] = []
    var index = 0
    while lead < text.count, text[lead].isMark { lead += 1 }
    while index < hits.count, hits[index].range.lowerBound <= lead {
      if hits[index].range.lowerBound == lead {
        firsts.append(hits[index].cue)
        if hits[index].cue == polite {
          lead = hits[index].range.upperBound
          while lead < text.count, text[lead].isMark { lead += 1 }
          index = -1
        }
      }
      index += 1
    }
    for place in lexicon.starts where firsts.contains(place.of) { shown.insert(place.cue) }
    var tail = text.count
    while tail > 0, text[tail - 1].isMark { tail -= 1 }
    let particle = lexicon[.particle]
    var lasts: [Cue] = []
    for hit in hits.reversed().prefix(12) {
      if hit.range.upperBound == tail {
        lasts.append(hit.cue)
        if hit.cue == particle || hit.cue == polite {
          tail = hit.range.lowerBound
          while tail > 0, text[tail - 1].isMark { tail -= 1 }
        }
      }
    }
    for place in lexicon.ends where lasts.contains(place.of) { shown.insert(place.cue) }
  }

  /// Lines that hold nothing but some kinds of words.
  ///
  /// Only short lines are.
  static func addWholes(
    of hits: [CueHit], in text: FoldedText, by lexicon: Lexicon, to shown: inout CueSet
  ) {
    guard text.count <= 60, covers(text, hits, only: nil) else { return }
    for whole in lexicon.wholes where covers(text, hits, only: whole.members) {
      guard whole.needs.contains(where: shown.contains) else { continue }
      shown.insert(whole.cue)
    }
  }

  /// Whether hits, or some of them, account for the whole text.
  private static func covers(_ text: FoldedText, _ hits: [CueHit], only members: CueSet?) -> Bool {
    var position = 0
    for hit in hits where members?.contains(hit.cue) ?? true {
      while position < hit.range.lowerBound, text[position].isMark { position += 1 }
      if position < hit.range.lowerBound { return false }
      position = max(position, hit.range.upperBound)
    }
    while position < text.count, text[position].isMark { position += 1 }
    return position >= text.count
  }
}
