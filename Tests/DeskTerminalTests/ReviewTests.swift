import Foundation
import TerminalHarness
import Testing

/// The real program: what was done at the desk is found again in History and in the figures.
@Suite struct ReviewTests {
  private static let f8 = "\u{1B}[19~"
  private static let history = "\u{5}"
  private static let escape = "\u{1B}"
  private let home: TemporaryFolder
  private var journaled: [String] { morning + ["--journal", home.path + "/state/pue-desk/journal.sqlite"] }

  init() throws { home = try TemporaryFolder() }

  @Test func aFinishedCallIsFoundInTheHistoryWithItsCourse() throws {
    let pty = try desk(["--seat", "cot"] + journaled, in: home)
    pty.send(Press.f2 + "1" + "ile dostane emerytury" + Press.enter + "2" + Press.f5 + "2")
    pty.expect(["POTWIERDŹ / ZAPRZECZ 0"])
    pty.send("mam lat siedemdziesiat" + Press.enter + "1")
    pty.expect(["POTWIERDŹ / ZAPRZECZ 1", "✓ zapis 5"])
    pty.send(Self.f8 + Press.enter)
    pty.expect(["Rozmowa zakończona"])
    pty.expectGone("…")
    pty.send(Self.history)
    pty.expect(["HISTORIA ROZMÓW", "▸ 29.04.16 10.4", "COT (ZUS)", "odpowiedziano", "strona 1 · ostatnia"])
    pty.send(Press.enter)
    pty.expect([
      "PRZEBIEG ROZMOWY", "stwierdzenie 1: potwierdzone", "ogólna+tak/nie", "wynik: odpowiedziano", "koniec",
    ])
    pty.send(Self.escape)
    pty.expect(["HISTORIA ROZMÓW"])
    pty.send("\t")
    pty.expect(["STATYSTYKA ROZMÓW", "rozmowy", "autoryzacja w COT 1", "potwierdzone 1"])
    pty.send(Self.escape)
    pty.expect(["SPRAWA", "Szukaj:"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  @Test func lookingBackInTheMiddleOfACallLeavesTheCallAsItIs() throws {
    let pty = try desk(journaled, in: home)
    pty.send(Press.f2 + "1" + "ipko mnie nie wpuszcza ze strony zusu" + Press.enter)
    pty.expect(["✓ zapis 2", "▸1.1.d"])
    pty.send(Self.history)
    pty.expect(["HISTORIA ROZMÓW", "trwa", "● 00:0", "✓ zapis 2"])
    pty.send(Self.escape)
    pty.expect(["▸1.1.d", "✓ zapis 2"])
    pty.expectGone("HISTORIA")
    pty.send(Press.f4)
    pty.expect(["reklamacja", "✓ zapis 3"])
    pty.signal(SIGTERM)
    pty.expectEnd(.exit(128 + SIGTERM))
  }

  @Test func withoutAJournalTheHistorySaysSo() throws {
    let pty = try desk(in: home)
    pty.send(Self.history)
    pty.expect(["Ten pulpit nie prowadzi dziennika"])
    pty.send(Self.escape + Press.f10)
    pty.expectEnd(.exit(0))
  }
}
