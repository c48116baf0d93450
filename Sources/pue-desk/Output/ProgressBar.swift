import Glibc

/// How far something has come, on standard error where somebody watches it; nothing for under a second.
struct ProgressBar {
  private let isWatched = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var isShown = false
  private static let width = 30

  /// Shows how much is done, four times a second at most.
  mutating func show(_ done: Int64, of total: Int64) {
    let now = ContinuousClock.now
    guard isWatched, total > 0, now - start > .seconds(1), now - shown > .milliseconds(250) else { return }
    (shown, isShown) = (now, true)
    let share = min(1, Double(done) / Double(total))
    let full = Int(share * Double(Self.width))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    Self.write("\r[\(bar)] \(Int(share * 100)) %")
  }

  /// Takes the line away.
  mutating func clear() {
    if isShown { Self.write("\r\u{1B}[K") }
    isShown = false
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    // Where the line cannot be written nobody watches.
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
