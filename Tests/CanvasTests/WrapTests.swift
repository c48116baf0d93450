import Canvas
import Testing

@Suite struct WrapTests {
  private func wrapped(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
    wrap([Span(text)], width: width, indent: indent).map(joined)
  }

  private func joined(_ line: StyledLine) -> String { line.map(\.text).joined() }

  @Test(arguments: [
    ("", 5, [""]), ("ab", 5, ["ab"]), ("ab cd", 5, ["ab cd"]), ("ab cde", 5, ["ab", "cde"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefg", 3, ["a", "bcd", "efg"]),
    ("a b c", 1, ["a", "b", "c"]), ("żółć gęś", 4, ["żółć", "gęś"]), ("ab  cd", 9, ["ab  cd"]),
    ("ab cd ", 5, ["ab cd"]),
    ("a", 0, []), ("a", -3, []),
  ])
  func aLineBreaksBetweenWords(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(wrapped(text, width) == lines)
  }

  @Test(arguments: [
    ("ab cd ef", 5, 2, ["ab cd", "  ef"]), ("ab cdef", 4, 2, ["ab", "  cd", "  ef"]),
    ("ab cd", 2, 9, ["ab", " c", " d"]), ("ab cd", 1, 1, ["a", "b", "c", "d"]), ("ab", 9, 4, ["ab"]),
  ])
  func laterLinesAreIndented(_ text: String, _ width: Int, _ indent: Int, _ lines: [String]) {
    #expect(wrapped(text, width, indent: indent) == lines)
  }

  @Test func spansKeepTheirRolesAndStayTogether() {
    let line = [Span("✓ ", .allowed), Span("may be said", .text), Span(" [4.2]", .citation)]
    let wide = wrap(line, width: 40)
    #expect(wide.map(joined) == ["✓ may be said [4.2]"])
    #expect(wide[0].filter { $0.role == .citation }.map(\.text).joined() == " [4.2]")
    #expect(wrap(line, width: 8, indent: 2).map(joined) == ["✓ may be", "  said", "  [4.2]"])
    #expect(wrap([], width: 4).map(joined) == [""])
  }

  @Test(arguments: 1...60)
  func noLineIsWiderAndNoWordIsLost(_ width: Int) {
    var numbers = SeededNumbers(seed: UInt64(width))
    for _ in 0..<60 {
      let line = Self.randomLine(&numbers)
      let indent = Int.random(in: 0...min(12, width), using: &numbers)
      let lines = wrap(line, width: width, indent: indent)
      #expect(lines.allSatisfy { joined($0).unicodeScalars.count <= width })
      let used = min(indent, width - 1)
      #expect(lines.dropFirst().allSatisfy { joined($0).hasPrefix(String(repeating: " ", count: used)) })
      let kept = lines.map(joined).joined(separator: " ").filter { $0 != " " }
      #expect(kept == joined(line).filter { $0 != " " })
      for role in Role.allCases where role != .text {
        #expect(Self.letters(role, lines.flatMap { $0 }) == Self.letters(role, line))
      }
    }
  }

  @Test(arguments: 12...60)
  func aWordThatFitsIsNotCut(_ width: Int) {
    var numbers = SeededNumbers(seed: UInt64(width))
    for _ in 0..<60 {
      let words = (0..<20).map { _ in Self.randomWord(&numbers, longest: 8) }
      let lines = wrapped(words.joined(separator: " "), width, indent: 2)
      #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
    }
  }

  // MARK: - Random lines

  private static func randomLine(_ numbers: inout SeededNumbers) -> StyledLine {
    (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
      let words = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in randomWord(&numbers, longest: 20) }
      let blank = Bool.random(using: &numbers) ? " " : ""
      return Span(blank + words.joined(separator: " "), Role.allCases.randomElement(using: &numbers) ?? .text)
    }
  }

  private static func randomWord(_ numbers: inout SeededNumbers, longest: Int) -> String {
    let letters = (0..<Int.random(in: 1...longest, using: &numbers)).map { _ in
      "aąćęłóśźż→„".randomElement(using: &numbers) ?? "a"
    }
    return String(letters)
  }

  private static func letters(_ role: Role, _ spans: StyledLine) -> String {
    spans.filter { $0.role == role }.map(\.text).joined().filter { $0 != " " }
  }
}
