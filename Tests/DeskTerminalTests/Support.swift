import Foundation
import TerminalHarness
import Testing

/// A folder of a test's own, gone with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "pue-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record("\(path) stays behind: \(error)")
    }
  }

  /// Where the desk remembers the seat when this folder is its home.
  var seatFile: String { path + "/state/pue-desk/seat" }

  /// Writes a file with the folders that lead to it.
  func write(_ bytes: some Sequence<UInt8>, to file: String) throws {
    let url = URL(fileURLWithPath: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}

/// Starts the built program in a terminal, with a folder as its home.
func launch(
  _ arguments: [String] = [], in home: TemporaryFolder, environment: [String: String?] = [:],
  program: String? = nil, rows: Int = 24, columns: Int = 80
) throws -> Pty {
  let program = try #require(program ?? builtProgram("pue-desk"))
  let own = ["HOME": home.path, "XDG_STATE_HOME": home.path + "/state"]
  let surroundings = environment.reduce(into: Pty.environment.merging(own) { $1 }) { $0[$1.key] = $1.value }
  return try #require(
    Pty(program: program, arguments: arguments, environment: surroundings, rows: rows, columns: columns))
}

/// A working day in consultants' hours.
let morning = ["--clock", "2016-04-29T10:42"]

/// Starts the desk and waits until it shows its panel.
func desk(
  _ arguments: [String] = morning, in home: TemporaryFolder, environment: [String: String?] = [:],
  program: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Pty {
  let pty = try launch(arguments, in: home, environment: environment, program: program)
  let isShown = pty.until { pty.row(0).contains("PUE ZUS") && pty.row(23).contains("F10") }
  try #require(isShown, "\(pty.text)", sourceLocation: sourceLocation)
  return pty
}

/// What keys send on an xterm.
enum Press {
  static let f1 = "\u{1B}OP"
  static let f2 = "\u{1B}OQ"
  static let f3 = "\u{1B}OR"
  static let f4 = "\u{1B}OS"
  static let f5 = "\u{1B}[15~"
  static let f6 = "\u{1B}[17~"
  static let f10 = "\u{1B}[21~"
  static let down = "\u{1B}OB"
  static let pageDown = "\u{1B}[6~"
  static let enter = "\r"

  static func control(_ letter: Unicode.Scalar) -> String {
    String(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value & 0x1F))))
  }
}

extension Pty {
  /// Waits until the screen shows every one of some texts, and names what is missing.
  func expect(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let isShown = until { texts.allSatisfy { self.text.contains($0) } }
    let missing = texts.filter { !text.contains($0) }
    #expect(isShown, "\(missing) missing in\n\(text)", sourceLocation: sourceLocation)
  }

  /// Waits until a text is gone.
  func expectGone(_ gone: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(until { !self.text.contains(gone) }, "\(gone) still in\n\(text)", sourceLocation: sourceLocation)
  }

  /// Waits for the end, and for the terminal to be as it was.
  func expectEnd(_ ending: Ending, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(self.ending() == ending, sourceLocation: sourceLocation)
    #expect(until { self.isRestored }, sourceLocation: sourceLocation)
  }

  /// Waits for a refusal: one line, and nothing that would move a cursor.
  func expectRefusal(_ code: Int32, _ reason: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(ending() == .exit(code), sourceLocation: sourceLocation)
    let said = String(decoding: received, as: UTF8.self)
    #expect(said.hasPrefix("pue-desk: "), "\(said)", sourceLocation: sourceLocation)
    #expect(said.contains(reason), "\(said)", sourceLocation: sourceLocation)
    #expect(said.split(separator: "\r\n").count == 1, "\(said)", sourceLocation: sourceLocation)
    #expect(!received.contains(0x1B), "\(said)", sourceLocation: sourceLocation)
    #expect(isRestored, sourceLocation: sourceLocation)
  }
}
