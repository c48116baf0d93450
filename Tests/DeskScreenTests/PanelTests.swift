import Canvas
import DeskCore
import Testing

@testable import DeskScreen

@Suite struct PanelTests {
  // The window that asks for a language points at the one of the screen it was opened on.
  @Test(arguments: Scene.all.filter { $0.name != "slip-language" })
  func theLanguageChangesLive(_ scene: Scene) throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
      var desk = try scene.desk(.polish, size)
      var english = try scene.desk(.english, size)
      let polish = desk.frame
      // The key takes the notice away that the last one left.
      english.keys(.control("l"))
      desk.keys(.control("t"), .control("l"))
      #expect(desk.frame == english.frame && desk.frame != polish)
      desk.keys(.control("t"))
      #expect(desk.model.language == .polish)
    }
  }

  @Test func pageKeysShowTheWholeGuidance() throws {
    var desk = try Scene.named("cot-full").first?.desk() ?? Desk()
    let top = try desk.words(in: \.guidance)
    #expect(desk.text.contains("▼ PgDn: dalej") && !desk.text.contains("▲ PgUp"))
    for _ in 0..<5 { desk.keys(.pageDown) }
    #expect(try desk.words(in: \.guidance).hasSuffix("[4.2.email]"))
    #expect(desk.text.contains("▲ PgUp: wróć") && !desk.text.contains("▼ PgDn: dalej"))
    for _ in 0..<5 { desk.keys(.pageUp) }
    #expect(try desk.words(in: \.guidance) == top)
  }

  @Test func anotherMatterIsReadFromItsFirstLine() throws {
    for key in [Stroke.up, .function(6), "p"] {
      var desk = try Desk(.cot)
      desk.keys("zle skladki na pue", .enter, "5", .pageDown, key)
      if desk.model.overlay != nil { desk.keys("4") }
      #expect(desk.model.guidanceScroll == 0)
    }
  }

  @Test(arguments: [Stroke.function(10), .control("c"), .control("q")])
  func quittingWorksEverywhere(_ key: Stroke) throws {
    for way in [[], ["ipko"], [.function(1)], [.function(3)], [.function(5)], ["pue", .down, .function(6)]]
      as [[Stroke]]
    {
      var desk = try Desk()
      desk.keys(way)
      desk.keys(key)
      #expect(desk.effects == [.quit])
    }
  }

  @Test(arguments: [Stroke.function(1), .escape, "x", .enter, .function(5), .down])
  func theHelpOpensOverEverythingAndCloses(_ key: Stroke) throws {
    var desk = try Desk()
    desk.keys("ipko")
    let before = desk.frame
    desk.keys(.function(1))
    #expect(desk.text.contains("POMOC") && desk.frame != before)
    desk.keys(key)
    #expect((desk.frame == before) == (key != .down) && desk.model.query == "ipko")
  }

  @Test(arguments: Language.allCases)
  func theHelpCanBeReadToItsEnd(_ language: Language) throws {
    var desk = try Desk(.contactCenter, language)
    desk.keys(.function(1))
    var seen: [String] = []
    while seen.last != desk.text, seen.count < 60 {
      seen.append(desk.text)
      desk.keys(.down)
    }
    let pages = seen.joined(separator: "\n")
    for line in HelpText.wrapped(.standard, language, width: 76) where !line.isEmpty {
      #expect(pages.contains(line.map(\.text).joined().trimmed))
    }
    #expect(seen.last?.contains("▼") == false && seen.first?.contains("▼") == true)
    desk.keys(.key(.home))
    #expect(desk.text == seen.first)
  }

  /// Whether History or Statistics has a use of its own for a key.
  private func isTaken(_ key: Key, _ overlay: Overlay?) -> Bool {
    guard case .review(let review) = overlay else { return false }
    return KeyTable.standard.action(for: key, on: review.page) != nil
  }

  @Test func unknownKeysAreHarmless() throws {
    let keys: [Key] =
      [.delete, .left, .right] + [0, 9, 11, 12, 99, -1].map(Key.function)
      + "abdefghijkmnprsvxyz@[".unicodeScalars.map(Key.control)
      + ["\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{FEFF}"].map(Key.character)
    for scene in Scene.all where !scene.name.hasPrefix("help") {
      var desk = try scene.desk()
      let before = desk.model
      let effects = desk.effects
      for key in keys where KeyTable.standard.action(for: key) == nil && !isTaken(key, desk.model.overlay) {
        desk.keys(.key(key))
        #expect(desk.effects == effects && desk.model.overlay == before.overlay)
        #expect(desk.model.guidance == before.guidance && desk.model.query == before.query)
      }
    }
  }

  @Test func aFailureOutsideIsToldOnTheStatusLine() throws {
    var desk = try Desk()
    desk.send(.failure(LocalizedText(polish: "Nie zapisano.", english: "Not saved.")))
    #expect(desk.status == "Nie zapisano." && desk.repaints)
    desk.keys(.control("l"))
    #expect(desk.status == desk.model.words(Notices.hint) && desk.effects == [.redraw])
  }

  @Test(arguments: [[.function(1)], ["zle skladki na pue", .enter, "5"]] as [[Stroke]])
  func oneKeyUpAnswersAnyNumberOfKeysDown(_ way: [Stroke]) throws {
    var desk = try Desk(.cot)
    desk.keys(way + Array(repeating: .pageDown, count: 10))
    let last = desk.frame
    desk.keys(.pageUp)
    #expect(desk.frame != last)
  }

  @Test func endGoesToTheEndOfTheHelp() throws {
    var desk = try Desk()
    desk.keys(.function(1), .end)
    #expect(desk.model.overlay == .help(scroll: HelpText.overflow(.standard, .polish, desk.size)))
    #expect(!desk.text.contains("▼"))
  }
}
