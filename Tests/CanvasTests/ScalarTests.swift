import Canvas
import Testing

@Suite struct ScalarTests {
  @Test(arguments: ["a~ 09", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "–„”“…·•×", "─│┌┐└┘├┤", "▸▲▼●✓✗→↑↓", "ßπЖ€"])
  func whatTheDeskDrawsTakesOneCell(_ text: String) {
    #expect(text.unicodeScalars.allSatisfy { $0.isOneCellWide && !$0.isCombining })
  }

  @Test(arguments: [
    "漢한ｱＡ", "😀🇵⌚⏰✨⭐", "\u{0}\u{7}\u{1B}\u{7F}\u{85}\u{9B}",
    "\u{AD}\u{200B}\u{202E}\u{2028}\u{FEFF}\u{E000}",
  ])
  func whatTerminalsDrawDifferentlyIsNotDrawn(_ text: String) {
    #expect(text.unicodeScalars.allSatisfy { !$0.isOneCellWide && !$0.isCombining })
  }

  @Test(arguments: ["\u{301}\u{307}\u{328}\u{20E3}\u{FE0F}"])
  func marksOverALetterAreCombining(_ text: String) {
    #expect(text.unicodeScalars.allSatisfy { $0.isCombining && !$0.isOneCellWide })
  }

  @Test func everyScalarIsJudged() {
    let drawn = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter(\.isOneCellWide)
    #expect(drawn.allSatisfy { !$0.isCombining && $0.value < 0x2E80 && $0.value >= 0x20 })
    #expect(drawn.count > 3_000)
  }

  @Test func wideBracketsAreNotTakenForOneCell() {
    #expect("\u{2329}\u{232A}\u{2630}\u{268A}".unicodeScalars.allSatisfy { !$0.isOneCellWide })
  }
}
