import Canvas

/// What a colour of text on the terminal's own background is for; the raw value is its pair.
enum Ink: Int16, CaseIterable {
  case allowed = 1, forbidden, warning, plain
}

/// How a role is drawn, whatever draws it.
struct Style: Equatable {
  /// What can be done to letters without a colour.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let bold = Marks(rawValue: 1)
    static let dim = Marks(rawValue: 2)
    static let underlined = Marks(rawValue: 4)
    static let reversed = Marks(rawValue: 8)
  }

  let marks: Marks
  /// The colour; nil for the terminal's own.
  let ink: Ink?

  init(_ marks: Marks, _ ink: Ink? = nil) {
    self.marks = marks
    self.ink = ink
  }

  /// The style of a role.
  /// - Parameters:
  ///   - role: what a cell means.
  ///   - inked: whether there are colours.
  init(_ role: Role, inked: Bool) {
    self = (inked ? Self.coloured(role) : nil) ?? Self.plain(role)
  }

  private static func coloured(_ role: Role) -> Style? {
    switch role {
    case .title: Style(.bold, .plain)
    case .citation: Style([], .plain)
    case .allowed: Style([], .allowed)
    case .forbidden: Style(.bold, .forbidden)
    case .warning: Style(.bold, .warning)
    default: nil
    }
  }

  private static func plain(_ role: Role) -> Style {
    switch role {
    case .text: Style([])
    case .border, .dim, .citation: Style(.dim)
    case .title, .strong, .allowed, .key: Style(.bold)
    case .header, .selected, .keyLabel, .cursor: Style(.reversed)
    case .forbidden, .warning, .match: Style([.bold, .underlined])
    case .input: Style(.underlined)
    }
  }
}
