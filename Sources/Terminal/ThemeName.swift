/// Which colours the screen is drawn in; the raw value is the name in a configuration file.
public enum ThemeName: String, CaseIterable, Sendable {
  /// As `dark` or `light` where the terminal says which it is (COLORFGBG), else colours that do on both.
  case auto
  /// For a dark background.
  case dark
  /// For a light background.
  case light
  /// No colours: bold, underlined and reversed text alone.
  case mono

  /// The names of all themes.
  public static let names = allCases.map(\.rawValue)

  /// The theme to draw in: `auto` becomes what the terminal says of its background.
  /// - Parameter background: the value of `COLORFGBG`, such as `15;0`; its last number is the background's.
  func settled(_ background: String?) -> ThemeName {
    guard self == .auto, let last = background?.split(separator: ";").last, let number = Int(last) else {
      return self
    }
    // 7 and 15 are the light greys of the sixteen colours, 9 to 14 bright ones on which dark text reads best.
    switch number {
    case 0...6, 8: return .dark
    case 7, 9...15: return .light
    default: return .auto
    }
  }
}
