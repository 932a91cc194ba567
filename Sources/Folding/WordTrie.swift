/// Words and what each stands for, as one flat trie over folded scalars.
///
/// Nodes are numbered breadth first from the root, 0, so that the children of a node follow one
/// another. The arrays are read from a text that was written when the program was built: sorting
/// forty thousand words at every start would take longer than understanding a line.
package struct WordTrie: Sendable {
  /// The scalar that leads to each node.
  private var labels: [UInt16] = [0]
  /// Where the children of each node begin; one more for the end.
  private var firstChild: [Int32] = []
  /// Where the values of each node begin; one more for the end.
  private var firstValue: [Int32] = []
  private var values: [Int32] = []
  /// The first step by its scalar; 0 where no word begins.
  private var roots = [Int32](repeating: 0, count: 0x10000)

  /// The node a scalar leads to from a node; 0 where there is none.
  @inline(__always)
  package func child(of node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
    guard scalar.value < 0x10000 else { return 0 }
    if node == 0 { return roots[Int(scalar.value)] }
    let label = UInt16(truncatingIfNeeded: scalar.value)
    var low = firstChild[Int(node)]
    var high = firstChild[Int(node) + 1]
    while low < high {
      let middle = (low + high) / 2
      let here = labels[Int(middle)]
      if here == label { return middle }
      if here < label { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  /// What the words that end at a node stand for.
  @inline(__always)
  package func values(at node: Int32) -> ArraySlice<Int32> {
    values[Int(firstValue[Int(node)])..<Int(firstValue[Int(node) + 1])]
  }
}

// Making a trie of words.
extension WordTrie {
  /// A word and what it stands for, which is not negative.
  package typealias Entry = (word: [Unicode.Scalar], value: Int32)

  /// A trie of these words; those outside the basic plane are left out.
  package init(_ entries: [Entry]) {
    let sorted = entries.filter { entry in
      !entry.word.isEmpty && entry.word.allSatisfy { $0.value < 0x10000 }
    }.sorted { one, other in
      one.word == other.word
        ? one.value < other.value
        : one.word.lexicographicallyPrecedes(other.word) { $0.value < $1.value }
    }
    var waiting: [(words: Range<Int>, depth: Int)] = [(sorted.indices, 0)]
    var next = 0
    while next < waiting.count {
      let (words, depth) = waiting[next]
      firstValue.append(Int32(values.count))
      firstChild.append(Int32(waiting.count))
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
        labels.append(UInt16(truncatingIfNeeded: label.value))
        waiting.append((start..<position, depth + 1))
      }
      next += 1
    }
    firstValue.append(Int32(values.count))
    firstChild.append(Int32(waiting.count))
    indexRoots()
  }

  private mutating func indexRoots() {
    for node in firstChild[0]..<firstChild[1] { roots[Int(labels[Int(node)])] = node }
  }
}

// The trie as text, and back.
extension WordTrie {
  /// The trie as printable ASCII: for each node how many children and values it has, its values,
  /// and the label of each child.
  package var written: String {
    var bytes: [UInt8] = []
    func write(_ number: Int32) {
      // Five bits a character, the sixth says that more follow.
      var rest = UInt32(bitPattern: number)
      while rest >= 32 {
        bytes.append(48 + UInt8(rest & 31) + 32)
        rest >>= 5
      }
      bytes.append(48 + UInt8(rest))
    }
    write(Int32(labels.count))
    write(Int32(values.count))
    for node in 0..<labels.count {
      let children = firstChild[node]..<firstChild[node + 1]
      write(Int32(children.count))
      for child in children { write(Int32(labels[Int(child)])) }
      let slice = values(at: Int32(node))
      write(Int32(slice.count))
      for value in slice { write(value) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what ``written`` wrote.
  package init(reading text: StaticString) {
    var source = text.utf8Start
    let end = source + text.utf8CodeUnitCount
    func read() -> Int32 {
      var number: UInt32 = 0
      var shift: UInt32 = 0
      while source < end {
        let digit = UInt32(source.pointee) - 48
        source += 1
        number |= (digit & 31) << shift
        if digit < 32 { break }
        shift += 5
      }
      return Int32(bitPattern: number)
    }
    let count = Int(read())
    let valueCount = Int(read())
    labels.reserveCapacity(count)
    firstChild.reserveCapacity(count + 1)
    firstValue.reserveCapacity(count + 1)
    values.reserveCapacity(valueCount)
    for _ in 0..<count {
      firstChild.append(Int32(labels.count))
      for _ in 0..<read() { labels.append(UInt16(truncatingIfNeeded: read())) }
      firstValue.append(Int32(values.count))
      for _ in 0..<read() { values.append(read()) }
    }
    firstChild.append(Int32(labels.count))
    firstValue.append(Int32(values.count))
    indexRoots()
  }
}
