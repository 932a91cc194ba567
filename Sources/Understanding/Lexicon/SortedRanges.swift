// Ranges in order, none inside another: of hits, times, names.
extension RandomAccessCollection where Index == Int {
  /// Whether one of the elements, whose ranges are in order, overlaps a range.
  ///
  /// Lines have a handful of them; in a text with thousands the search is by halves.
  @inline(__always)
  func overlaps(_ range: Range<Int>, by place: (Element) -> Range<Int>) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if place(self[middle]).upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < endIndex && place(self[low]).lowerBound < range.upperBound
  }
}
