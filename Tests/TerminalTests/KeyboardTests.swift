import Glibc
import TerminalHarness
import Testing

@testable import Terminal

@Suite struct KeyboardTests {
  @Test func keysAreHeard() throws {
    let pty = try demo()
    for (bytes, shown) in [
      ("ą", "key ą"), ("\u{1B}[15~", "key F5"), ("\u{1B}OA", "key up"), ("\r", "key enter"),
      ("\u{3}", "key ctrl-c"), ("\u{13}", "key ctrl-s"), ("\u{16}", "key ctrl-v"),
      ("\u{7F}", "key backspace"),
    ] {
      pty.send(bytes)
      #expect(pty.until { pty.row(3).hasPrefix(shown) }, "\(shown)")
    }
  }

  @Test func escapeAndADigitQuickOrSlow() throws {
    let pty = try demo()
    pty.send("\u{1B}5")
    #expect(pty.until { pty.row(3).hasPrefix("key F5") })
    pty.send("\u{1B}")
    usleep(150_000)
    pty.send("7")
    #expect(pty.until { pty.row(3).hasPrefix("key F7") })
    pty.send("\u{1B}")
    #expect(pty.until { pty.row(3).hasPrefix("key escape") })
    pty.send("7")
    #expect(pty.until { pty.row(3).hasPrefix("key 7") })
  }

  @Test func aLetterTornApartIsWhole() throws {
    let pty = try demo()
    pty.send(bytes: [0xC5])
    usleep(80_000)
    pty.send(bytes: [0xBC])
    #expect(pty.shows("key ż"))
  }

  @Test func pasteIsOneEvent() throws {
    let pty = try demo()
    pty.send("\u{1B}[200~zażółć\ngęślą\u{1B}[201~")
    #expect(pty.shows("paste <zażółć gęślą>"))
    #expect(pty.shows("events 1"))
    pty.send("\u{1B}[200~lost")
    #expect(pty.shows("paste <lost>"))
  }

  @Test func mouseOnlyWhenAsked() throws {
    let pty = try demo()
    #expect(!String(decoding: pty.received, as: UTF8.self).contains("\u{1B}[?1000h"))
    pty.send(control("o"))
    #expect(pty.until { String(decoding: pty.received, as: UTF8.self).contains("\u{1B}[?1000h") })
    pty.send("\u{1B}[<0;11;6M")
    #expect(pty.shows("press 5,10"))
  }

  @Test func aMegabyteOfNoiseIsTaken() throws {
    let pty = try demo()
    var noise = Noise(state: 80)
    // Without Ctrl-Z and Ctrl-\, and the control keys at which the demo ends, misbehaves or scribbles.
    let excluded = Set("abefglnqrxz\\".utf8.map { $0 & 0x1F })
    pty.send(bytes: (0..<1_000_000).map { _ in noise.byte() }.filter { !excluded.contains($0) })
    pty.send(bytes: Array("\u{1B}[201~".utf8))
    // Paused: whatever the noise began, a silence ends it. A checked build on a busy machine takes a minute for it all.
    let isHeard = (0..<120).contains { _ in
      pty.send("ą")
      return pty.shows("key ą", within: 1)
    }
    #expect(isHeard)
  }
}
