import ArgumentParser
import Canvas
import DeskCore
import DeskScreen
import Foundation
import Glibc
import MatterSearch
import RulebookFiles
import Synchronization
import Terminal

/// The full-screen desk: one loop around update and view, and the only place where effects happen.
struct Desk {
  private let language: Language
  private let seat: Seat?
  private let clock: DeskClock
  private let openShelf: () throws -> RulebookShelf
  private let memory: SeatMemory

  init(
    language: Language, seat: Seat?, clock: DeskClock,
    openShelf: @escaping () throws -> RulebookShelf
  ) {
    self.language = language
    self.seat = seat
    self.clock = clock
    self.openShelf = openShelf
    memory = SeatMemory(environment: ProcessInfo.processInfo.environment)
  }

  private static let advice =
    "run pue-desk in a terminal, or use 'pue-desk decide', 'channels' or 'find'"

  /// Runs until the consultant quits.
  /// - Throws: `CommandFailure` without a usable terminal, the rulebook's faults, or an exit code after a signal.
  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw CommandFailure(
        "the desk needs a terminal for its input and output; \(Self.advice)",
        code: SystemExit.unavailable)
    }
    // Before the screen opens, so that a faulty rulebook is named on an ordinary terminal.
    let shelf = try openShelf()
    let finders = Finders()
    let context = DeskContext(shelf: shelf) { rulebook, words in
      finders.finder(for: rulebook).find(words)
    }
    var model = Model(
      context: context, seat: seat ?? memory.recall() ?? .contactCenter, language: language,
      now: clock.now)
    let screen = try open()
    let signal = converse(&model, screen)
    screen.close()
    if let signal { throw ExitCode(128 + signal) }
  }

  private func open() throws -> TerminalScreen {
    let colour = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    do {
      return try TerminalScreen(colour: colour, withoutTerminal: Self.advice)
    } catch {
      throw CommandFailure(error.reason, code: SystemExit.unavailable)
    }
  }

  // MARK: - The loop

  /// At most so many events are taken before the screen is painted, so that a flood never freezes it.
  private static let burst = 512

  /// - Returns: the signal that ended the desk, or nil when the consultant did.
  private func converse(_ model: inout Model, _ screen: TerminalScreen) -> Int32? {
    screen.present(view(model, size: screen.size))
    while true {
      var event: TerminalEvent? = screen.next(deadlineMilliseconds: clock.untilNextSecond)
      var repaint = false
      var taken = 0
      while let present = event {
        if case .terminated(let signal) = present { return signal }
        let outcome = take(present, &model, screen)
        repaint = repaint || outcome.repaint
        guard perform(outcome.effects, &model, screen) else { return nil }
        taken += 1
        event = taken < Self.burst ? screen.pending() : nil
      }
      if repaint { screen.present(view(model, size: screen.size)) }
    }
  }

  private func take(
    _ event: TerminalEvent, _ model: inout Model, _ screen: TerminalScreen
  ) -> Outcome {
    switch event {
    case .key(let key): model.update(.key(key))
    case .paste(let text): model.update(.paste(text))
    case .pointer(let pointer): model.update(.pointer(pointer, screen.size))
    case .tick: model.update(.clock(clock.now))
    case .resized, .terminated: .repaint
    }
  }

  /// - Returns: whether the desk goes on.
  private func perform(
    _ effects: [Effect], _ model: inout Model, _ screen: TerminalScreen
  ) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .redraw: screen.redraw()
      case .setMouse(let on): screen.setMouse(on)
      case .rememberSeat(let seat): remember(seat, &model)
      }
    }
    return true
  }

  private func remember(_ seat: Seat, _ model: inout Model) {
    do {
      try memory.remember(seat)
    } catch {
      _ = model.update(
        .failure(
          LocalizedText(
            polish: "Stanowisko zmienione, ale nie zapamiętano go: katalogu stanu nie da się zapisać.",
            english: "Seat changed, but not remembered: the state folder cannot be written.")))
    }
  }
}

/// Builds the search of a rulebook when it is first wanted: the first frame does not wait for it.
private final class Finders: Sendable {
  private let built = Mutex<[String: MatterFinder]>([:])

  func finder(for rulebook: ProvenRulebook) -> MatterFinder {
    built.withLock { built in
      if let finder = built[rulebook.rulebook.version] { return finder }
      let finder = MatterFinder(rulebook)
      built[rulebook.rulebook.version] = finder
      return finder
    }
  }
}
