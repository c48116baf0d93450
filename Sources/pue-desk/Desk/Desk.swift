import ArgumentParser
import CStart
import CallJournal
import Canvas
import DeskCore
import DeskScreen
import Foundation
import Glibc
import Practice
import RulebookFiles
import Terminal

/// The full-screen desk: one loop around update and view, and the only place where effects happen.
struct Desk {
  private let language: Language
  private let seat: Seat?
  private let clock: DeskClock
  private let openShelf: () throws -> RulebookShelf
  private let journalPath: String?
  private let isSimulated: Bool
  private let memory: SeatMemory
  private let mailbox: Mailbox
  private let printer: SlipPrinter
  private let rulebookFolder: String?
  private let state: String?
  private let review: JournalReview
  private let keys: KeyTable
  private let theme: ThemeName

  init(_ start: DeskStart) throws {
    keys = start.settings.keys
    theme = start.theme
    mailbox = try Mailbox()
    language = start.language
    seat = start.seat
    clock = start.clock
    openShelf = start.shelf
    let environment = Environment.values(of: "XDG_STATE_HOME", "HOME")
    let folder = stateFolder(environment)
    state = folder
    rulebookFolder = start.rulebook
    // A simulated clock would date real calls wrongly, so it keeps no journal unless one is named.
    isSimulated = start.clock.isSimulated
    journalPath = start.journal ?? (isSimulated ? nil : folder.map { "\($0)/journal.sqlite" })
    memory = SeatMemory(environment: environment)
    printer = SlipPrinter(folder: folder, mailbox: mailbox)
    review = JournalReview(path: journalPath, mailbox: mailbox)
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
    var watchman = DeskWatchman(rulebooks: rulebookFolder, state: state, mailbox: mailbox)
    let shelf = try openShelf()
    let finders = Finders()
    let context = DeskContext(
      shelf: shelf, find: { rulebook, words in finders.finder(for: rulebook).find(words) },
      newCallID: newCallID, keys: keys)
    var model = Model(
      context: context, seat: seat ?? memory.recall() ?? .contactCenter, language: language,
      now: clock.now)
    let screen = try open()
    _ = model.update(.resized(screen.size))
    let memo = ViewMemo()
    screen.present(view(model, size: screen.size, memo: memo))
    // The screen first, and whoever shows it: the journal's threads begin when it has settled.
    Self.letTheFirstFrameSettle()
    start_is_over()
    let journal = try openJournal(&model)
    screen.watch([mailbox.descriptor] + (journal.map { [$0.descriptor] } ?? []))
    watchman.look()
    rehearse(model, size: screen.size, memo: memo) { !Self.somebodyTypes(within: 0) }
    let signal = converse(&model, screen, journal, &watchman, memo)
    screen.close()
    if let left = journal?.finish() { Launcher.complain([left]) }
    if let signal { throw ExitCode(128 + signal) }
  }

  /// Lets the first frame reach the eye; a key that comes meanwhile ends the wait and is heard right after.
  private static func letTheFirstFrameSettle() {
    _ = somebodyTypes(within: 80)
  }

  private static func somebodyTypes(within milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0
  }

  private func openJournal(_ model: inout Model) throws -> DeskJournal? {
    guard let journalPath else {
      let trouble = isSimulated ? nil : Self.noFolder
      _ = model.update(.journal(JournalStatus(waiting: 0, trouble: trouble, isKept: false)))
      return nil
    }
    let journal = try DeskJournal(path: journalPath, now: clock.now, mailbox: mailbox)
    journal.lookForAbandonedCalls()
    return journal
  }

  private static let noFolder = LocalizedText(
    polish: "Bez dziennika: nie ma ani XDG_STATE_HOME, ani HOME.",
    english: "No journal: neither XDG_STATE_HOME nor HOME is set.")

  private func open() throws -> TerminalScreen {
    do {
      return try TerminalScreen(theme: theme, withoutTerminal: Self.advice)
    } catch {
      throw CommandFailure(error.reason, code: SystemExit.unavailable)
    }
  }

  // MARK: - The loop

  /// - Returns: the signal that ended the desk, or nil when the consultant did.
  private func converse(
    _ model: inout Model, _ screen: TerminalScreen, _ journal: DeskJournal?,
    _ watchman: inout DeskWatchman, _ memo: ViewMemo
  ) -> Int32? {
    Conversation(on: screen).run(
      untilNext: { clock.untilNextSecond },
      take: { event in
        // With the clock, which ticks anyway: watching wakes nobody.
        if case .tick = event { watchman.look() }
        var repaint = false
        for message in messages(event, screen, journal) {
          let outcome = model.update(message)
          repaint = repaint || outcome.repaint
          guard perform(outcome.effects, &model, screen, journal) else { return .over }
        }
        return repaint ? .repaint : .quiet
      },
      frame: {
        model.settle()
        return view(model, size: screen.size, memo: memo)
      })
  }

  private func messages(
    _ event: TerminalEvent, _ screen: TerminalScreen, _ journal: DeskJournal?
  ) -> [Message] {
    switch event {
    case .key(let key): [.key(key)]
    case .paste(let text): [.paste(text)]
    case .pointer(let pointer): [.pointer(pointer, screen.size)]
    case .tick: [.clock(clock.now)] + mailbox.fetch()
    case .companion: mailbox.fetch() + (journal.map { [.journal($0.status())] } ?? [])
    case .resized: [.resized(screen.size)]
    case .terminated: []
    }
  }

  /// - Returns: whether the desk goes on.
  private func perform(
    _ effects: [Effect], _ model: inout Model, _ screen: TerminalScreen, _ journal: DeskJournal?
  ) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .redraw: screen.redraw()
      case .setMouse(let on): screen.setMouse(on)
      case .rememberSeat(let seat): remember(seat, &model)
      case .record(let record): journal?.record(record)
      case .takeOver(let call): journal?.settle(call, takingOver: true, at: clock.now)
      case .closeInterrupted(let call): journal?.settle(call, takingOver: false, at: clock.now)
      case .printSlip(let lines): printer.print(lines, at: clock.now)
      case .enterPractice:
        practise(&model, screen, journal)
      case .reply, .practise: break
      case .load(let number, let request): review.load(number, request, model.context.shelf)
      }
    }
    if let journal, effects.contains(where: \.isRecord) {
      // What was just submitted counts as waiting until the writer says otherwise.
      _ = model.update(.journal(journal.status()))
    }
    return true
  }

  /// Practises on the same screen, away from the journal, and comes back to the panel as it was.
  private func practise(_ model: inout Model, _ screen: TerminalScreen, _ journal: DeskJournal?) {
    let companions = [mailbox.descriptor] + (journal.map { [$0.descriptor] } ?? [])
    screen.watch([])
    defer { screen.watch(companions) }
    do {
      // The rulebooks as they are now: they may have changed since the start.
      let shelf = model.shelf
      let context = DeskContext(
        shelf: shelf, find: model.context.find, newCallID: model.context.newCallID, keys: keys)
      let room = PracticeRoom(
        shelf: shelf, callers: try Callers.playable(shelf),
        store: state.map {
          PracticeStore(folder: "\($0)/practice")
        }, seed: UInt64(bitPattern: clock.now.secondsSinceEpoch))
      var desk = PracticeDesk(
        room, context: context, seat: model.seat, language: model.language, clock: clock)
      // A signal that ended practice ends the desk as well.
      if case .terminated(let signal) = desk.run(on: screen) { raise(signal) }
    } catch {
      _ = model.update(
        .failure(
          LocalizedText(
            polish: "Trening niedostępny: scenariusze są uszkodzone.",
            english: "Practice is not available: its scenarios are damaged.")))
    }
    _ = model.update(.resized(screen.size))
    _ = model.update(.clock(clock.now))
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

extension Effect {
  fileprivate var isRecord: Bool {
    if case .record = self { return true }
    return false
  }
}
