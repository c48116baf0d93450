import Canvas
import DeskCore
import Foundation
import Testing

@testable import DeskScreen

@Suite struct RemappingTests {
  /// Every action on another key than usual, as far as there are keys.
  private static let moved = Result { try table([.callMenu: ["Ctrl-X"], .chooseTopic: ["F12", "Ctrl-F"]]) }

  private static func table(_ changes: [Action: [String]]) throws -> KeyTable {
    try KeyTable.standard.remapped(changes.mapValues { try $0.map { try Key(written: $0) } })
  }

  @Test func aRemappedKeyWorksAndTheUsualOneNoLonger() throws {
    var desk = try Desk(keys: try Self.moved.get())
    let ready = desk.text
    desk.keys(.function(2))
    #expect(desk.text == ready)
    desk.keys(.control("x"), .enter)
    #expect(desk.model.board.current != nil)
    for key in [Stroke.function(12), .control("f")] {
      var desk = try Desk(keys: try Self.moved.get())
      desk.keys("zle skladki na pue", .enter, .escape, key)
      #expect(desk.text.contains("TEMAT ROZMOWY W COT"))
    }
  }

  @Test(arguments: Language.allCases)
  func footerHelpAndHintsNameTheRemappedKeys(_ language: Language) throws {
    var desk = try Desk(.contactCenter, language, keys: try Self.moved.get())
    desk.size = Size(columns: 120, rows: 24)
    #expect(desk.status.hasPrefix("Ctrl-X "))
    #expect(desk.footer.contains(" Ctrl-X ") && desk.footer.contains(" F12 ") && !desk.footer.contains("F2 "))
    desk.keys("zle skladki na pue", .enter, .escape)
    #expect(desk.text.contains("F12 \(language == .polish ? "wybierz temat" : "choose the topic")"))
    desk.keys(.function(7))
    #expect(desk.status.contains("(Ctrl-X)"))
    desk.keys(.function(1))
    #expect(desk.text.contains("Ctrl-X  ") && desk.text.contains("Ctrl-F"))
  }

  @Test func filtersFollowTheKeysOfThePanel() throws {
    let keys = try Self.table([.chooseSeat: ["F11"]])
    var desk = try Desk(keys: keys)
    desk.keys(.control("e"))
    desk.send(.reviewed(1, .history(GivenReview.history)))
    #expect(desk.text.contains("F11 stanowisko każde") && !desk.text.contains("F3 "))
    desk.keys(.function(11))
    #expect(desk.effects.count == 2)
  }

  @Test func theFooterHasEveryKeyWholeHoweverLongItsName() throws {
    let footed = KeyTable.standard.bindings.filter { $0.footer != nil }.map(\.action)
    let letters = "abdefgkl".map { "Ctrl-\($0)" }
    var changes = Dictionary(uniqueKeysWithValues: zip(footed, letters.map { [$0] }))
    for (action, key) in [
      (Action.history, "F1"), (.undo, "F2"), (.copyWords, "F3"), (.redraw, "F4"), (.chooseSeat, "F5"),
    ] { changes[action] = [key] }
    var desk = try Desk(keys: try Self.table(changes))
    #expect(desk.footer == " ^A Pomoc ^B Rozmowa ^D Rodzaj ^E Poziom ^F Temat ^G Notatka ^K Koniec ^L Wyjdź")
    desk.size = Size(columns: 130, rows: 24)
    #expect(desk.footer.hasPrefix(" Ctrl-A Pomoc Ctrl-B Rozmowa "))
  }

  @Test func aHintThatDoesNotFitIsLeftOutWhole() throws {
    let desk = try Desk(keys: try Self.moved.get())
    #expect(desk.status == "Ctrl-X rozmowa · pisz słowa klienta · ↑↓ Enter · Ctrl-E historia")
  }

  private static let refused: [([Action: [String]], Action, String)] = [
    ([.help: ["F4"]], .help, "F4 is the key of 'switch-kind' already"),
    ([.help: ["F11"], .undo: ["F11"]], .undo, "F11 is the key of 'help' already"),
    ([.help: ["F1", "F1"]], .help, "F1 stands twice"),
    ([.quit: ["Left"]], .quit, "← belongs to windows"),
    ([.help: ["Enter"]], .help, "Enter is the key of 'choose'"),
  ]

  @Test(arguments: refused.indices)
  func aKeyWithTwoUsesIsRefused(_ place: Int) throws {
    let (changes, action, reason) = Self.refused[place]
    let clash = #expect(throws: KeyTable.Clash.self) { try Self.table(changes) }
    #expect(clash?.action == action && clash?.reason.contains(reason) == true, "\(clash?.reason ?? "")")
  }

  @Test func twoActionsCanExchangeTheirKeys() throws {
    let table = try Self.table([.chooseLevel: ["F6"], .chooseTopic: ["F5"]])
    #expect(
      table.action(for: .function(6)) == .chooseLevel && table.action(for: .function(5)) == .chooseTopic)
  }

  @Test func everyKeyOfTheTableCanBeWrittenInAFile() throws {
    for binding in KeyTable.standard.bindings {
      for key in binding.keys { #expect(try Key(written: key.name) == key) }
    }
    #expect(try Key(written: "pageup") == .pageUp && Key(written: "ctrl-e") == .control("e"))
    #expect(try Key(written: "f12") == .function(12) && Key(written: "Down") == .down)
  }

  @Test(arguments: [
    "a", "ą", "1", "Alt-X", "Meta-x", "F0", "F13", "F99999999999999999999", "Ctrl-1", "Ctrl-", "Ctrl-AB",
    "Ctrl-Z",
    "Ctrl-H", "Ctrl-I", "Ctrl-J", "Ctrl-M", "Ctrl-ą", "Shift-F1", "Space", "", "F", "F1 ",
  ])
  func whatNoTerminalIsSureToSendIsRefused(_ name: String) {
    let fault = #expect(throws: KeyFault.self) { try Key(written: name) }
    #expect(fault?.reason.contains("; use ") == true)
  }

  @Test func aNameThatIsNoActionStaysAsItIs() {
    let table = KeyTable.standard
    #expect(table.filled("{help}{quit} {nobody} {} { {help") == "F1/F10 {nobody} {} { {help")
    #expect(table.filled("{previous}{next}") == "↑↓" && table.filled("ą}") == "ą}")
  }

  /// Whoever writes a key into a text instead of its action's name would show the wrong one to somebody.
  @Test func noTextNamesAKeyOfThePanelByItself() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/DeskScreen")
    let named = /\b(F[1-9][0-2]?|Ctrl-[A-Z])\b/
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where path.hasSuffix(".swift") && !path.hasPrefix("Keys/") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for line in text.split(separator: "\n")
      where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
        // The one law of terminals that no configuration changes: Escape and a digit.
        guard line.contains("\""), !line.contains("F1–F10") else { continue }
        #expect(line.firstMatch(of: named) == nil, "\(path): \(line)")
      }
    }
  }
}
