import Canvas
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  @Test(
    arguments: [
      ("a", .character("a")), (" ", .character(" ")), ("ą", .character("ą")), ("€", .character("€")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{14}", .control("t")),
      ("\u{1A}", .control("z")),
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left),
      ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
      ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")),
      ("\u{1B}Oy", .character("9")), ("\u{1B}Ok", .character("+")),
      ("\u{1B}OP", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[11~", .function(1)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
      ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)), ("\u{1B}[[E", .function(5)),
      ("\u{1B}1", .function(1)), ("\u{1B}9", .function(9)), ("\u{1B}0", .function(10)),
      ("\u{1B}[1;5A", .up), ("\u{1B}[5;2~", .pageUp), ("\u{1B}\u{1B}[D", .left),
    ] as [(String, Key)])
  func bytesOfAKey(_ bytes: String, _ key: Key) {
    #expect(heard(bytes) == [.key(key)])
    // A key leaves nothing behind that would spoil the next.
    #expect(heard(bytes + "x") == [.key(key), .key(.character("x"))])
  }

  @Test(arguments: [
    "\u{1B}[1;5Z", "\u{1B}[99~", "\u{1B}[15;2~", "\u{1B}[3;5~", "\u{1B}[?1;2c", "\u{1B}[97;5u", "\u{1B}[I",
    "\u{1B}a", "\u{1B}ą", "\u{1B}\r", "\u{1B}Oa", "\u{1B}O1;2P", "\u{1B}[7$", "\u{1B}[7^",
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]0;title\u{7}", "\u{1B}P1+r436f\u{1B}\\",
    "\u{1B}[" + String(repeating: "1;", count: 500) + "A",
    "\0", "\u{1C}", "\u{9B}",
  ])
  func unknownIsSwallowedWhole(_ bytes: String) {
    #expect(heard(bytes + "x") == [.key(.character("x"))])
  }

  @Test func aControlByteBreaksASequenceOff() {
    #expect(heard("\u{1B}[1\r") == [.key(.enter)])
    #expect(heard("\u{1B}[1\u{1B}[A") == [.key(.up)])
    #expect(heard("\u{1B}]11;\u{1B}[A") == [.key(.up)])
    #expect(heard("\u{1B}]11;\r") == [.key(.enter)])
  }

  @Test func everyBeginningOfASequenceWaits() {
    for whole in ["\u{1B}[15~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[<0;3;4M", "żółw"] {
      var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
      let apart = Array(whole.utf8).map { decoder.feed($0) }
      #expect(apart.flatMap { $0 } == heard(whole))
      #expect(decoder.patience == nil)
    }
  }

  @Test func terminfoHasTheLastWord() {
    let table = KeySequences(terminal: [
      (Array("\u{1B}A".utf8), .up), (Array("\u{1B}[224z".utf8), .function(1)), ([0x0B], .down),
    ])
    var decoder = KeyDecoder(charset: .utf8, table: table)
    let events = Array("\u{1B}A\u{1B}[224z\u{0B}".utf8).flatMap { decoder.feed($0) }
    #expect(events == [.key(.up), .key(.function(1)), .key(.control("k"))])
  }

  // MARK: Escape by itself

  @Test func escapeIsToldAfterASilence() {
    var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
    #expect(decoder.feed(Byte.escape) == [])
    let quick = decoder.patience ?? 0
    #expect(decoder.silence() == [])
    let slow = decoder.patience ?? 0
    #expect(quick + slow == 400)
    #expect(decoder.silence() == [.key(.escape)])
    #expect(decoder.patience == nil)
  }

  @Test(
    arguments: [
      ("5", [.function(5)]), ("0", [.function(10)]), ("a", [.escape, .character("a")]),
      ("O", [.escape, .character("O")]), ("[A", [.up]), ("\r", [.escape, .enter]),
      ("\u{1B}[15~", [.escape, .function(5)]), ("\u{1B}OB", [.escape, .down]),
      ("\u{1B}[B", [.escape, .down]), ("\u{1B}a", [.escape, .character("a")]),
      ("\u{1B}\u{1B}", [.escape]), ("\u{1B}", []),
    ] as [(String, [Key])])
  func afterALoneEscape(_ bytes: String, _ keys: [Key]) {
    var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
    _ = decoder.feed(Byte.escape)
    _ = decoder.silence()
    #expect(Array(bytes.utf8).flatMap { decoder.feed($0) } == keys.map(TerminalEvent.key))
  }

  @Test func twoEscapesAreOne() {
    var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
    #expect(decoder.feed(Byte.escape) + decoder.feed(Byte.escape) == [])
    #expect(decoder.silence() == [.key(.escape)])
  }

  @Test func aSecondEscapeLaterIsTheSameKey() {
    var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
    #expect(decoder.feed(Byte.escape) + decoder.silence() + decoder.feed(Byte.escape) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.silence() == [.key(.escape)])
    #expect(decoder.patience == nil)
  }

  @Test func silenceEndsATornSequence() {
    var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
    _ = Array("\u{1B}[1".utf8).map { decoder.feed($0) }
    #expect(decoder.patience != nil)
    #expect(decoder.silence() == [])
    #expect(decoder.feed(UInt8(ascii: "x")) == [.key(.character("x"))])
  }

  // MARK: Letters

  @Test(
    arguments: [
      [0xC4], [0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5], [0xF4, 0x90, 0x80, 0x80],
      [0x80], [0xC2, 0x85], [0xC4, 0xC4],
    ] as [[UInt8]])
  func whatIsNotALetterIsDropped(_ bytes: [UInt8]) {
    var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
    let events = (bytes + [UInt8(ascii: "x")]).flatMap { decoder.feed($0) }
    #expect(events == [.key(.character("x"))])
  }

  @Test func singleBytesAreReadByTheirTable() {
    var upper = [Unicode.Scalar?](repeating: nil, count: 128)
    upper[0xB1 - 0x80] = "ą"
    var decoder = KeyDecoder(charset: .singleByte(upper), table: KeySequences())
    #expect(decoder.feed(0xB1) == [.key(.character("ą"))])
    #expect(decoder.feed(0xB2) == [])
    #expect(decoder.feed(Byte.escape) + decoder.feed(0xB1) == [])
    #expect(decoder.feed(0x61) == [.key(.character("a"))])
  }

  // MARK: Mouse

  @Test(
    arguments: [
      ("\u{1B}[<0;11;6M", .press(row: 5, column: 10)), ("\u{1B}[<64;1;1M", .wheelUp),
      ("\u{1B}[<65;1;1M", .wheelDown), ("\u{1B}[M +&", .press(row: 5, column: 10)),
    ] as [(String, Pointer)])
  func mouse(_ bytes: String, _ pointer: Pointer) {
    #expect(heard(bytes) == [.pointer(pointer)])
  }

  @Test(arguments: ["\u{1B}[<0;11;6m", "\u{1B}[<2;1;1M", "\u{1B}[<0;0;0M", "\u{1B}[<0;1M", "\u{1B}[<;;M"])
  func mouseNobodyAskedAbout(_ bytes: String) {
    #expect(heard(bytes + "x") == [.key(.character("x"))])
  }
}

/// What a fresh decoder makes of some text, with no silence.
func heard(_ text: String) -> [TerminalEvent] {
  var decoder = KeyDecoder(charset: .utf8, table: KeySequences())
  return Array(text.utf8).flatMap { decoder.feed($0) }
}
