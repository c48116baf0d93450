import Canvas
import Testing

@testable import Terminal

@Suite struct NoiseTests {
  /// Whatever comes in, only decent events come out, and a key pressed after a silence is heard.
  @Test(arguments: [.utf8, .singleByte([])] as [Charset])
  func randomBytes(_ charset: Charset) {
    var noise = Noise(state: 2016)
    var decoder = KeyDecoder(charset: charset, table: KeySequences())
    var indecent: [TerminalEvent] = []
    for _ in 0..<500_000 {
      for event in decoder.feed(noise.byte()) where !isDecent(event) { indecent.append(event) }
    }
    while decoder.patience != nil { _ = decoder.silence() }
    let last = decoder.feed(UInt8(ascii: "x"))
    #expect(indecent.isEmpty)
    #expect(last == [.key(.character("x"))])
  }

  private func isDecent(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(.character(let scalar)): scalar.properties.generalCategory != .control
    case .key(.function(let number)): (1...12).contains(number)
    case .paste(let text): text.unicodeScalars.count <= PasteBuffer.limit
    case .key, .pointer: true
    case .resized, .tick, .companion, .terminated: false
    }
  }
}

/// Random bytes, the same in every run, with more Escapes than chance gives.
struct Noise {
  var state: UInt64

  mutating func byte() -> UInt8 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let drawn = UInt8(truncatingIfNeeded: state >> 33)
    switch UInt8(truncatingIfNeeded: state >> 48) {
    case 0..<24: return Byte.escape
    case 24..<40: return UInt8(ascii: "[")
    default: return drawn
    }
  }
}
