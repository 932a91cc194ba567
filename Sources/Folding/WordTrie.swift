/// Words and what each stands for, as one flat trie over folded scalars.
///
/// The trie is a text that was written when the program was built and is walked as it lies: reading
/// it into arrays first would take longer, at every start, than understanding a line. It holds
/// numbers of four characters each (see ``PackedNumbers``): how many nodes there are, the pages of
/// the first step, then for every node its label, its first child and its first value, then the
/// values. Nodes are numbered breadth first from the root, 0, so that the children of a node follow
/// one another.
package struct WordTrie: Sendable {
  @usableFromInline let numbers: PackedNumbers
  /// Where each of the node's columns begins.
  @usableFromInline let labels: Int
  @usableFromInline let firstChild: Int
  @usableFromInline let firstValue: Int
  @usableFromInline let values: Int

  /// The trie in a text that ``written(_:)`` gave.
  package init(_ text: StaticString) {
    numbers = PackedNumbers(text)
    let nodes = numbers[0]
    labels = numbers[1]
    firstChild = labels + nodes
    firstValue = firstChild + nodes + 1
    values = firstValue + nodes + 1
  }

  /// The node a scalar leads to from a node; 0 where there is none.
  @inlinable @inline(__always)
  package func child(of node: Int, _ scalar: Unicode.Scalar) -> Int {
    let label = Int(scalar.value)
    if node == 0 {
      guard label < 0x10000 else { return 0 }
      let page = numbers[Self.pages + label >> 8]
      return page == 0 ? 0 : numbers[page + label & 0xFF]
    }
    var low = numbers[firstChild + node]
    var high = numbers[firstChild + node + 1]
    while low < high {
      let middle = (low + high) / 2
      let here = numbers[labels + middle]
      if here == label { return middle }
      if here < label { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  /// Calls with everything that the words ending at a node stand for.
  @inlinable @inline(__always)
  package func forEachValue(at node: Int, _ body: (Int) -> Void) {
    var place = numbers[firstValue + node]
    let end = numbers[firstValue + node + 1]
    while place < end {
      body(numbers[values + place])
      place += 1
    }
  }

  /// Where the pages of the first step are found: for each 256 scalars the place of their nodes, or 0.
  @inlinable static var pages: Int { 2 }
}

// Writing a trie.
extension WordTrie {
  /// A word and what it stands for, from 0 to 16,777,215.
  package typealias Entry = (word: [Unicode.Scalar], value: Int)

  /// A trie of these words as text; words with scalars outside the basic plane are left out.
  package static func written(_ entries: [Entry]) -> String {
    let sorted = entries.filter { entry in
      !entry.word.isEmpty && entry.word.allSatisfy { $0.value < 0x10000 }
    }.sorted { one, other in
      one.word == other.word
        ? one.value < other.value
        : one.word.lexicographicallyPrecedes(other.word) { $0.value < $1.value }
    }
    var labels = [0]
    var firstChild: [Int] = []
    var firstValue: [Int] = []
    var values: [Int] = []
    var waiting: [(words: Range<Int>, depth: Int)] = [(sorted.indices, 0)]
    var next = 0
    while next < waiting.count {
      let (words, depth) = waiting[next]
      firstValue.append(values.count)
      firstChild.append(waiting.count)
      var position = words.lowerBound
      while position < words.upperBound, sorted[position].word.count == depth {
        if values.count == firstValue[next] || values.last != sorted[position].value {
          values.append(sorted[position].value)
        }
        position += 1
      }
      while position < words.upperBound {
        let label = sorted[position].word[depth]
        let start = position
        while position < words.upperBound, sorted[position].word[depth] == label { position += 1 }
        labels.append(Int(label.value))
        waiting.append((start..<position, depth + 1))
      }
      next += 1
    }
    firstValue.append(values.count)
    firstChild.append(waiting.count)

    var pages = [Int](repeating: 0, count: 256)
    var steps: [Int] = []
    for node in firstChild[0]..<firstChild[1] {
      let page = labels[node] >> 8
      if pages[page] == 0 {
        pages[page] = Self.pages + pages.count + steps.count
        steps.append(contentsOf: repeatElement(0, count: 256))
      }
      steps[pages[page] - Self.pages - pages.count + labels[node] & 0xFF] = node
    }
    let head = [labels.count, Self.pages + pages.count + steps.count]
    return PackedNumbers.written(head + pages + steps + labels + firstChild + firstValue + values)
  }
}
