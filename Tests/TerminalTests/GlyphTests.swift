import Canvas
import Testing

@testable import Terminal

@Suite struct GlyphTests {
  @Test func polishLettersAndLinesInASCII() {
    let text = "Zażółć gęślą jaźń ŁÓDŹ ┌─┐│└┘├┤┬┴┼ ✓✗× ●• ▸→ ▼▲ … – „tak” █ (•)"
    let drawn = String(decoding: text.unicodeScalars.map { Glyph.ascii($0.value) }, as: UTF8.self)
    #expect(drawn == "Zazolc gesla jazn LODZ +-+|+++++++ +xx ** >> v^ . - \"tak\" # (*)")
  }

  @Test(arguments: [
    0x00, 0x07, 0x1B, 0x7F, 0x85, 0x9B, 0xD800, 0xDFFF, 0x110000, 0xFFFF_FFFF, 0x6F22, 0x1F600,
  ])
  func strangersBecomeQuestionMarks(_ scalar: UInt32) {
    #expect(Glyph.ascii(scalar) == UInt8(ascii: "?"))
    #expect(Glyph.drawable(scalar, asciiOnly: true) == 0x3F)
  }

  @Test func everyScalarIsDrawnAsASCII() {
    #expect((0...0x2FFFF as ClosedRange<UInt32>).allSatisfy { (0x20..<0x7F).contains(Glyph.ascii($0)) })
  }
}

@Suite struct CharsetTests {
  @Test(
    arguments: [
      (nil, .nothing), ("", .nothing), ("C", .nothing), ("POSIX", .nothing), ("pl_PL", .localeDefault),
      ("pl_PL@euro", .localeDefault), ("C.UTF-8", .utf8), ("pl_PL.utf8", .utf8), ("pl_PL.UTF-8@x", .utf8),
      ("pl_PL.ISO-8859-2", .other(codeset: "ISO-8859-2")),
      ("pl_PL.ISO-8859-2@euro", .other(codeset: "ISO-8859-2")),
    ] as [(String?, Charset.Wish)])
  func whatALocaleWishes(_ locale: String?, _ wish: Charset.Wish) {
    #expect(Charset.wish(locale: locale) == wish)
  }
}
