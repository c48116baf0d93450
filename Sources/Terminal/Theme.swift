import CNcurses
import Canvas
import Glibc

/// How ncurses is to draw a role.
struct Look {
  /// Attributes and colour pair in one, as a `cchar_t` holds them.
  let attributes: attr_t
  /// The colour pair, 0 for the terminal's own colours.
  let pair: Int32

  init(_ attributes: attr_t, _ ink: Ink? = nil) {
    pair = ink.map { Int32($0.rawValue) } ?? 0
    self.attributes = attributes | attr_t(pair) << 8
  }
}

/// What a colour of text on the terminal's own background is for; the raw value is its pair.
enum Ink: Int16, CaseIterable {
  case allowed = 1, forbidden, warning, plain
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
    looks = Role.allCases.map { inked ? Self.coloured($0) : Self.plain($0) }
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

  private static func coloured(_ role: Role) -> Look {
    switch role {
    case .title: Look(ncs_bold(), .plain)
    case .citation: Look(0, .plain)
    case .allowed: Look(0, .allowed)
    case .forbidden: Look(ncs_bold(), .forbidden)
    case .warning: Look(ncs_bold(), .warning)
    default: plain(role)
    }
  }

  private static func plain(_ role: Role) -> Look {
    switch role {
    case .text: Look(0)
    case .border, .dim, .citation: Look(ncs_dim())
    case .title, .strong, .allowed, .key: Look(ncs_bold())
    case .header, .selected, .keyLabel, .cursor: Look(ncs_reverse())
    case .forbidden, .warning, .match: Look(ncs_bold() | ncs_underline())
    case .input: Look(ncs_underline())
    }
  }
}
