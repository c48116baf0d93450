import CallJournal
import DeskCore
import Foundation
import TerminalHarness
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The real program with a real journal: what the screen says is saved is on the disk, whatever happens.
@Suite struct DeskJournalTests {
  private let home: TemporaryFolder
  private var journalPath: String { home.path + "/state/pue-desk/journal.sqlite" }
  private var journaled: [String] { morning + ["--journal", journalPath] }

  init() throws { home = try TemporaryFolder() }

  @Test func aCallIsWrittenFromRingToWrapUp() throws {
    let pty = try desk(journaled, in: home)
    pty.send(Press.f2 + "1")
    pty.expect(["● 00:0", "✓ zapis 1"])
    pty.send("ipko mnie nie wpuszcza ze strony zusu" + Press.enter + Press.f4)
    pty.expect(["✓ zapis 3", "start", "1.1.d", "reklamacja"])
    pty.send("\u{1B}[19~" + Press.enter)
    pty.expect(["Rozmowa zakończona"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
    let events = try records().map(\.event.name)
    #expect(events == ["started", "matter-chosen", "kind-changed", "wrap-up-began", "wrapped-up", "ended"])
    #expect(try Journal(path: journalPath).openCalls().isEmpty)
  }

  @Test func aNoteIsStoredMaskedAndAStatementNever() throws {
    let pty = try desk(["--seat", "cot"] + journaled, in: home)
    pty.send(Press.f2 + "1" + "ile dostane emerytury" + Press.enter + "2" + Press.f5 + "2")
    pty.expect(["(•) zastępcze", "POTWIERDŹ / ZAPRZECZ 0"])
    pty.send("mam lat siedemdziesiat" + Press.enter + "1")
    pty.expect(["POTWIERDŹ / ZAPRZECZ 1"])
    pty.send("\u{1B}[18~" + "PESEL 44051401359 tel 600700800 oddzwonic na 22 560 16 00")
    pty.expect(["▒▒▒", "Zakryto:", "22 560 16 00"])
    pty.expectGone("44051401359")
    pty.send(Press.enter + "\u{1B}[19~" + Press.enter)
    pty.expect(["Rozmowa zakończona"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
    let bytes = try files().reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
    for secret in ["44051401359", "600700800", "siedemdziesiat"] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) was stored")
    }
    #expect(bytes.range(of: Data("▒▒▒".utf8)) != nil)
  }

  @Test func twoDesksShareOneJournalAndNeitherIsOfferedTheOthersCall() throws {
    let one = try desk(journaled, in: home)
    one.send(Press.f2 + "1")
    one.expect(["✓ zapis 1"])
    let other = try desk(["--seat", "cot"] + journaled, in: home)
    other.send(Press.f2 + "1")
    other.expect(["✓ zapis 1"])
    for _ in 0..<10 {
      one.send(Press.down + Press.enter + "\u{1B}")
      other.send("\u{1B}[15~" + "2" + "\u{1B}[15~" + "1")
    }
    other.expect(["✓ zapis 21"])
    #expect(!other.text.contains("NIEZAKOŃCZONA"))
    one.signal(SIGTERM)
    other.signal(SIGTERM)
    one.expectEnd(.exit(128 + SIGTERM))
    other.expectEnd(.exit(128 + SIGTERM))
    let calls = try Journal(path: journalPath).openCalls()
    #expect(calls.count == 2)
    #expect(calls.contains { $0.records.count == 21 })
    for call in calls { #expect(throws: Never.self) { try call.call() } }
  }

  @Test func aJournalThatCannotBeHadIsToldAndTheRestIsKept() throws {
    try home.write("no database at all, but long enough to be taken for one".utf8, to: journalPath)
    let pty = try desk(journaled, in: home)
    pty.send(Press.f2 + "1" + "ipko mnie nie wpuszcza ze strony zusu" + Press.enter)
    pty.expect(["Plik dziennika jest uszkodzony", "▸1.1.d"])
    pty.signal(SIGTERM)
    _ = pty.ending()
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path + "/state/pue-desk")
    let recovery = try #require(names.first { $0.contains("recovery") })
    #expect(pty.until { pty.text.contains("recovery") })
    // The file is repaired: what was kept is taken up, and the call is offered.
    try FileManager.default.removeItem(atPath: journalPath)
    let next = try desk(journaled, in: home)
    next.expect(["NIEZAKOŃCZONA ROZMOWA", "1.1.d"])
    next.send("1")
    next.expect(["Rozmowa podjęta", "▸1.1.d"])
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path + "/state/pue-desk")
    #expect(!left.contains(recovery))
  }

  @Test func aCallThatCannotBeReadDoesNotHideAnother() throws {
    for _ in 0..<2 {
      let pty = try desk(journaled, in: home)
      if pty.until(seconds: 0.3, { pty.text.contains("NIEZAKOŃCZONA") }) { pty.send("\u{1B}") }
      pty.expectGone("NIEZAKOŃCZONA")
      pty.send(Press.f2 + "1")
      pty.expect(["✓ zapis 1"])
      pty.signal(SIGKILL)
      _ = pty.ending()
    }
    let damage =
      "INSERT INTO events(call, number, at, started_at, rulebook, kind, payload, mac) "
      + "SELECT id, 2, 0, 0, 'x', 'parked', '{}', randomblob(32) FROM calls ORDER BY rowid LIMIT 1"
    #expect(run("/usr/bin/sqlite3", [journalPath, damage])?.ending == .exit(0))
    let pty = try desk(journaled, in: home)
    pty.expect(["NIEZAKOŃCZONA ROZMOWA", "nie da się odczytać"])
  }

  // MARK: - Killed

  /// `SOAK_KILLS` asks for more.
  private static let kills = ProcessInfo.processInfo.environment["SOAK_KILLS"].flatMap(Int.init) ?? 200

  @Test func whatTheScreenShowedAsSavedOutlivesAKill() throws {
    var random = SeededRandom(state: 20_160_428)
    for round in 0..<Self.kills {
      let pty = try desk(journaled, in: home)
      if round > 0 { try settleOfferedCall(pty, takingUp: round.isMultiple(of: 3)) }
      if !pty.row(0).contains("●") { pty.send(Press.f2 + "1") }
      #expect(pty.until { pty.row(0).contains("✓ zapis") })
      pty.send("\u{1B}OH" + Press.enter)
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        pty.send(Bool.random(using: &random) ? Press.f4 : Press.control("b"))
      }
      let patience = Double.random(in: 0...0.08, using: &random)
      _ = pty.until(seconds: patience) { false }
      pty.signal(SIGKILL)
      _ = pty.ending()
      let shown = savedShown(pty.row(0))
      let open = try Journal(path: journalPath).openCalls()
      let call = try #require(open.first, "round \(round): the open call is gone")
      #expect(open.count == 1)
      #expect(call.records.count >= shown, "round \(round): \(shown) shown as saved")
      #expect(throws: Never.self) { try call.call() }
    }
  }

  private func settleOfferedCall(_ pty: Pty, takingUp: Bool) throws {
    #expect(pty.until { pty.text.contains("NIEZAKOŃCZONA ROZMOWA") })
    pty.send(takingUp ? "1" : "22")
    let told = takingUp ? "Rozmowa podjęta" : "zamknięta jako przerwana"
    #expect(pty.until { pty.text.contains(told) })
  }

  private func savedShown(_ header: String) -> Int {
    let number = header.components(separatedBy: "✓ zapis ").dropFirst().first?.prefix { $0.isNumber }
    return number.flatMap { Int($0) } ?? 0
  }

  // MARK: - The files

  private func records() throws -> [JournalRecord] {
    let journal = try Journal(path: journalPath)
    let result = try #require(
      run("/usr/bin/sqlite3", [journalPath, "SELECT id FROM calls ORDER BY rowid"]))
    return try result.outputText.split(separator: "\n").flatMap { try journal.events(ofCall: String($0)) }
  }

  private func files() throws -> [URL] {
    let folder = home.path + "/state/pue-desk"
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("journal.sqlite") && !$0.hasSuffix(".desks") }
      .map { URL(fileURLWithPath: "\(folder)/\($0)") }
  }
}

/// Random numbers that are the same in every run.
private struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
