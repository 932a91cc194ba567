/// Puts rows of numbers one after the other, for ``PackedNumbers``.
package struct NumberWriter {
  private var numbers: [Int] = []

  package init() {}

  /// Adds a row of numbers from 0 to 16,777,215.
  package mutating func write(_ row: [Int]) {
    numbers.append(row.count)
    numbers += row
  }

  /// All rows as text.
  package var text: String { PackedNumbers.written(numbers) }
}

/// Takes rows of numbers out again, in the order they were put in.
package struct NumberReader {
  package let numbers: PackedNumbers
  private var place = 0

  /// The rows in numbers that a ``NumberWriter`` gave.
  package init(_ numbers: PackedNumbers) { self.numbers = numbers }

  /// The next row.
  package mutating func row() -> [Int] { places().map { numbers[$0] } }

  /// Where the next row lies, for who reads it there.
  package mutating func places() -> Range<Int> {
    let start = place + 1
    place = start + numbers[place]
    return start..<place
  }
}
