import Canvas
import Terminal

/// The loop of a full-screen panel, at work and in practice: events in bounded bursts, and a frame only where one is due.
struct Conversation {
  /// What came of an event.
  enum Step {
    /// The screen looks as before.
    case quiet
    /// The screen may look different.
    case repaint
    /// Whoever sits there has left.
    case over
  }

  /// At most so many events are taken before the screen is painted, so that a flood never freezes it.
  private static let burst = 512

  private let screen: TerminalScreen

  init(on screen: TerminalScreen) { self.screen = screen }

  /// Runs until the panel is left, or a signal ends it.
  /// - Parameters:
  ///   - untilNext: milliseconds until the clock has to be looked at again.
  ///   - take: takes an event; never called with a signal.
  ///   - frame: the panel as it is now.
  /// - Returns: the signal that ended it, or nil when the one who sits there did.
  func run(
    untilNext: () -> Int32, take: (TerminalEvent) -> Step, frame: () -> Frame
  ) -> Int32? {
    screen.present(frame())
    while true {
      var event: TerminalEvent? = screen.next(deadlineMilliseconds: untilNext())
      var repaint = false
      var taken = 0
      while let present = event {
        if case .terminated(let signal) = present { return signal }
        switch take(present) {
        case .over: return nil
        case .repaint: repaint = true
        case .quiet: break
        }
        taken += 1
        event = taken < Self.burst ? screen.pending() : nil
      }
      if repaint { screen.present(frame()) }
    }
  }
}
