import MatterSearch
import Testing

@Suite("Words without case and diacritics")
struct FoldingTests {
  static let texts: [(text: String, words: [String])] = [
    ("Złe składki, PUE!", ["zle", "skladki", "pue"]),
    ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", ["zazolc", "gesla", "jazn"]),
    ("zażółć gęślą jaźń", ["zazolc", "gesla", "jazn"]),
    ("Łódź łódź", ["lodz", "lodz"]),
    ("", []),
    ("   \t\n ", []),
    ("…?!,.;:()[]„”", []),
    ("😀", []),
    ("pue😀zus", ["pue", "zus"]),
    ("RP-7 e-ZLA", ["rp-7", "e-zla"]),
    ("-7 zus- -- - -pue-", ["7", "zus", "pue"]),
    ("ZUS–PUE", ["zus", "pue"]),
    ("a\u{328}z\u{307}e\u{328}", ["aze"]),
    ("SKŁADKA\u{301}", ["skladka"]),
    ("\u{301}", []),
    ("l4", ["l4"]),
    ("22 560 16 00", ["22", "560", "16", "00"]),
    ("cot@zus.pl", ["cot", "zus", "pl"]),
    ("страница", ["страница"]),
    ("a\u{0}b\u{1B}[c", ["a", "b", "c"]),
  ]

  @Test(arguments: texts)
  func textsFallIntoFoldedWords(text: String, words: [String]) {
    #expect(foldedWords(text) == words)
  }

  @Test func foldingFoldedWordsChangesNothing() {
    for (_, words) in Self.texts { #expect(foldedWords(words.joined(separator: " ")) == words) }
  }

  @Test func decomposedLettersFoldLikeComposedOnes() {
    let pairs = [
      ("ą", "a\u{328}"), ("ć", "c\u{301}"), ("ę", "e\u{328}"), ("ń", "n\u{301}"), ("ó", "o\u{301}"),
      ("ś", "s\u{301}"), ("ź", "z\u{301}"), ("ż", "z\u{307}"),
    ]
    for (composed, decomposed) in pairs {
      #expect(foldedWords("x\(composed)x") == foldedWords("x\(decomposed)x"))
      #expect(foldedWords("X\(composed.uppercased())X") == foldedWords("x\(composed)x"))
    }
  }

  @Test func aVeryLongWordStaysOneWord() {
    let long = String(repeating: "Ż", count: 100_000)
    #expect(foldedWords(long) == [String(repeating: "z", count: 100_000)])
  }
}
