import Foundation
import Glibc
import Synchronization

/// A line on standard error while something takes longer than a second; only where somebody watches.
final class ProgressLine: Sendable {
  private let text: String
  private let isOver = Mutex(false)

  /// Works, and shows a line with the seconds gone by, which vanishes at the end.
  static func shown<Result>(_ text: String, _ work: () throws -> Result) rethrows -> Result {
    guard isatty(STDERR_FILENO) == 1 else { return try work() }
    let line = ProgressLine(text)
    Thread { line.run() }.start()
    defer { line.end() }
    return try work()
  }

  private init(_ text: String) { self.text = text }

  private func run() {
    let start = ContinuousClock.now
    while true {
      usleep(250_000)
      let seconds = (ContinuousClock.now - start).components.seconds
      let goesOn = isOver.withLock { isOver in
        if !isOver, seconds >= 1 { Self.write("\r\(text)… \(seconds) s") }
        return !isOver
      }
      guard goesOn else { return }
    }
  }

  /// Under the lock, so that no line appears after the end.
  private func end() {
    isOver.withLock { isOver in
      isOver = true
      Self.write("\r\u{1B}[K")
    }
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    // Where the line cannot be written nobody watches.
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
