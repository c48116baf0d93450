import Testing

@testable import Terminal

@Suite struct PaletteTests {
  /// A colour of the 240 that every terminal with 256 colours has alike.
  private func rgb(_ number: Int16) -> [Double] {
    let steps: [Double] = [0, 95, 135, 175, 215, 255]
    let place = Int(number) - 16
    return [steps[place / 36], steps[place / 6 % 6], steps[place % 6]]
  }

  /// The relative luminance of a colour, as WCAG defines it.
  private func luminance(_ rgb: [Double]) -> Double {
    let linear = rgb.map { value -> Double in
      let part = value / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private func power(_ base: Double) -> Double {
    // base^2.4 as base² · (base²)^(1/5), the root by Newton's method.
    let square = base * base
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }

  @Test(arguments: [ThemeName.dark, .light])
  func everyInkCanBeReadOnItsBackground(_ theme: ThemeName) {
    let background = theme == .dark ? 0.0 : 1.0
    for colour in Palette(theme, count: 256).colours {
      let ink = luminance(rgb(colour))
      let contrast = (max(ink, background) + 0.05) / (min(ink, background) + 0.05)
      #expect(contrast >= 7, "\(colour) on \(theme): \(contrast)")
    }
  }

  @Test func everyThemeHasAColourForEveryInk() {
    for theme in ThemeName.allCases {
      for count in [8, 16, 88, 256] {
        let colours = Palette(theme, count: count).colours
        #expect(colours.count == Ink.allCases.count && Set(colours).count == colours.count)
        #expect(colours.allSatisfy { $0 >= 0 && Int($0) < count })
      }
    }
  }

  /// Yellow on white and blue on black cannot be read.
  @Test func whereTheBackgroundIsUnknownNothingIsYellowOrBlue() {
    #expect(Set(Palette(.auto, count: 256).colours).isDisjoint(with: [3, 4]))
  }

  @Test(
    arguments: [
      ("15;0", .dark), ("15;default;0", .dark), ("7;8", .dark), ("0;15", .light), ("0;7", .light),
      ("0;default", .auto), ("", .auto), (";", .auto), ("0;99999999999999999999", .auto), ("0;-1", .auto),
      (nil, .auto),
    ] as [(String?, ThemeName)])
  func autoFollowsWhatTheTerminalSays(_ background: String?, _ theme: ThemeName) {
    #expect(ThemeName.auto.settled(background) == theme)
    for name in [ThemeName.dark, .light, .mono] { #expect(name.settled(background) == name) }
  }
}
