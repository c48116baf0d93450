import Glibc
import TerminalHarness
import Testing

@Suite struct EndTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func asked(_ signal: Int32) throws {
    let pty = try demo()
    pty.signal(signal)
    #expect(pty.ending() == .exit(128 + signal))
    #expect(pty.until { pty.isRestored && pty.text.contains("end \(128 + signal)") })
  }

  @Test func quitKey() throws {
    let pty = try demo()
    pty.send("\u{1C}")
    #expect(pty.ending() == .exit(128 + SIGQUIT))
    #expect(pty.until { pty.isRestored })
  }

  @Test(arguments: [
    ("f", "Fatal error: wilful end"), ("b", "Fatal error: Index out of range"), ("a", ""), ("n", ""),
  ])
  func crashed(_ letter: Unicode.Scalar, _ message: String) throws { try crash(letter, message) }

  @Test func aStackThatOverflows() throws { try crash("r") }

  private func crash(_ letter: Unicode.Scalar, _ message: String = "") throws {
    let pty = try demo()
    pty.send(control(letter))
    let ending = try #require(pty.ending(within: 20))
    #expect([.signal(SIGILL), .signal(SIGTRAP), .signal(SIGABRT), .signal(SIGSEGV)].contains(ending))
    #expect(pty.until { pty.isRestored })
    #expect(pty.text.contains(message))
    #expect(!pty.text.contains("Zażółć"))
  }

  @Test func exitedWithoutClosing() throws {
    let pty = try demo()
    pty.send(control("e") + control("x"))
    #expect(pty.ending() == .exit(7))
    #expect(pty.until { pty.isRestored && pty.text.contains("said aside") })
  }

  @Test func whatWasSaidAsideIsShownAtTheEnd() throws {
    let pty = try demo()
    pty.send(control("e"))
    #expect(pty.shows("key ctrl-e"))
    #expect(!pty.text.contains("said aside"))
    pty.send(control("q"))
    #expect(pty.ending() == .exit(0))
    #expect(pty.until { pty.text.contains("said aside") })
  }

  @Test func theWindowIsClosed() throws {
    let pty = try demo()
    pty.hangUp()
    #expect(pty.ending() == .exit(128 + SIGHUP))
  }
}
