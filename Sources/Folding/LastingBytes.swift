/// Bytes that stay where they are: in the program itself, or kept beside it.
package struct LastingBytes: Sendable {
  // Points into the program or into what the owner keeps; neither changes.
  package nonisolated(unsafe) let base: UnsafePointer<UInt8>
  package let count: Int
  private let owner: Owner?

  private final class Owner: Sendable {
    nonisolated(unsafe) let bytes: UnsafeMutablePointer<UInt8>

    init(_ text: String) {
      bytes = .allocate(capacity: max(text.utf8.count, 1))
      _ = UnsafeMutableBufferPointer(start: bytes, count: text.utf8.count)
        .initialize(from: text.utf8)
    }

    deinit { bytes.deallocate() }
  }

  /// The bytes of a text of the program.
  package init(_ text: StaticString) {
    base = text.utf8Start
    count = text.utf8CodeUnitCount
    owner = nil
  }

  /// The bytes of a text that was written just now.
  package init(keeping text: String) {
    let owner = Owner(text)
    self.owner = owner
    base = UnsafePointer(owner.bytes)
    count = text.utf8.count
  }

  /// The bytes as text.
  package var text: String {
    String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }
}
