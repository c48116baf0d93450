import Foundation
import TerminalHarness
import Testing

/// Practice in a real terminal.
@Suite struct PracticeTests {
  private let home: TemporaryFolder
  private static let f8 = "\u{1B}[19~"
  private static let f9 = "\u{1B}[20~"
  private static let mark = "■ TRENING ■"

  init() throws { home = try TemporaryFolder() }

  private var store: String { home.path + "/state/pue-desk/practice" }

  private func practice() throws -> Pty {
    let pty = try launch(
      ["practice", "--scenario", "missing-contributions-evening", "--clock", "2016-05-10T09:00"], in: home)
    pty.expect([Self.mark, "brakuje składek", "18:20"])
    return pty
  }

  private func takeMatter(_ pty: Pty) {
    for key in ["zle skladki na pue", Press.enter, "5"] { pty.send(key) }
    pty.expect([Self.mark, "To dlaczego ich tam nie ma?"])
  }

  @Test func aScenarioIsPlayedAndScored() throws {
    let pty = try practice()
    takeMatter(pty)
    for key in [Press.f2, "7", "4"] { pty.send(key) }
    pty.expect(["To może po prostu wyślę PESEL"])
    pty.send(Self.f9)
    pty.expect(["CO MÓWISZ KLIENTOWI?", Self.mark])
    for key in ["5", Self.f8, "2"] { pty.send(key) }
    pty.expect(["WYNIK 100%", "✓ ZALICZONE", Self.mark])
    pty.send(Press.enter)
    pty.expect(["następny klient", "moje postępy"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
    let attempts = try String(contentsOfFile: store + "/attempts.jsonl", encoding: .utf8)
    #expect(attempts.split(separator: "\n").count == 1 && attempts.contains("\"percent\":100"))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/state/pue-desk/journal.sqlite"))
  }

  @Test func aCallCutShortGoesOnAfterTheNextStart() throws {
    let first = try practice()
    takeMatter(first)
    first.signal(SIGKILL)
    #expect(first.ending() == .signal(SIGKILL))
    let second = try launch(["practice", "--clock", "2016-05-10T09:10"], in: home)
    second.expect(["dokończ przerwaną rozmowę", Self.mark])
    second.send("1")
    second.expect(["To dlaczego ich tam nie ma?", "18:2", "▸1.2.c"])
    for key in [Press.f2, "7", "4"] { second.send(key) }
    second.expect(["To może po prostu wyślę PESEL"])
    for key in [Self.f9, "5", Self.f8, "2"] { second.send(key) }
    second.expect(["WYNIK 100%"])
  }

  @Test func practiceOpenedFromTheDeskLeadsBackToIt() throws {
    let pty = try desk(in: home)
    pty.send(Self.f9)
    pty.expect([Self.mark, "krótkie ćwiczenie"])
    pty.send(Press.f10)
    pty.expectGone(Self.mark)
    pty.expect(["PUE ZUS · pulpit"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  /// The terminal holds back what is typed while the program is stopped: all of it comes at once.
  @Test(arguments: [morning, ["practice", "--clock", "2016-05-10T09:00"]])
  func aFloodOfKeysIsPaintedInBursts(_ arguments: [String]) throws {
    let pty = try launch(arguments, in: home)
    pty.expect(["F10"])
    pty.send("\u{1B}")
    pty.expect(["Szukaj:"])
    pty.signal(SIGSTOP)
    #expect(pty.until { pty.isStopped })
    let before = pty.received.count
    // 6000 keys in fives and fours: no burst ends where the last one did.
    for place in 0..<400 {
      pty.send("\(1000 + place)\(Press.control("u"))ulga\(place % 7)\(Press.control("u"))")
    }
    pty.signal(SIGCONT)
    pty.send("koniec")
    #expect(pty.until { pty.row(2).contains(": koniec") }, "\(pty.text)")
    let painted = String(decoding: pty.received.dropFirst(before), as: UTF8.self)
    let frames = painted.components(separatedBy: "\u{1B}[3;").count
    #expect(frames > 4, "\(frames) frames in \(painted.count) characters")
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: store).sorted()
  }

  @Test func twoDesksPractiseOnOneStoreAndLoseNothing() throws {
    let one = try practice()
    let two = try practice()
    takeMatter(two)
    two.send(Press.f2 + "7" + "4")
    two.expect(["To może po prostu wyślę PESEL"])
    takeMatter(one)
    for pty in [two, one] {
      if pty === one {
        pty.send(Press.f2 + "7" + "4")
        pty.expect(["To może po prostu wyślę PESEL"])
      }
      for key in [Self.f9, "5", Self.f8, "2"] { pty.send(key) }
      pty.expect(["WYNIK 100%"])
      pty.send(Press.f10)
      pty.expectEnd(.exit(0))
    }
    let attempts = try String(contentsOfFile: store + "/attempts.jsonl", encoding: .utf8)
    #expect(attempts.components(separatedBy: "\"percent\":100").count == 3)
    #expect(try files() == ["attempts.jsonl", "last-run.jsonl"])
  }

  @Test func anInterruptedCallIsNotDroppedForAnotherScenario() throws {
    let first = try practice()
    takeMatter(first)
    first.signal(SIGKILL)
    #expect(first.ending() == .signal(SIGKILL))
    let second = try launch(
      ["practice", "--scenario", "benefit-fishing", "--clock", "2016-05-10T09:10"], in: home)
    second.expect(["dokończ przerwaną rozmowę", "odłóż ją i zacznij: Kilka pytań o zasiłek"])
    #expect(!second.text.contains("następny klient"))
    second.send("2")
    second.expect(["chodzi o mój zasiłek chorobowy", Self.mark])
    #expect(try files() == ["abandoned-1.jsonl", "run-1.jsonl"])
    second.send(Press.f10 + "2")
    second.expectEnd(.exit(0))
    let program = try #require(builtProgram("pue-desk"))
    let replay = try #require(run(program, ["practice", "replay", store + "/abandoned-1.jsonl"]))
    #expect(replay.outputText.contains("Rozmowy nie doprowadzono do końca"))
  }

  @Test func aCallCutShortAmidALineGoesOnAndReplaysToTheSameScore() throws {
    let first = try practice()
    takeMatter(first)
    first.signal(SIGKILL)
    #expect(first.ending() == .signal(SIGKILL))
    let handle = try #require(FileHandle(forWritingAtPath: store + "/run-1.jsonl"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"action\":{\"event".utf8))
    try handle.close()
    let second = try launch(["practice", "--clock", "2016-05-10T09:10"], in: home)
    second.expect(["dokończ przerwaną rozmowę"])
    second.send("1")
    second.expect(["To dlaczego ich tam nie ma?"])
    for key in [Press.f2, "7", "4"] { second.send(key) }
    second.expect(["To może po prostu wyślę PESEL"])
    for key in [Self.f9, "5", Self.f8, "2"] { second.send(key) }
    second.expect(["WYNIK 100%"])
    let program = try #require(builtProgram("pue-desk"))
    let replay = try #require(run(program, ["practice", "replay", store + "/last-run.jsonl"]))
    #expect(replay.outputText.contains("WYNIK 100%"))
  }

  @Test func whatWasSaidCanBeReadAgain() throws {
    let pty = try practice()
    takeMatter(pty)
    pty.send(Self.f9)
    pty.expect(["CO MÓWISZ KLIENTOWI?"])
    pty.send(Press.control("e"))
    pty.expect([
      "CO DOTĄD POWIEDZIANO", "Klient: „Dzień dobry, na moim profilu PUE", "To dlaczego ich tam nie ma?",
    ])
    pty.expect([Self.mark, "Ty:"])
  }

  /// The program may end between the last key and the score: the next start makes up for it, and only once.
  @Test func aCallThatLackedOnlyItsScoreGetsIt() throws {
    let pty = try practice()
    takeMatter(pty)
    for key in [Press.f2, "7", "4"] { pty.send(key) }
    pty.expect(["To może po prostu wyślę PESEL"])
    for key in [Self.f9, "5", Self.f8, "2"] { pty.send(key) }
    pty.expect(["WYNIK 100%"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
    let attempts = store + "/attempts.jsonl"
    for hasScore in [true, false] {
      if !hasScore { try FileManager.default.removeItem(atPath: attempts) }
      try FileManager.default.moveItem(atPath: store + "/last-run.jsonl", toPath: store + "/run-1.jsonl")
      let next = try launch(["practice", "--clock", "2016-05-10T09:10"], in: home)
      next.expect(["następny klient"])
      #expect(!next.text.contains("dokończ"))
      next.send(Press.f10)
      next.expectEnd(.exit(0))
      let lines = try String(contentsOfFile: attempts, encoding: .utf8).split(separator: "\n")
      #expect(try lines.count == 1 && files() == ["attempts.jsonl", "last-run.jsonl"])
      // On the machine's clock, whatever year the caller lives in: what comes back when is reckoned from it.
      let attempt = try JSONDecoder().decode(Ended.self, from: Data(lines.joined().utf8))
      #expect(hasScore || attempt.at > 1_700_000_000)
    }
  }

  private struct Ended: Decodable {
    let at: Int64
  }
}
