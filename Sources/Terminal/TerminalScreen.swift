import CNcurses
import CTermGuard
import Canvas
import Glibc

/// The one owner of the terminal: shows frames, hears keys, and gives everything back.
///
/// From its making to `close()` the terminal is in full-screen mode and what is written to stderr is kept until
/// the end. However the program ends (a signal, a crash, an exit), the terminal is restored.
///
/// ```swift
/// let screen = try TerminalScreen(theme: .auto)
/// defer { screen.close() }
/// screen.present(frame)
/// let event = screen.next(deadlineMilliseconds: 1000)
/// ```
///
/// It belongs to the thread that made it, and a program has one at a time.
public final class TerminalScreen {
  /// The size of the window; a window has one cell at least.
  public private(set) var size = Size(columns: 1, rows: 1)
  /// Whether letters and lines are drawn in ASCII, since the terminal may not show others.
  public let asciiOnly: Bool

  private let type: TerminalType
  private let handle: OpaquePointer
  private var painter: Painter
  private var input: TerminalInput
  private var isOpen = true
  private var hearsMouse = false

  /// Takes the terminal.
  /// - Parameters:
  ///   - theme: the colours; `mono` to do without, as `NO_COLOR` wishes.
  ///   - withoutTerminal: what to do instead where there is no terminal; it ends the reason of the failure.
  /// - Throws: `TerminalFailure` with nothing changed and nothing written.
  public init(theme: ThemeName, withoutTerminal: String = "run it in a terminal") throws(TerminalFailure) {
    try Self.requireTerminal(withoutTerminal)
    let charset = Charset.adopt()
    type = try TerminalType()
    let signalDescriptor = tg_install(STDOUT_FILENO)
    guard signalDescriptor >= 0 else {
      throw TerminalFailure(reason: "the terminal's modes cannot be read; try another terminal")
    }
    handle = try Self.open(type)
    asciiOnly = charset != .utf8
    painter = Painter(theme: Theme(theme), asciiOnly: asciiOnly)
    input = TerminalInput(
      signalDescriptor: signalDescriptor, decoder: KeyDecoder(charset: charset, table: type.keys))
    fitWindow()
  }

  deinit {
    close()
  }

  /// Shows a frame; only rows that differ from the frame before are drawn.
  /// - Parameter frame: from the top left corner; what does not fit is cut, what remains is blank.
  public func present(_ frame: Frame) {
    guard isOpen else { return }
    Self.write(painter.paint(frame, window: size))
  }

  /// Makes the next frame draw every cell, whatever stands on the screen.
  public func redraw() { painter.forget() }

  /// Waits for the next event.
  /// - Parameter deadlineMilliseconds: how long before a `tick` is told instead; nil for ever.
  public func next(deadlineMilliseconds: Int32?) -> TerminalEvent {
    let end = deadlineMilliseconds.map { TerminalInput.now() + Int64($0) * 1_000_000 }
    while isOpen {
      if let event = hear(until: end) { return event }
      if let end, TerminalInput.now() >= end { return .tick }
    }
    return .terminated(signal: SIGHUP)
  }

  /// An event that has already come, so that a burst can be handled before the next frame is drawn.
  ///
  /// Keys held down for ever come for ever: a caller draws after some number of events all the same. After what a
  /// person types nothing is asked of the terminal, which would cost every key a call.
  public func pending() -> TerminalEvent? {
    guard isOpen, let news = input.isFlooded ? input.next(until: TerminalInput.now()) : input.taken()
    else { return nil }
    return event(news)
  }

  /// Watches descriptors beside the keyboard; `companion` is told when one of them can be read.
  /// - Parameter descriptors: open for reading as long as the screen is.
  public func watch(_ descriptors: [Int32]) { input.companions = descriptors }

  /// Lets mouse presses and the wheel be heard, where the terminal can; off at the start.
  /// - Parameter on: while on, selecting text for the clipboard takes Shift in most terminals.
  public func setMouse(_ on: Bool) {
    guard isOpen, type.isXtermLike, on != hearsMouse else { return }
    hearsMouse = on
    Self.write(on ? TerminalType.mouseOn : TerminalType.mouseOff)
  }

  /// Gives the terminal back and shows what was written to stderr; a second call does nothing.
  public func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    delscreen(handle)
    tg_release_stderr()
    tg_uninstall()
  }

  /// What keeps this terminal type from showing a screen; nil where nothing does.
  public static func fault() -> TerminalFailure? {
    do {
      _ = try TerminalType()
      return nil
    } catch {
      return error
    }
  }

  // MARK: Taking and giving back

  private static func requireTerminal(_ advice: String) throws(TerminalFailure) {
    for (descriptor, name) in [(STDIN_FILENO, "input"), (STDOUT_FILENO, "output")]
    where isatty(descriptor) == 0 {
      throw TerminalFailure(reason: "standard \(name) is not a terminal; \(advice)")
    }
  }

  /// The handlers stand before: ncurses leaves a signal alone that has one.
  private static func open(_ type: TerminalType) throws(TerminalFailure) -> OpaquePointer {
    tg_arm(type.farewell, type.farewell.count)
    guard let handle = ncs_open() else {
      tg_disarm()
      tg_uninstall()
      throw TerminalFailure(reason: "the screen cannot be opened; try another TERM")
    }
    // Until the first endwin() ncurses 6.4 writes after every move of the cursor instead of once a frame. The cursor
    // is hidden before: hidden between the two screens it stays so at the end in terminals that save it with its looks.
    curs_set(0)
    endwin()
    // Without it a message on stderr is lost among the cells, which is no reason not to start.
    tg_capture_stderr()
    nonl()
    typeahead(-1)
    leaveok(ncs_window(), true)
    tg_take_keys()
    def_prog_mode()
    write(type.enter)
    return handle
  }

  private func leave() {
    Self.write(type.leave)
    endwin()
    tg_restore_modes()
    tg_disarm()
  }

  /// Takes the terminal again after `leave()`; the next frame makes ncurses do its part.
  private func enter() {
    tg_take_keys()
    tg_arm(type.farewell, type.farewell.count)
    Self.write(type.enter + (hearsMouse ? TerminalType.mouseOn : []))
    fitWindow()
  }

  private static func write(_ bytes: [UInt8]) {
    // Nothing to be done if it fails: then the terminal is gone, which the next read tells.
    _ = tg_write(STDOUT_FILENO, bytes, bytes.count)
  }

  // MARK: Events

  private func hear(until end: Int64?) -> TerminalEvent? {
    input.next(until: end).map(event)
  }

  private func event(_ news: TerminalInput.News) -> TerminalEvent {
    switch news {
    case .event(let event): event
    case .signal(let signal): react(to: signal)
    }
  }

  private func react(to signal: Int32) -> TerminalEvent {
    switch signal {
    case SIGWINCH: fitWindow()
    case SIGTSTP:
      leave()
      tg_stop()
      enter()
    case SIGCONT:  // after a SIGSTOP nobody could see coming; somebody else had the terminal
      leave()
      enter()
    default: return .terminated(signal: signal)
    }
    return .resized
  }

  private static let mostRows: Int32 = 500
  private static let mostColumns: Int32 = 1000

  /// Makes ncurses follow the window, and draw all of it: the terminal may have moved what it showed.
  private func fitWindow() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if tg_window_size(&rows, &columns) {
      // Nobody has such a window, but anybody can say so, and ncurses would ask for the memory.
      let (rows, columns) = (min(rows, Self.mostRows), min(columns, Self.mostColumns))
      // Not resizeterm(), which would report a key.
      if is_term_resized(rows, columns) { resize_term(rows, columns) }
    }
    size = Size(columns: Int(getmaxx(ncs_window())), rows: Int(getmaxy(ncs_window())))
    painter.forget()
  }
}
