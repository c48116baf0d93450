/// The words of a text in lower case and without diacritics, ł included.
///
/// `"Złe składki, PUE!"` gives `zle`, `skladki`, `pue`.
/// - Parameter text: any text; everything but letters, digits and inner hyphens separates words.
public func foldedWords(_ text: String) -> [String] {
  var words: [String] = []
  var word = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    // Only inner hyphens belong to a word.
    if scalar == "-", word.isEmpty { continue }
    if let folded = fold(scalar) {
      word.append(contentsOf: folded)
    } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark {
      close(&word, into: &words)
    }
  }
  close(&word, into: &words)
  return words
}

private func close(_ word: inout String.UnicodeScalarView, into words: inout [String]) {
  while word.last == "-" { word.removeLast() }
  guard !word.isEmpty else { return }
  words.append(String(word))
  word = String.UnicodeScalarView()
}

/// The letters that stand for a scalar within a word, or nil for what separates words.
private func fold(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
  switch scalar {
  case "a"..."z", "0"..."9", "-": String.UnicodeScalarView([scalar])
  case "A"..."Z": scalar.properties.lowercaseMapping.unicodeScalars
  case "ą", "Ą": "a".unicodeScalars
  case "ć", "Ć": "c".unicodeScalars
  case "ę", "Ę": "e".unicodeScalars
  case "ł", "Ł": "l".unicodeScalars
  case "ń", "Ń": "n".unicodeScalars
  case "ó", "Ó": "o".unicodeScalars
  case "ś", "Ś": "s".unicodeScalars
  case "ź", "Ź", "ż", "Ż": "z".unicodeScalars
  default: scalar.properties.isAlphabetic ? scalar.properties.lowercaseMapping.unicodeScalars : nil
  }
}
