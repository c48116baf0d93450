import Testing

@testable import Terminal

@Suite struct PasteTests {
  @Test(arguments: [
    ("zażółć", "zażółć"), ("", ""), ("a\nb\tc\r\nd", "a b c d"), ("a\u{7}\u{1B}[31mb\u{85}", "a[31mb"),
    ("\u{1B}[20\u{1B}[2", "[20[2"), ("\u{1B}\u{1B}", ""),
  ])
  func textInOnePiece(_ pasted: String, _ text: String) {
    #expect(heard("\u{1B}[200~" + pasted + "\u{1B}[201~x") == [.paste(text), .key(.character("x"))])
  }

  @Test func invalidBytesAreLeftOut() {
    var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
    let bytes = Array("\u{1B}[200~a".utf8) + [0xFF, 0xC4] + Array("b\u{1B}[201~".utf8)
    #expect(bytes.flatMap { decoder.feed($0) } == [.paste("ab")])
  }

  @Test func onlySoMuchIsKept() {
    for letter in ["a", "ą", "😀"] {
      let events = heard("\u{1B}[200~" + String(repeating: letter, count: 100_000) + "\u{1B}[201~")
      #expect(events == [.paste(String(repeating: letter, count: PasteBuffer.limit))])
    }
  }

  @Test func aLostEndMarkDoesNotHang() {
    var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
    _ = Array("\u{1B}[200~abc".utf8).map { decoder.feed($0) }
    #expect(decoder.patience == 1000)
    #expect(decoder.silence() == [.paste("abc")])
    #expect(Array("\u{1B}[201~x".utf8).flatMap { decoder.feed($0) } == [.key(.character("x"))])
  }
}
