/// Which colour of the terminal each ink has.
struct Palette: Equatable {
  /// INVARIANT: one colour an ink, in the order of `Ink`.
  let colours: [Int16]

  /// The colours of a theme on a terminal.
  /// - Parameters:
  ///   - theme: settled; `mono` has no inks.
  ///   - count: how many colours the terminal has, eight at least.
  init(_ theme: ThemeName, count: Int) {
    // Green, red, warning, blue: from the fixed 240 where there are any, since nobody has changed those.
    switch theme {
    case .dark: colours = count >= 256 ? [114, 210, 222, 117] : [2, 1, 3, 6]
    case .light: colours = count >= 256 ? [22, 124, 90, 24] : [2, 1, 5, 4]
    case .auto, .mono: colours = [2, 1, 5, 6]
    }
  }
}
