import Canvas
import DeskCore
import Testing

@testable import DeskScreen

@Suite struct KeyTableTests {
  private static let footed = KeyTable.standard.bindings.filter { $0.footer != nil }

  @Test func noKeyStandsTwice() {
    let keys = KeyTable.standard.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count && !keys.isEmpty)
  }

  @Test func everyActionHasOneBinding() {
    #expect(KeyTable.standard.bindings.count == Action.allCases.count)
    #expect(Set(KeyTable.standard.bindings.map(\.action)) == Set(Action.allCases))
    #expect(KeyTable.standard.bindings.allSatisfy { !$0.keys.isEmpty })
  }

  @Test func everyKeyLeadsToItsAction() {
    for binding in KeyTable.standard.bindings {
      #expect(binding.keys.allSatisfy { KeyTable.standard.action(for: $0) == binding.action })
    }
    #expect(
      KeyTable.standard.action(for: .character("a")) == nil
        && KeyTable.standard.action(for: .function(12)) == nil)
  }

  @Test func noLetterIsAKey() {
    let letters = KeyTable.standard.bindings.flatMap(\.keys).filter {
      if case .character = $0 { true } else { false }
    }
    #expect(letters == [])
  }

  @Test func aKeyIsWrittenAsItIsPressed() {
    for binding in KeyTable.standard.bindings {
      let name: String? =
        switch binding.keys.first {
        case .function(let number): "F\(number)"
        case .control(let letter): "Ctrl-\(String(letter).uppercased())"
        case .up: "↑"
        case .down: "↓"
        case .home: "Home"
        case .end: "End"
        case .enter: "Enter"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .tab: "Tab"
        default: nil
        }
      #expect(binding.keyName == name)
    }
  }

  @Test(arguments: KeyTable.standard.bindings.indices)
  func everyKeyDoesSomethingInSomeState(_ place: Int) throws {
    let binding = KeyTable.standard.bindings[place]
    for key in binding.keys {
      let works = try Scene.all.contains { scene in
        var desk = try scene.desk()
        guard desk.model.overlay == nil else { return false }
        let before = desk.frame
        desk.keys(.key(key))
        return !desk.effects.isEmpty || desk.frame != before
      }
      #expect(works, "\(binding.keyName)")
    }
  }

  @Test(arguments: Language.allCases)
  func theFooterShowsItsKeysWholeOnTheSmallestScreen(_ language: Language) throws {
    let desk = try Desk(.contactCenter, language)
    let words = Self.footed.map { "\($0.keyName) \($0.footer?[language] ?? "")" }
    #expect(desk.footer == " " + words.joined(separator: " "))
    #expect(desk.footer.unicodeScalars.count <= 80 && words.count == 8)
  }

  @Test func everyFunctionKeyOfTheFooterWorks() throws {
    for binding in Self.footed {
      var desk = try Desk()
      desk.keys("zle skladki na pue")
      let before = desk.frame
      guard case .function(let number) = binding.keys.first else {
        Issue.record("\(binding.keyName) is no function key")
        continue
      }
      desk.keys(.function(number))
      #expect(binding.action == .quit ? desk.effects == [.quit] : desk.frame != before)
    }
  }

  @Test(arguments: Language.allCases)
  func theHelpNamesEveryBinding(_ language: Language) {
    let lines = HelpText.wrapped(.standard, language, width: 200).map { $0.map(\.text).joined() }
    for binding in KeyTable.standard.bindings {
      #expect(!binding.help[language].isEmpty)
      #expect(
        lines.contains { $0.hasPrefix("\(binding.keyName) ") && $0.hasSuffix(binding.explanation(language)) })
    }
  }

  @Test(arguments: Language.allCases)
  func everyNoticeFitsOnTheStatusLine(_ language: Language) throws {
    let notices = [
      Notices.adopted, Notices.adoptedParked, Notices.callEnded, Notices.callParked, Notices.noteNeedsCall,
      Notices.slipForZUS, Notices.nothingToUndo, Notices.noPad, Notices.seatInCall, Notices.nothingToChoose,
      Notices.pickByDigit, Notices.nextIsQuestion, Notices.nextIsComplaint, Notices.mouseOn, Notices.mouseOff,
      Notices.parkedHint, Notices.hint,
      CallObstacles.noCall, CallObstacles.callOpen, CallObstacles.nothingParked, CallObstacles.notNow,
      CallObstacles.noSuchRoute,
    ]
    for notice in notices { #expect(KeyTable.standard.filled(notice[language]).unicodeScalars.count < 80) }
    for place in 0..<11 {
      var desk = try Desk(.contactCenter, language)
      desk.keys([.home] + Array(repeating: .down, count: place))
      let obstacle = desk.model.obstacle(to: .chooseTopic)
      #expect((obstacle?[language].unicodeScalars.count ?? 0) < 80)
    }
  }
}
