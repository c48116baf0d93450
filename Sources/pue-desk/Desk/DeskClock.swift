import DeskCore
import Glibc

/// The clock on the screen: the machine's, or one that starts at another moment and runs as fast.
struct DeskClock {
  /// Whether it shows another time than the machine's.
  let isSimulated: Bool
  /// Seconds to add to the machine's clock.
  private let shift: Int64

  /// - Parameter simulatedStart: the moment that the clock shows now; nil for the machine's clock.
  init(simulatedStart: Instant?) {
    isSimulated = simulatedStart != nil
    shift = simulatedStart.map { $0.secondsSinceEpoch - SystemClock.now().secondsSinceEpoch } ?? 0
  }

  var now: Instant { SystemClock.now().adding(seconds: shift) }

  /// Milliseconds to the next full second; the clock may be set at any time, so nobody waits longer.
  var untilNextSecond: Int32 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    // A little late rather than a little early, which would be followed by a second wait.
    return Int32(1002 - time.tv_nsec / 1_000_000)
  }
}
