import CPtyHarness
import Glibc

/// A program in a terminal of its own.
///
/// What a terminal shows arrives in pieces, so nothing is ever asserted to be so now: wait until it is.
///
/// ```swift
/// let pty = try #require(Pty(program: program))
/// #expect(pty.shows("Zażółć"))
/// ```
public final class Pty {
  private let terminal: OpaquePointer
  /// Number of rows.
  public private(set) var rows: Int
  /// Number of columns.
  public private(set) var columns: Int

  /// What a program finds in its environment unless a test says otherwise.
  public static let environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "HOME": "/nonexistent",
  ]

  /// Starts a program; nil when it cannot be started.
  /// - Parameters:
  ///   - program: path of the executable.
  ///   - arguments: without the program's name.
  ///   - environment: all of it; nothing is inherited.
  ///   - rows: of the window.
  ///   - columns: of the window.
  public init?(
    program: String, arguments: [String] = [], environment: [String: String] = Pty.environment,
    rows: Int = 24, columns: Int = 80
  ) {
    let started = withCStrings([program] + arguments) { arguments in
      withCStrings(entries(environment)) { environment in
        ph_start(program, arguments, environment, Int32(rows), Int32(columns))
      }
    }
    guard let started else { return nil }
    terminal = started
    self.rows = rows
    self.columns = columns
  }

  deinit {
    ph_free(terminal)
  }

  // MARK: What a person does

  /// Types text, or whatever a key sends.
  public func send(_ text: String) {
    send(bytes: Array(text.utf8))
  }

  /// Types bytes.
  public func send(bytes: [UInt8]) {
    ph_send(terminal, bytes, bytes.count)
  }

  /// Resizes the window.
  public func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    ph_resize(terminal, Int32(rows), Int32(columns))
  }

  /// Closes the window while the program runs.
  public func hangUp() {
    ph_hang_up(terminal)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    Glibc.kill(ph_pid(terminal), number)
  }

  /// Continues a stopped program, as `fg` does.
  public func resume() {
    ph_continue(terminal)
  }

  // MARK: What a person sees

  /// One row, counted from 0, without the blanks at its end.
  public func row(_ row: Int) -> String {
    var bytes = [CChar](repeating: 0, count: 4 * columns + 4)
    let count = ph_row(terminal, Int32(row), &bytes, bytes.count)
    var line = bytes.prefix(count).map(UInt8.init(bitPattern:))
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// All rows.
  public var text: String {
    (0..<rows).map(row).joined(separator: "\n")
  }

  /// How a cell looks.
  public func look(row: Int, column: Int) -> Look {
    let look = ph_look_at(terminal, Int32(row), Int32(column))
    return Look(
      isBold: look.attributes & UInt32(PH_BOLD) != 0,
      isUnderlined: look.attributes & UInt32(PH_UNDERLINE) != 0,
      isReversed: look.attributes & UInt32(PH_REVERSE) != 0,
      colour: look.colour < 0 ? nil : Int(look.colour))
  }

  /// Whether the alternate screen is shown.
  public var showsAlternateScreen: Bool { ph_alternate_screen(terminal) }
  /// Whether the cursor is shown.
  public var showsCursor: Bool { ph_cursor_visible(terminal) }
  /// Whether the terminal echoes and collects lines, as a shell leaves it.
  public var isInLineMode: Bool { ph_line_mode(terminal) }
  /// Whether the terminal is as it was before the program.
  public var isRestored: Bool { !showsAlternateScreen && showsCursor && isInLineMode }
  /// Whether the program is stopped.
  public var isStopped: Bool { ph_is_stopped(terminal) }
  /// The program's process.
  public var pid: Int32 { ph_pid(terminal) }

  /// Every byte the program has written.
  public var received: [UInt8] {
    var count = 0
    let bytes = ph_received(terminal, &count)
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  // MARK: Waiting

  /// Waits until something holds.
  /// - Returns: false when it did not in that time.
  public func until(seconds: Double = 30, _ holds: () -> Bool) -> Bool {
    let end = monotonicSeconds() + seconds
    while !holds() {
      guard monotonicSeconds() < end else { return false }
      // Nothing more can be shown, but a status or a mode may still change.
      if !ph_pump(terminal, 10) { usleep(1000) }
    }
    return true
  }

  /// Waits until the screen shows a text.
  public func shows(_ text: String, within seconds: Double = 30) -> Bool {
    until(seconds: seconds) { self.text.contains(text) }
  }

  /// Waits until the program has ended; nil when it has not in that time.
  public func ending(within seconds: Double = 30) -> Ending? {
    let status = ph_wait(terminal, Int32(seconds * 1000))
    return status < 0 ? nil : Ending(waitStatus: status)
  }
}

/// How a cell looks.
public struct Look: Equatable, Sendable {
  /// Whether it is bold.
  public var isBold = false
  /// Whether it is underlined.
  public var isUnderlined = false
  /// Whether its colours are exchanged.
  public var isReversed = false
  /// Number of the text's colour, nil for the terminal's own.
  public var colour: Int?

  /// Makes a look.
  public init(
    isBold: Bool = false, isUnderlined: Bool = false, isReversed: Bool = false, colour: Int? = nil
  ) {
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
    self.colour = colour
  }
}
