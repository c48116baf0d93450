import TerminalHarness
import Testing

/// A cell as a person sees it.
private struct Sight: Equatable {
  let letter: Character
  let look: Look
}

@Suite struct CorrectionTests {
  /// The last is ncurses' alone; there too nothing may differ.
  @Test(arguments: ["xterm-256color", "xterm", "linux", "screen-256color", "tmux-256color", "foot", "vt100"])
  func aCorrectedScreenLooksLikeAFreshOne(_ type: String) throws {
    let pty = try demo(["TERM": type])
    for change in stride(from: 1, to: 60, by: 4) {
      let corrected = sights(pty, after: ["g", "g", "g"], changes: change + 2)
      let fresh = sights(pty, after: ["l"], changes: change + 3)
      for (row, (old, new)) in zip(corrected, fresh).enumerated() {
        #expect(old == new, "\(type), change \(change), row \(row)")
      }
      #expect(fresh.contains { $0.contains { $0.letter != " " } })
    }
  }

  /// All rows but the last, in which the demo says what it has drawn.
  private func sights(_ pty: Pty, after keys: [Unicode.Scalar], changes: Int) -> [[Sight]] {
    for key in keys { pty.send(control(key)) }
    #expect(pty.until { pty.row(pty.rows - 1).hasSuffix(" change \(changes)") })
    return (0..<pty.rows - 1).map { sights(pty, row: $0) }
  }

  /// A blank looks the same bold and in any colour.
  private func sights(_ pty: Pty, row: Int) -> [Sight] {
    let letters = Array(pty.row(row)) + Array(repeating: " ", count: pty.columns)
    return (0..<pty.columns).map { column in
      let look = pty.look(row: row, column: column)
      guard letters[column] == " " else { return Sight(letter: letters[column], look: look) }
      return Sight(letter: " ", look: Look(isUnderlined: look.isUnderlined, isReversed: look.isReversed))
    }
  }
}
