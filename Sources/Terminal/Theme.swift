import CNcurses
import Canvas

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

/// A colour of text on the terminal's own background; the raw value is its pair.
///
/// Yellow on white and blue on black cannot be read, so there is neither.
enum Ink: Int16, CaseIterable {
  case green = 1, red, magenta, cyan

  /// Number of the colour, the same on every terminal with eight colours.
  var colour: Int16 {
    switch self {
    case .green: 2
    case .red: 1
    case .magenta: 5
    case .cyan: 6
    }
  }
}

/// The looks of all roles.
struct Theme {
  /// INVARIANT: one look a role, at the role's raw value.
  let looks: [Look]

  /// Asks for colours where the terminal has them; the screen must be open.
  /// - Parameter colour: false to do without in any case.
  init(colour: Bool) {
    let inked = colour && Self.prepareInks()
    looks = Role.allCases.map { inked ? Self.coloured($0) : Self.plain($0) }
  }

  private static func prepareInks() -> Bool {
    // Without default colours a pair would need a background, and any choice is wrong for somebody.
    guard has_colors(), tigetnum("colors") >= 8 else { return false }
    guard start_color() == ncs_ok(), use_default_colors() == ncs_ok() else { return false }
    return Ink.allCases.allSatisfy { init_pair($0.rawValue, $0.colour, -1) == ncs_ok() }
  }

  private static func coloured(_ role: Role) -> Look {
    switch role {
    case .title: Look(ncs_bold(), .cyan)
    case .citation: Look(0, .cyan)
    case .allowed: Look(0, .green)
    case .forbidden: Look(ncs_bold(), .red)
    case .warning: Look(ncs_bold(), .magenta)
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
