import CNcurses
import Canvas
import Glibc

/// How ncurses is to draw a role.
struct Look {
  /// Attributes and colour pair in one, as a `cchar_t` holds them.
  let attributes: attr_t
  /// The colour pair, 0 for the terminal's own colours.
  let pair: Int32

  init(_ style: Style) {
    pair = style.ink.map { Int32($0.rawValue) } ?? 0
    let bits: [(Style.Marks, attr_t)] = [
      (.bold, ncs_bold()), (.dim, ncs_dim()), (.underlined, ncs_underline()), (.reversed, ncs_reverse()),
    ]
    let marks = bits.filter { style.marks.contains($0.0) }.reduce(attr_t(0)) { $0 | $1.1 }
    attributes = marks | attr_t(pair) << 8
  }
}

/// The looks of all roles.
struct Theme {
  /// INVARIANT: one look a role, at the role's raw value.
  let looks: [Look]

  /// Asks for colours where the terminal has them; the screen must be open.
  /// - Parameter name: which colours; `auto` asks `COLORFGBG`.
  init(_ name: ThemeName) {
    let settled = name.settled(getenv("COLORFGBG").map { String(cString: $0) })
    let inked = settled != .mono && Self.prepareInks(settled)
    looks = Role.allCases.map { Look(Style($0, inked: inked)) }
  }

  private static func prepareInks(_ name: ThemeName) -> Bool {
    // Without default colours a pair would need a background, and any choice is wrong for somebody.
    let count = Int(tigetnum("colors"))
    guard has_colors(), count >= 8 else { return false }
    guard start_color() == ncs_ok(), use_default_colors() == ncs_ok() else { return false }
    return zip(Ink.allCases, Palette(name, count: count).colours).allSatisfy { ink, colour in
      init_pair(ink.rawValue, colour, -1) == ncs_ok()
    }
  }
}
