import DeskCore
import FuzzChecks
import Testing

@Suite struct MaskPropertyTests {
  // The same seeds at every run; 30 000 notes in all.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func noMaskedNoteShowsFiveDigits(seed: UInt64) {
    var random = NoteRandom(seed: seed)
    var wrong: [String] = []
    for _ in 0..<5_000 {
      let note = random.note(pieces: 24)
      let masked = PrivacyGiven.masker.mask(note)
      let again = PrivacyGiven.masker.mask(masked.text)
      let isRight =
        LeftDigits.runs(in: masked.text).isEmpty && again.text == masked.text && again.hidden.isEmpty
        && !masked.text.unicodeScalars.contains(where: \.isUnfitForScreen)
      if !isRight { wrong.append("\(note.debugDescription) => \(masked.text)") }
    }
    #expect(wrong.prefix(5) == [])
  }

  @Test(arguments: [11, 12] as [UInt64])
  func everyNewMarkHasItsKind(seed: UInt64) {
    var random = NoteRandom(seed: seed)
    var wrong: [String] = []
    for _ in 0..<2_000 {
      let note = String(random.note(pieces: 24).unicodeScalars.filter { $0 != "▒" }.map(Character.init))
      let masked = PrivacyGiven.masker.mask(note)
      let signs = masked.text.unicodeScalars.count { $0 == "▒" }
      if signs != masked.hidden.count * Masker.mark.unicodeScalars.count { wrong.append(note) }
    }
    #expect(wrong.prefix(5) == [])
  }

  // A masker that hides nothing must not pass: neither by what the notes hold nor by what is looked for.
  @Test func randomNotesHaveSomethingToHide() {
    var random = NoteRandom(seed: 1)
    let bare = (0..<1_000).count { _ in !LeftDigits.runs(in: random.note(pieces: 24)).isEmpty }
    #expect(bare > 500)
  }

  @Test(arguments: [
    "12345", "1 2 3 4 5", "12-34-5", "1.2.3.4.5", "١٢٣٤٥", "１２３４５", "①②③④⑤", "1\u{200B}2345", "▒12▒345▒",
    "29.04.2016 12345", "12.34 10.15", "22 560 16 001", "10:42 12 345", "30.04.1999", "1🇵🇱2🙂345", "1️⃣2️⃣3️⃣4️⃣5️⃣",
  ])
  func leftDigitsAreSeen(text: String) {
    #expect(!LeftDigits.runs(in: text).isEmpty)
  }

  @Test(arguments: [
    "", "1234", "12 a 345", "29.04.2016 10:42", "7.00–18.00, 22 560 16 00", "2016-04-29 1234", "1.2.e 4.2",
  ])
  func keptDigitsAreExplained(text: String) {
    #expect(LeftDigits.runs(in: text).isEmpty)
  }

  @Test func typingEndsWithTheSameTextAsMaskingOnce() {
    let note = "Jan dzwonił 29.04.2016 o 10:42, PESEL 44051401359, PIN 1234, jan@wp.pl; sprawa 1.2.e"
    var typed = ""
    var shown = MaskedText?.none
    for character in note {
      typed.append(character)
      shown = PrivacyGiven.masker.mask(typed)
      #expect(shown.map { LeftDigits.runs(in: $0.text) } == [])
    }
    #expect(shown == PrivacyGiven.masker.mask(note))
    #expect(shown?.text == "Jan dzwonił 29.04.2016 o 10:42, PESEL ▒▒▒, PIN ▒▒▒, ▒▒▒; sprawa 1.2.e")
  }

  // Each of these would take minutes if a stretch were gone over again for every part of it.
  @Test(arguments: [
    "1", "12345abc", "12345abc ", "1,", "a kropka a ", "a at b.pl ", "a@", "@ ", "hasło: ", "hasło \"a, ",
    "hasło do ", "ur. ", "PL61 ", "ABC 123456 ", "10:42 ", "22 560 16 00 ", "1234 a12345b ", "▒1", "1\u{301}",
    " ",
  ])
  func longTextTakesTimeByItsLengthOnly(part: String) {
    let text = String(repeating: part, count: 100_000 / part.unicodeScalars.count)
    var masked = MaskedText?.none
    let time = ContinuousClock().measure { masked = PrivacyGiven.masker.mask(text) }
    #expect(time < .seconds(20))
    #expect(masked.map { LeftDigits.runs(in: String($0.text.prefix(1_000))) } == [])
  }
}
