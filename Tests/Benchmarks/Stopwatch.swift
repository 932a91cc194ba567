import Foundation

/// Measures how long things take.
enum Stopwatch {
  /// Microseconds that the work took.
  static func microseconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return Double(time.components.seconds) * 1e6 + Double(time.components.attoseconds) / 1e12
  }

  /// The figure that as many lie below as above.
  static func median(_ figures: [Double]) -> Double { quantile(0.5, of: figures) }

  /// The figure that this share lies below; 0 of none.
  static func quantile(_ share: Double, of figures: [Double]) -> Double {
    guard !figures.isEmpty else { return 0 }
    let sorted = figures.sorted()
    return sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)]
  }

  /// The most memory that the process has held so far, in megabytes.
  static var peakMemory: Double {
    var usage = rusage()
    // RUSAGE_SELF, which is a number on a Mac and a case of its own type on Linux.
    getrusage(0, &usage)
    #if os(macOS)
      return Double(usage.ru_maxrss) / 1_048_576
    #else
      return Double(usage.ru_maxrss) / 1_024
    #endif
  }
}
