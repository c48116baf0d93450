import TerminalHarness
import Testing

/// Whatever is typed, pasted or spilt over the keyboard.
@Suite struct InputTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  @Test(arguments: [
    ("zle skladki", "zle skladki"), ("zażółć gęślą jaźń", "zażółć gęślą jaźń"),
    ("złe\nskładki\r\nna\tpue", "złe składki na pue"),
    ("złe \u{1B}[31mskładki\u{7}\u{1B}]0;x\u{7}", "złe [31mskładki]0;x"),
    ("\u{1B}[21~a\u{3}b\u{1B}0c", "[21~ab0c"), ("a\u{202E}b\u{200B}c\u{9B}31md", "abc31md"),
  ])
  func pastedTextLandsCleanInTheSearchField(_ pasted: String, _ typed: String) throws {
    let pty = try desk(in: home)
    pty.send(Self.begin + pasted + Self.end)
    #expect(pty.until { pty.row(2).hasPrefix("│ Szukaj: \(typed) ") }, "\(pty.row(2))")
    pty.send("!")
    #expect(pty.until { pty.row(2).hasPrefix("│ Szukaj: \(typed)! ") }, "\(pty.row(2))")
  }

  @Test func aPasteFindsAtOnce() throws {
    let pty = try desk(in: home)
    pty.send(Self.begin + "nie pamiętam hasła do PUE" + Self.end)
    pty.expect(["▸1.2.b"])
  }

  @Test func aHugePasteIsCut() throws {
    let pty = try desk(in: home)
    pty.send(Self.begin + String(repeating: "ą", count: 100_000) + Self.end)
    #expect(pty.until { pty.row(2).contains("ąąąąąąąą") })
    pty.send(Press.control("u") + "ipko")
    #expect(pty.until { pty.row(2).hasPrefix("│ Szukaj: ipko ") })
  }

  @Test func aPasteWithoutAnEndIsTakenAfterASilence() throws {
    let pty = try desk(in: home)
    pty.send(Self.begin + "ipko")
    pty.expect(["Szukaj: ipko"])
  }

  @Test(arguments: [(Press.f3, "STANOWISKO"), (Press.f5, "DEKLARUJE DZWONIĄCY"), (Press.f1, "POMOC")])
  func aPasteChoosesNothing(_ key: String, _ title: String) throws {
    let pty = try desk(in: home)
    pty.send(key)
    pty.expect([title])
    pty.send(Self.begin + "3" + Self.end + Press.control("l"))
    // In the help Ctrl-L is any key, which closes it.
    if title != "POMOC" { pty.send("\u{1B}") }
    pty.expectGone(title)
    pty.expect(["Contact Center", "(•) brak", "Szukaj:   słowa klienta"])
  }

  @Test func lettersAreTypedFromAnywhereAndTakenBack() throws {
    let pty = try desk(in: home)
    pty.send(Press.down + "Żółw")
    pty.expect(["Szukaj: Żółw"])
    pty.send("\u{7F}\u{7F}")
    #expect(pty.until { pty.row(2).hasPrefix("│ Szukaj: Żó ") })
    pty.send("\u{1B}")
    pty.expect(["Szukaj:   słowa klienta"])
  }

  @Test func wordsThatFitNothingAreAskedAbout() throws {
    let pty = try desk(in: home)
    pty.send("qwertyuiop")
    pty.expect(["Nie wiem – zapytaj:"])
  }

  @Test func noiseIsSurvived() throws {
    let pty = try desk(in: home)
    // Without what stops or quits: Ctrl-C, Ctrl-Q, Ctrl-Z, Ctrl-\ and the digit of Esc 0.
    let quitting: Set<UInt8> = [0x03, 0x11, 0x1A, 0x1C, UInt8(ascii: "0")]
    pty.send(bytes: Noise(seed: 2016).prefix(20_000).filter { !quitting.contains($0) })
    pty.send(Self.end)
    let isHeard = (0..<30).contains { _ in
      // Esc closes whatever the noise has opened.
      pty.send("\u{1B}")
      // An Escape followed at once by something is another key: the desk waits 400 ms for it.
      _ = pty.until(seconds: 0.8) { false }
      guard isPlainPanel(pty) else { return false }
      pty.send("\u{15}zle skladki")
      return pty.until(seconds: 2) { pty.row(2).contains(": zle skladki ") }
    }
    #expect(isHeard, "\(pty.text)")
    pty.expect(["▸1.2.c"])
    // The noise may have gone into practice, or begun a call about which the desk asks.
    let isOver = (0..<4).contains { _ in
      pty.send(Press.f10)
      if pty.until(
        seconds: 1, { pty.text.contains("┌ ROZMOWA TRWA") || pty.text.contains("┌ A CALL IS OPEN") })
      {
        pty.send("2")
      }
      return pty.until(seconds: 2) { pty.isRestored }
    }
    #expect(isOver, "\(pty.text)")
    pty.expectEnd(.exit(0))
  }

  private func isPlainPanel(_ pty: Pty) -> Bool {
    pty.row(23).contains("F10") && pty.row(1).contains("┐┌")
      && !["┌ STANOWISKO", "┌ SEAT", "┌ TEMAT", "┌ TOPIC", "│ ┌ "].contains { pty.text.contains($0) }
  }
}

/// Random bytes, the same in every run: more Escapes than chance gives, and fewer letters.
struct Noise: Sequence, IteratorProtocol {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt8? {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    switch UInt8(truncatingIfNeeded: state >> 48) {
    case 0..<24: return 0x1B
    case 24..<40: return UInt8(ascii: "[")
    case 40..<80: return UInt8(truncatingIfNeeded: state >> 33)
    default: return UInt8(truncatingIfNeeded: state >> 33) & 0x9F
    }
  }
}
