import CNcurses
import Canvas
import Glibc

/// How ncurses is to draw a role.
struct Look {
  /// Attributes and colour pair in one, as a `cchar_t` holds them.
  let attributes: attr_t
  /// The colour pair, 0 for the terminal's own colours.
  let pair: Int32
  /// What the terminal is told to draw so, when it drew plainly before.
  let begin: [UInt8]
  /// Whether a blank drawn so is more than a blank.
  let showsOnBlanks: Bool

  /// - Parameters:
  ///   - style: what is drawn.
  ///   - colours: the colour of each ink, in the order of `Ink`; empty without colours.
  init(_ style: Style, colours: [Int16]) {
    pair = style.ink.map { Int32($0.rawValue) } ?? 0
    let bits: [(Style.Marks, attr_t)] = [
      (.bold, ncs_bold()), (.dim, ncs_dim()), (.underlined, ncs_underline()), (.reversed, ncs_reverse()),
    ]
    let marks = bits.filter { style.marks.contains($0.0) }.reduce(attr_t(0)) { $0 | $1.1 }
    attributes = marks | attr_t(pair) << 8
    begin = Self.switches(style, colours)
    showsOnBlanks = !style.marks.isDisjoint(with: [.underlined, .reversed])
  }

  private static func switches(_ style: Style, _ colours: [Int16]) -> [UInt8] {
    let names: [(Style.Marks, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underlined, "smul"), (.reversed, "rev"),
    ]
    let marks = names.filter { style.marks.contains($0.0) }.flatMap { TerminalType.bytes($0.1) }
    guard let ink = style.ink, let place = Ink.allCases.firstIndex(of: ink), colours.indices.contains(place)
    else { return marks }
    return marks + TerminalType.bytes("setaf", Int32(colours[place]))
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
    let colours = settled == .mono ? [] : Self.preparedInks(settled)
    looks = Role.allCases.map { Look(Style($0, inked: !colours.isEmpty), colours: colours) }
  }

  /// The colour of each ink once ncurses knows them; none where the terminal has not enough.
  private static func preparedInks(_ name: ThemeName) -> [Int16] {
    // Without default colours a pair would need a background, and any choice is wrong for somebody.
    let count = Int(tigetnum("colors"))
    guard has_colors(), count >= 8 else { return [] }
    guard start_color() == ncs_ok(), use_default_colors() == ncs_ok() else { return [] }
    let colours = Palette(name, count: count).colours
    let known = zip(Ink.allCases, colours).allSatisfy { ink, colour in
      init_pair(ink.rawValue, colour, -1) == ncs_ok()
    }
    return known ? colours : []
  }
}
