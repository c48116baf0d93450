import TerminalHarness
import Testing

/// A demo in a terminal, once it shows something.
func demo(
  _ environment: [String: String?] = [:], arguments: [String] = [], rows: Int = 24, columns: Int = 80
) throws -> Pty {
  let program = try #require(builtProgram("TerminalDemo"))
  let changed = environment.reduce(into: Pty.environment) { $0[$1.key] = $1.value }
  let pty = try #require(
    Pty(program: program, arguments: arguments, environment: changed, rows: rows, columns: columns))
  #expect(pty.until { pty.row(1).hasPrefix("size ") && pty.text.contains("match") })
  return pty
}

/// What Ctrl and a letter send.
func control(_ letter: Unicode.Scalar) -> String {
  String(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value & 0x1F))))
}
