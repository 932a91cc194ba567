/// Whole numbers from 0 to 16,777,215 as text that is read where it lies, in the program or beside it.
///
/// Each number is four characters of six bits, low bits first: a text of printable ASCII costs the
/// compiler nothing, where an array of as many numbers costs it minutes and the program its start.
public struct PackedNumbers: Sendable {
  // Points into what is kept below.
  @usableFromInline nonisolated(unsafe) let base: UnsafePointer<UInt8>
  private let bytes: LastingBytes

  /// The numbers in a text of the program that ``written(_:)`` gave.
  package init(_ text: StaticString) { self.init(LastingBytes(text)) }

  /// The numbers in a text that was written just now.
  package init(keeping text: String) { self.init(LastingBytes(keeping: text)) }

  private init(_ bytes: LastingBytes) {
    self.bytes = bytes
    base = bytes.base
  }

  /// The number at a place, counted from 0.
  @inlinable @inline(__always)
  public subscript(place: Int) -> Int { number(at: place).value }

  /// A view without an owner, for loops in which the numbers are kept anyway.
  @inlinable @inline(__always)
  public func number(at place: Int) -> Number { Number(at: base + place * 4) }

  /// Where a number lies.
  public struct Number {
    /// The first of its bytes.
    public let pointer: UnsafePointer<UInt8>

    /// The number whose bytes begin here.
    @inlinable @inline(__always)
    public init(at pointer: UnsafePointer<UInt8>) { self.pointer = pointer }

    /// The number itself.
    @inlinable @inline(__always)
    public var value: Int {
      let four = UnsafeRawPointer(pointer).loadUnaligned(as: UInt32.self).littleEndian
      return Int(four & 0x3F | four >> 2 & 0xFC0 | four >> 4 & 0x3_F000 | four >> 6 & 0xFC_0000)
    }

    /// The number so many places further.
    @inlinable @inline(__always)
    public subscript(distance: Int) -> Int { Number(at: pointer + distance * 4).value }
  }

  /// The numbers as text.
  package static func written(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers {
      precondition((0...0xFF_FFFF).contains(number), "\(number) does not fit in 24 bits")
      for shift in [0, 6, 12, 18] { bytes.append(0x40 | UInt8(number >> shift & 0x3F)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
