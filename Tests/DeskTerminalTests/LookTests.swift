import TerminalHarness
import Testing

@Suite struct LookTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  /// Whether some cell has a colour other than the terminal's own.
  private func isColoured(_ pty: Pty) -> Bool {
    (0..<pty.rows).contains { row in
      (0..<pty.columns).contains { pty.look(row: row, column: $0).colour != nil }
    }
  }

  @Test(arguments: [(nil, true), ("", true), ("1", false), ("0", false)] as [(String?, Bool)])
  func coloursUnlessTheyAreUnwanted(_ wish: String?, _ isWanted: Bool) throws {
    let pty = try desk(in: home, environment: ["NO_COLOR": wish])
    #expect(pty.until { self.isColoured(pty) == isWanted })
    pty.send(Press.down)
    pty.expect(["▸1.1.a"])
    #expect(isColoured(pty) == isWanted)
    // A word and a mark tell what a colour tells.
    pty.expect(["Sprawa Banku: nie odsyłaj do ZUS.", "✓ to, na co pozwalają"])
  }

  @Test(arguments: ["pl_PL.ISO-8859-2", "pl_PL.CP1250", "C.ISO-8859-1"])
  func anotherCodesetIsDrawnInASCII(_ locale: String) throws {
    let pty = try desk(in: home, environment: ["LC_ALL": locale])
    pty.send("zle skladki" + Press.enter + "5")
    pty.expect(["temat 5 platnicy", "F10 Wyjdz", "KANALY ZUS", "+ KTO ODPOWIADA --", ">1.2.c"])
    #expect(pty.received.allSatisfy { $0 < 0x80 })
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  @Test(arguments: ["", "C", "POSIX", "pl_PL", "pl_PL.UTF-8", "xx_XX.utf8"])
  func polishLettersWithoutThatLocale(_ locale: String) throws {
    let pty = try desk(in: home, environment: ["LANG": nil, "LC_ALL": locale])
    pty.expect(["F10 Wyjdź", "┌ SPRAWA", "KANAŁY ZUS"])
  }

  @Test(arguments: [
    "vt100", "vt220", "ansi", "linux", "screen-256color", "tmux-256color", "xterm", "xterm-256color",
    "xterm-mono", "rxvt", "foot", "xterm-kitty", "alacritty", "konsole-256color",
  ])
  func otherTypesShowThePanel(_ type: String) throws {
    let pty = try desk(in: home, environment: ["TERM": type])
    pty.expect(["PUE ZUS · pulpit", "KTO ODPOWIADA", "UWIERZYTELNIENIE W ZUS"])
    pty.send("przelew w ipko")
    #expect(pty.until { pty.row(2).contains("Szukaj: przelew w ipko") && pty.text.contains("▸1.1.") })
    pty.send("\u{1B}0")
    pty.expectEnd(.exit(0))
  }
}
