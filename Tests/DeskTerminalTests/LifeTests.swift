import TerminalHarness
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct LifeTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func aSignalEndsItInOrder(_ signal: Int32) throws {
    let pty = try desk(in: home)
    pty.signal(signal)
    pty.expectEnd(.exit(128 + signal))
    #expect(!pty.text.contains("KTO ODPOWIADA"))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL])
  func aCrashGivesTheTerminalBack(_ signal: Int32) throws {
    let pty = try desk(in: home)
    pty.signal(signal)
    #expect(pty.ending(within: 20) == .signal(signal))
    #expect(pty.until { pty.isRestored && !pty.text.contains("KTO ODPOWIADA") })
  }

  @Test(arguments: [
    [Press.f10], ["\u{1B}0"], [Press.control("c")], [Press.control("q")], [Press.f1, Press.f10],
    [Press.f3, Press.control("c")], [Press.f5, "\u{1B}0"], ["ipko", Press.control("c")],
  ])
  func aQuitKeyEndsIt(_ keys: [String]) throws {
    let pty = try desk(in: home)
    for key in keys { pty.send(key) }
    pty.expectEnd(.exit(0))
  }

  @Test func theQuitSignalOfTheKeyboardEndsIt() throws {
    let pty = try desk(in: home)
    pty.send(Press.control("\\"))
    pty.expectEnd(.exit(128 + SIGQUIT))
  }

  @Test func anEscapeAndALateDigitQuit() throws {
    let pty = try desk(in: home)
    pty.send("\u{1B}")
    usleep(150_000)
    pty.send("0")
    pty.expectEnd(.exit(0))
  }

  @Test func aClosedWindowEndsIt() throws {
    let pty = try desk(in: home)
    pty.hangUp()
    #expect(pty.ending() == .exit(128 + SIGHUP))
  }

  @Test func stopsAndContinuesWhereItWas() throws {
    let pty = try desk(in: home)
    pty.send("ipko")
    pty.expect(["Szukaj: ipko"])
    for _ in 0..<3 {
      pty.send(Press.control("z"))
      #expect(pty.until { pty.isStopped && pty.isRestored })
      pty.resume()
      #expect(pty.until { !pty.isStopped && pty.showsAlternateScreen && !pty.isInLineMode })
      pty.expect(["Szukaj: ipko", "KTO ODPOWIADA", "F10 Wyjdź"])
    }
    pty.send("!")
    pty.expect(["Szukaj: ipko!"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  @Test func aStopThatNobodySawIsRedrawn() throws {
    let pty = try desk(in: home)
    pty.signal(SIGSTOP)
    #expect(pty.until { pty.isStopped })
    let before = pty.received.count
    pty.resume()
    #expect(pty.until { pty.received.count > before && pty.showsAlternateScreen && !pty.isInLineMode })
    pty.expect(["KTO ODPOWIADA", "F10 Wyjdź"])
  }

  // MARK: The window

  @Test func followsTheWindowDownToOneCellAndBack() throws {
    let pty = try desk(in: home)
    pty.send("ipko")
    pty.expect(["Szukaj: ipko"])
    let tooSmall = [(23, 80), (24, 79), (10, 40), (3, 12), (1, 80), (24, 1), (1, 1)]
    for (rows, columns) in [(30, 100), (60, 200), (24, 150)] + tooSmall + [(50, 132), (24, 80)] {
      pty.resize(rows: rows, columns: columns)
      let isPanel = rows >= 24 && columns >= 80
      let footer = isPanel ? "F10 Wyjdź" : String("Okno za małe".prefix(columns))
      #expect(pty.until { pty.row(isPanel ? rows - 1 : 0).contains(footer) }, "\(columns)×\(rows)")
      #expect(pty.until { !isPanel || pty.row(2).contains("Szukaj: ipko") }, "\(columns)×\(rows)")
    }
    pty.send("!")
    pty.expect(["Szukaj: ipko!"])
  }

  @Test(arguments: [(1, 1), (5, 20), (23, 79)])
  func startsInASmallWindowAndGrows(_ rows: Int, _ columns: Int) throws {
    let pty = try launch(morning, in: home, rows: rows, columns: columns)
    #expect(pty.until { pty.row(0).contains(String("Okno".prefix(columns))) })
    pty.resize(rows: 24, columns: 80)
    pty.expect(["KTO ODPOWIADA", "F10 Wyjdź"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  @Test func aStormOfResizesEndsAtTheLast() throws {
    let pty = try desk(in: home)
    for step in 1...200 { pty.resize(rows: 1 + step % 50, columns: 1 + step % 170) }
    pty.resize(rows: 26, columns: 90)
    #expect(pty.until { pty.row(25).contains("F10 Wyjdź") && pty.row(0).contains("10:42 ") == false })
    pty.expect(["KTO ODPOWIADA", "Szukaj:"])
  }

  // MARK: The clock

  @Test func atSixThePhoneClosesByItself() throws {
    let pty = try desk(["--clock", "2016-04-29T17:59:57"], in: home)
    pty.send("pue nie działa" + Press.enter)
    pty.expect(["✗ telefon COT od pn 02.05, 7.00", "pt 29.04.2016 18:00", "w godzinach COT: 0 → 1"])
    pty.expectGone("do 18.00")
  }
}
