import Glibc
import TerminalHarness
import Testing

@Suite struct ScreenTests {
  @Test func showsPolishLettersAndLooks() throws {
    let pty = try demo()
    #expect(pty.row(0).hasPrefix("┌ Zażółć gęślą jaźń ✓ ┐"))
    #expect(pty.row(1).hasPrefix("size 80x24 ascii false"))
    #expect(pty.row(23) == "└")
    #expect(pty.showsAlternateScreen)
    #expect(!pty.showsCursor)
    #expect(pty.look(row: 0, column: 2) == Look(isBold: true, colour: 6))
    #expect(pty.look(row: 3, column: 60) == Look(isReversed: true))
    #expect(pty.look(row: 8, column: 60) == Look(colour: 2))
    #expect(pty.look(row: 9, column: 60) == Look(isBold: true, colour: 1))
  }

  @Test func whatDoesNotFitACellIsAQuestionMark() throws {
    let pty = try demo()
    #expect(pty.until { pty.row(12).hasPrefix("[?????]") })
  }

  @Test func onlyWhatChangedIsWritten() throws {
    let pty = try demo()
    pty.send("a")
    #expect(pty.shows("key a"))
    let before = pty.received.count
    pty.send("b")
    #expect(pty.shows("key b"))
    #expect(pty.received.count - before < 200)
  }

  @Test func noColour() throws {
    let pty = try demo(["NO_COLOR": "1"])
    #expect(pty.look(row: 9, column: 60) == Look(isBold: true, isUnderlined: true))
    let coloured = (0..<24).contains { row in
      (0..<80).contains { pty.look(row: row, column: $0).colour != nil }
    }
    #expect(!coloured)
  }

  @Test func resizesDownToOneCellAndBack() throws {
    let pty = try demo()
    for (rows, columns) in [(30, 100), (12, 50), (1, 1), (1, 80), (24, 1), (60, 200), (24, 80)] {
      pty.resize(rows: rows, columns: columns)
      let size = "size \(columns)x\(rows)"
      #expect(pty.until { rows < 2 || pty.row(1).hasPrefix(String(size.prefix(columns))) })
      #expect(pty.until { rows < 2 || pty.row(rows - 1) == "└" }, "\(size)")
    }
    #expect(pty.row(0).hasPrefix("┌ Zażółć gęślą jaźń ✓ ┐"))
    pty.send("a")
    #expect(pty.shows("key a"))
  }

  @Test func aStormOfResizesEndsAtTheLast() throws {
    let pty = try demo()
    for step in 1...200 { pty.resize(rows: 5 + step % 40, columns: 20 + step % 90) }
    pty.resize(rows: 25, columns: 90)
    #expect(pty.shows("size 90x25"))
    #expect(pty.until { pty.row(24) == "└" })
  }

  @Test func staysInItsCornerOfTheEnvironment() throws {
    // A shell may have exported a size that is long out of date.
    let pty = try demo(["LINES": "10", "COLUMNS": "20"])
    #expect(pty.shows("size 80x24"))
  }

  @Test func stopsAndContinues() throws {
    let pty = try demo()
    pty.send(control("z"))
    #expect(pty.until { pty.isStopped && pty.isRestored })
    pty.resume()
    #expect(pty.until { !pty.isStopped && pty.showsAlternateScreen && !pty.showsCursor })
    #expect(pty.until { pty.row(0).hasPrefix("┌ Zażółć") && pty.text.contains("resized") })
    #expect(!pty.isInLineMode)
    pty.send(control("q"))
    #expect(pty.ending() == .exit(0))
    #expect(pty.until { pty.isRestored })
  }

  @Test func takesTheTerminalBackAfterAStopNobodySaw() throws {
    let pty = try demo()
    pty.signal(SIGSTOP)
    #expect(pty.until { pty.isStopped })
    let before = pty.received.count
    pty.resume()
    #expect(pty.until { pty.received.count > before && pty.text.contains("resized") })
    #expect(pty.until { pty.showsAlternateScreen && !pty.showsCursor && !pty.isInLineMode })
  }

  @Test func ticksAtItsDeadlineOnly() throws {
    let pty = try demo(arguments: ["--tick"])
    #expect(pty.shows("tick"))
    pty.send("a")
    #expect(pty.shows("key a"))
  }
}

@Suite struct OtherTerminalTests {
  @Test(arguments: ["pl_PL.ISO-8859-2", "C.ISO-8859-1", "pl_PL.CP1250"])
  func anotherCodesetIsDrawnInASCII(_ locale: String) throws {
    let pty = try demo(["LC_ALL": locale])
    #expect(pty.row(0).hasPrefix("+ Zazolc gesla jazn + +"))
    #expect(pty.row(1).hasPrefix("size 80x24 ascii true"))
    #expect(pty.received.allSatisfy { $0 < 0x80 })
  }

  @Test func latinLettersAreHeard() throws {
    let pty = try demo(["LC_ALL": "pl_PL.ISO-8859-2"])
    pty.send(bytes: [0xB1])
    #expect(pty.shows("key a"))
    #expect(pty.received.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["C", "POSIX", "", "pl_PL", "pl_PL.UTF-8", "xx_XX.utf8"])
  func polishLettersWithoutThatLocale(_ locale: String) throws {
    let pty = try demo(["LANG": nil, "LC_ALL": nil, "LC_CTYPE": locale])
    #expect(pty.row(0).hasPrefix("┌ Zażółć gęślą jaźń ✓ ┐"))
  }

  @Test(arguments: ["xterm", "xterm-mono", "linux", "screen", "tmux-256color", "rxvt", "vt220"])
  func otherTypesWork(_ type: String) throws {
    let pty = try demo(["TERM": type])
    pty.send("\u{1B}[A")
    #expect(pty.shows("key up"))
    pty.send(control("q"))
    #expect(pty.ending() == .exit(0))
    #expect(pty.until { pty.isRestored })
  }

  @Test(arguments: [("vt100", false), ("linux", false), ("xterm-256color", true), ("screen", true)])
  func pastedTextIsMarkedWhereItCanBe(_ type: String, _ marked: Bool) throws {
    let pty = try demo(["TERM": type])
    pty.send(control("q"))
    #expect(pty.ending() == .exit(0))
    let written = String(decoding: pty.received, as: UTF8.self)
    #expect(written.contains("\u{1B}[?2004h") == marked)
    #expect(written.contains("\u{1B}[?2004l") == marked)
  }

  @Test(
    arguments: [
      (nil, "TERM is not set; "), ("", "TERM is not set; "),
      ("dumb", "terminal type 'dumb' cannot move its cursor; "),
      ("no-such", "terminal type 'no-such' is unknown; "), ("unknown", "terminal type 'unknown' "),
      ("x\u{1B}[31m", "terminal type 'x[31m' is unknown; "),
    ] as [(String?, String)])
  func aTypeThatWillNotDoIsRefused(_ type: String?, _ reason: String) throws {
    let program = try #require(builtProgram("TerminalDemo"))
    var environment = Pty.environment
    environment["TERM"] = type
    let pty = try #require(Pty(program: program, environment: environment))
    #expect(pty.ending() == .exit(1))
    #expect(pty.row(0).hasPrefix(reason))
    #expect(!pty.received.contains(0x1B))
    #expect(pty.isRestored)
  }

  @Test func withoutATerminalItSaysSo() throws {
    let program = try #require(builtProgram("TerminalDemo"))
    let result = try #require(run(program, input: Array("q".utf8)))
    #expect(result.ending == .exit(1))
    #expect(result.output.isEmpty)
    #expect(result.errorText == "standard input is not a terminal; run it in a terminal\n")
  }
}
