import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// What is typed into a note, what is seen of it, and what leaves the desk.
struct PrivateWords: Sendable, CustomTestStringConvertible {
  let typed: String
  let kept: String
  let secret: String
  let name: String
  var testDescription: String { name }

  static let all = [
    PrivateWords(typed: "pesel 44051401359 ok", kept: "pesel ▒▒▒ ok", secret: "44051401359", name: "PESEL"),
    PrivateWords(
      typed: "dzwoni z 601 234 567", kept: "dzwoni z ▒▒▒", secret: "601 234 567", name: "telefon"),
    PrivateWords(typed: "podał PIN 1234", kept: "podał PIN ▒▒▒", secret: "1234", name: "hasło lub PIN"),
    PrivateWords(
      typed: "pisać na jan@example.com", kept: "pisać na ▒▒▒", secret: "jan@example", name: "e-mail"),
  ]
}

@Suite struct NoteTests {
  @Test(arguments: PrivateWords.all)
  func whatIsRecognisedIsHiddenAtOnceAndNamed(_ words: PrivateWords) throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank + [.function(7), .words(words.typed)])
    #expect(desk.text.contains(words.kept) && !desk.text.contains(words.secret))
    #expect(desk.text.contains("Zakryto: \(words.name)"))
  }

  @Test(arguments: PrivateWords.all)
  func theRawNoteNeverLeavesTheDesk(_ words: PrivateWords) throws {
    for way in [[.function(8), "1"], [.enter, .function(8), .enter], [.escape, .function(8), "6"]]
      as [[Stroke]]
    {
      var desk = try Desk()
      desk.keys(Stroke.start() + Stroke.bank + [.function(7), .paste(words.typed)] + way)
      #expect(desk.notes == [words.kept] && desk.call == nil)
      #expect(!desk.anyEffectHolds(words.secret) && desk.recordFault == nil)
    }
  }

  @Test func noFrameShowsFiveDigitsOfANumberBeingTyped() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank + [.function(7)])
    for digit in "44051401359" {
      desk.keys(.words(String(digit)))
      #expect(!desk.text.contains("44051"))
    }
    desk.keys(.function(8))
    #expect(!desk.text.contains("44051") && desk.text.contains("▒▒▒"))
    desk.keys(.escape)
    #expect(!desk.text.contains("44051"))
  }

  @Test func publicNumbersAndAddressesStay_4_2() throws {
    var desk = try Desk()
    let note = "odesłany pod 22 560 16 00 albo cot@zus.pl, 29.04.2016 o 10:42"
    desk.keys(Stroke.start() + Stroke.bank + [.function(7), .words(note)])
    #expect(desk.text.contains("22 560 16 00 albo cot@zus.pl") && !desk.text.contains("Zakryto"))
    desk.keys(.function(8), "1")
    #expect(desk.notes == [note])
  }

  @Test func whatANoteCannotHoldIsSaid() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank + [.function(7), .paste(String(repeating: "ż", count: 400))])
    #expect(desk.status != desk.model.words(Notices.fieldIsFull(400)))
    desk.keys(.words("a"))
    #expect(desk.status == desk.model.words(Notices.fieldIsFull(400)))
    desk.keys(.backspace)
    #expect(desk.status != desk.model.words(Notices.fieldIsFull(400)))
    desk.keys(.function(8), "1")
    #expect(desk.notes == [String(repeating: "ż", count: 399)])
  }

  @Test func aNoteIsWrittenCorrectedAndClearedWithoutTouchingTheWords() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + ["ipko", .function(7), "ab", .backspace, "c\u{7}"])
    desk.paste("d\ne")
    #expect(desk.model.draft == "acd e" && desk.model.query == "ipko")
    desk.keys(.key(.left), .up, .pageDown, .function(5))
    #expect(desk.model.overlay == .note && desk.model.draft == "acd e")
    desk.keys(.control("u"), "x", .function(7))
    #expect(desk.model.draft == "x" && desk.model.overlay == nil)
    desk.keys(.function(7), .control("t"))
    #expect(desk.model.language == .english && desk.model.overlay == .note)
  }

  /// Words typed for the search go into the note only when the consultant says so, and only masked.
  @Test(arguments: PrivateWords.all)
  func theCallersWordsAreCopiedIntoTheNoteMasked(_ words: PrivateWords) throws {
    for way in [[.control("k"), .function(8), "1"], [.function(7), .control("k"), .function(8), "1"]]
      as [[Stroke]]
    {
      var desk = try Desk()
      desk.keys(Stroke.start() + [.paste(words.typed)] + way)
      #expect(desk.notes == [words.kept])
      #expect(!desk.anyEffectHolds(words.secret) && desk.recordFault == nil)
    }
  }

  @Test func theLastWordsCanBeCopiedAfterTheMatterIsTakenAndNotByTheNextCaller() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + ["ipko mnie nie wpuszcza ze strony zusu", .enter, .control("k")])
    #expect(desk.model.draft == "ipko mnie nie wpuszcza ze strony zusu")
    #expect(desk.status == desk.model.words(Notices.wordsCopied))
    desk.keys(.function(8), "1")
    desk.keys(Stroke.start() + [.control("k")])
    #expect(desk.model.draft.isEmpty && desk.status == desk.model.words(Notices.noWordsToCopy))
  }

  @Test func withoutACallNothingIsCopied() throws {
    var desk = try Desk()
    desk.keys("ipko", .control("k"))
    #expect(desk.status == desk.model.words(Notices.noteNeedsCall))
  }

  @Test func wordsThatAreNotCopiedAreNotKept() throws {
    var desk = try Desk()
    desk.keys(
      Stroke.start() + [.paste("krokodyl 44051401359"), .escape] + Stroke.bank + [.function(8), "1"])
    #expect(!desk.anyEffectHolds("krokodyl") && !desk.anyEffectHolds("44051401359"))
  }

  @Test func aNoteHasALongestLength() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + [.function(7), .paste(String(repeating: "ż ", count: 300))])
    #expect(desk.model.draft.unicodeScalars.count == 400 && desk.brokenBorders == [])
  }

  @Test func aNoteThatCannotBeToldApartIsHiddenAltogether() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + [.function(7), "4 4 0 5 1 4 0 1 3 5 9", .function(8), "1"])
    #expect(desk.notes == ["▒▒▒"])
  }
}
