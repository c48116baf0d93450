import Foundation
import TerminalHarness
import Testing

@Suite struct SettingsTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func configured(
    _ text: String, _ arguments: [String] = morning, _ environment: [String: String?] = [:]
  )
    throws -> Pty
  {
    try home.write(Array(text.utf8), to: home.path + "/.config/pue-desk/config.yaml")
    return try launch(arguments, in: home, environment: environment)
  }

  @Test func aRemappedKeyWorksAndTheHelpShowsIt() throws {
    let pty = try configured("keys:\n  call-menu: [F12, Ctrl-X]\n  quit: Ctrl-N\n")
    pty.expect(["F12 Rozmowa", "^N Wyjdź", "F12 rozmowa"])
    pty.send(Press.f2 + "\u{1B}[21~")
    pty.send(Press.f1)
    pty.expect(["POMOC", "F12        rozmowa: zacznij", "także Ctrl-X"])
    pty.send(Press.control("x"))
    pty.expectGone("POMOC")
    pty.send(Press.control("x"))
    pty.expect(["NOWA ROZMOWA"])
    pty.send(Press.enter)
    pty.expect(["● 00:0"])
    pty.send(Press.control("n"))
    pty.expect(["ROZMOWA TRWA"])
    pty.send("2")
    pty.expectEnd(.exit(0))
  }

  @Test func theBareCommandTakesSeatAndLanguageFromTheFile() throws {
    let pty = try configured("seat: cot\nlanguage: en\n", [])
    pty.expect(["PUE ZUS · desk   COT (ZUS)", "F10 Quit"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  @Test func aFaultyFileIsNamedBeforeTheScreenOpens() throws {
    let pty = try configured("seat: kasa\n", [])
    pty.expectRefusal(78, "config.yaml:1: unknown seat 'kasa'")
  }

  /// Calls of a simulated clock would stand among the real ones with wrong dates.
  @Test func aSimulatedClockDoesNotWriteIntoTheJournalOfTheFile() throws {
    let pty = try configured("journal: ~/calls.sqlite\n")
    pty.send(Press.f2 + Press.enter)
    pty.expect(["● 00:0", "bez zapisu"])
    pty.send(Press.f10 + "2")
    pty.expectEnd(.exit(0))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/calls.sqlite"))
  }

  @Test func theJournalOfTheFileIsKept() throws {
    let pty = try configured("journal: ~/calls.sqlite\n", [])
    pty.send(Press.f2 + Press.enter)
    pty.expect(["✓ "])
    pty.send(Press.f10 + "2")
    pty.expectEnd(.exit(0))
    #expect(FileManager.default.fileExists(atPath: home.path + "/calls.sqlite"))
  }

  @Test func practiceHasTheSameKeys() throws {
    let pty = try configured("keys:\n  quit: F11\n", ["practice"])
    pty.expect(["TRENING", "F11 Wyjdź"])
    pty.send("\u{1B}[23~")
    pty.expectEnd(.exit(0))
  }

  // MARK: Colours

  /// The colours of the keys' footer, of what is allowed and of what is forbidden, and so on: all that there are.
  private func colours(_ pty: Pty) -> Set<Int> {
    Set(
      (0..<pty.rows).flatMap { row in (0..<pty.columns).compactMap { pty.look(row: row, column: $0).colour } }
    )
  }

  @Test(
    arguments: [
      ("dark", [:], true), ("light", [:], true), ("auto", [:], true), ("mono", [:], false),
      ("dark", ["NO_COLOR": "1"], false), ("mono", ["PUE_DESK_THEME": "dark"], true),
      ("mono", ["PUE_DESK_THEME": "dark", "NO_COLOR": "1"], true),
    ] as [(String, [String: String?], Bool)])
  func theThemeSaysWhetherThereAreColours(
    _ name: String, _ environment: [String: String?], _ isColoured: Bool
  )
    throws
  {
    let pty = try configured("theme: \(name)\n", morning, environment)
    pty.expect(["F10 Wyjdź"])
    #expect(colours(pty).isEmpty == !isColoured)
  }

  @Test func lightAndDarkDiffer() throws {
    let seen = try ["dark", "light", "auto"].map { name in
      let pty = try configured("theme: mono\n", morning + ["--theme", name], ["NO_COLOR": "1"])
      pty.expect(["F10 Wyjdź"])
      return colours(pty)
    }
    #expect(Set(seen).count == 3)
    for (background, theme) in [("15;0", seen[0]), ("0;15", seen[1]), ("0;default", seen[2])] {
      let pty = try configured("", morning, ["COLORFGBG": background])
      pty.expect(["F10 Wyjdź"])
      #expect(colours(pty) == theme)
    }
  }
}
