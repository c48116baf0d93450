/// The ASCII letter or sign behind the forms in which Unicode repeats it.
enum LetterForms {
  /// U+00C0 to U+017F, so Polish among others.
  static func latin(_ scalar: Unicode.Scalar) -> UInt8 {
    latinLetters[Int(scalar.value) - 0xC0]
  }

  /// The Latin letter that a scalar shows: 𝐩, Ⓟ, 🄿, or the Cyrillic р that looks like one.
  static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
    if let lookalike = lookalikes[scalar] { return lookalike }
    guard let alphabet = alphabets.first(where: { $0.contains(scalar.value) }) else { return nil }
    return UInt8(ascii: "a") + UInt8((scalar.value - alphabet.lowerBound) % 26)
  }

  /// The ASCII sign that a scalar shows, or `unknown`.
  static func symbol(_ scalar: Unicode.Scalar) -> UInt8 {
    signs[scalar] ?? NoteUnit.unknown
  }

  private static let latinLetters = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk"
      + "llllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
      + "uuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// Whole alphabets of 26 letters, one after another, capitals and small letters alike.
  private static let alphabets: [ClosedRange<UInt32>] = [
    0x24B6...0x24E9,  // in circles
    0x1D400...0x1D6A3,  // mathematical
    0x1F130...0x1F149, 0x1F150...0x1F169, 0x1F170...0x1F189,  // in squares
  ]

  private static let lookalikes: [Unicode.Scalar: UInt8] = table(
    // Letterlike symbols that fill the holes of the mathematical alphabets.
    ("ℎℬℰℱℋℐℒℳℛℯℊℴℭℌℑℜℨℂℍℕℙℚℝℤ", "hbefhilmregochirzchnpqrz"),
    // Cyrillic and Greek letters that cannot be told from Latin ones.
    ("АВЕКМНОРСТХІаеорсхіңѕј", "abekmhopctxiaeopcxinsj"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΧορ", "abezhikmnoptxop"))

  private static let signs: [Unicode.Scalar: UInt8] = table(
    ("﹫。․‧∶−⁄∕", "@...:-//"), ("﹕﹔﹐﹒﹦", ":;,.="), ("、", ","), ("„‚", "\"\""))

  private static func table(_ rows: (String, String)...) -> [Unicode.Scalar: UInt8] {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (forms, ascii) in rows {
      for (form, letter) in zip(forms.unicodeScalars, ascii.utf8) { table[form] = letter }
    }
    return table
  }
}
