/// Whole numbers from 0 to 16,777,215 as a text that lies in the program and is read where it lies.
///
/// Each number is four characters of six bits, low bits first: a text of printable ASCII costs the
/// compiler nothing, where an array of as many numbers costs it minutes and the program its start.
package struct PackedNumbers: Sendable {
  // Points into the program itself, which lasts and does not change.
  @usableFromInline nonisolated(unsafe) let base: UnsafePointer<UInt8>

  /// The numbers in a text that ``written(_:)`` gave.
  package init(_ text: StaticString) { base = text.utf8Start }

  /// The number at a place, counted from 0.
  @inlinable @inline(__always)
  package subscript(place: Int) -> Int {
    let four = UnsafeRawPointer(base + place * 4).loadUnaligned(as: UInt32.self).littleEndian
    return Int(four & 0x3F | four >> 2 & 0xFC0 | four >> 4 & 0x3_F000 | four >> 6 & 0xFC_0000)
  }

  /// The numbers as text.
  package static func written(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers {
      for shift in [0, 6, 12, 18] { bytes.append(0x40 | UInt8(number >> shift & 0x3F)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
