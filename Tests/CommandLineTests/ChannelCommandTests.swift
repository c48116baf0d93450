import Foundation
import TerminalHarness
import Testing

/// A supervisor puts a channel out of service, and every command that shares the state folder knows it.
@Suite struct ChannelCommandTests {
  private static let later = "2099-12-31T18:00"

  private static func surroundings(_ folder: TemporaryFolder, user: String = "anna") -> [String: String?] {
    ["XDG_STATE_HOME": folder.path, "USER": user]
  }

  private static func log(_ folder: TemporaryFolder) -> String {
    folder.path + "/pue-desk/channel-overrides.jsonl"
  }

  private static func down(
    _ folder: TemporaryFolder, _ channel: String = "chat", why: String = "awaria czatu", user: String = "anna"
  ) throws -> RunResult {
    try desk(
      ["channel", channel, "down", "--until", later, "--why", why],
      environment: surroundings(folder, user: user))
  }

  @Test func aChannelIsDownUntilItIsUp() throws {
    let folder = try TemporaryFolder()
    expectSuccess(try Self.down(folder))
    let listed = try desk(["channel", "list"], environment: Self.surroundings(folder))
    expectSuccess(listed)
    #expect(listed.lines.count == 1 && listed.outputText.contains("awaria czatu (anna)"))
    let channels = try desk(["channels"], environment: Self.surroundings(folder))
    expectSuccess(channels)
    let chat = try #require(channels.lines.first { $0.hasPrefix("czat") })
    #expect(chat.contains("zamknięte") && chat.hasSuffix("; awaria czatu"))
    let json = try desk(["channels", "--format", "json"], environment: Self.surroundings(folder)).json()
      .first?.list
    let state = try #require(json?.first { $0["id"] == .text("chat") })
    #expect(state["open"] == false && state["next-opening"]?.text?.hasPrefix("2100-01-04T07:00") == true)
    #expect(state.keys == channelKeys)
    expectSuccess(try desk(["channel", "chat", "up"], environment: Self.surroundings(folder)))
    #expect(
      try desk(["channel", "list"], environment: Self.surroundings(folder)).lines == [
        "żaden kanał nie jest wyłączony"
      ])
  }

  @Test func decideKnowsThatThePhoneIsDown_4_2_hours() throws {
    let folder = try TemporaryFolder()
    expectSuccess(try Self.down(folder, "cot-consultant"))
    let situation = [
      "decide", "--seat", "branch", "--matter", "1.2.a", "--kind", "question", "--format", "json",
    ]
    let guidance = try #require(try desk(situation, environment: Self.surroundings(folder)).json().first)
    #expect(guidance["ivr-path"] == .null && guidance["ivr-path-in-hours"]?.list.count == 2)
    let past = situation + ["--at", "2016-04-29T10:00"]
    #expect(try desk(past, environment: Self.surroundings(folder)).json().first?["ivr-path"] != .null)
  }

  /// In an outage the hours say nothing of when the keys are of use.
  @Test(arguments: [
    ("pl", "cot-consultant", "(gdy wrócą konsultanci): 0, ", "w godzinach COT"),
    ("en", "cot-ivr", "(once consultants are back): 0, ", "in COT's hours"),
  ])
  func theKeysAreOfUseOnceThePhoneIsInService_4_2_ivr(
    _ language: String, _ channel: String, _ shown: String, _ unsaid: String
  ) throws {
    let folder = try TemporaryFolder()
    expectSuccess(try Self.down(folder, channel))
    let situation = ["decide", "--seat", "branch", "--matter", "1.2.a", "--kind", "question"]
    let text = try desk(
      situation + ["--language", language], environment: Self.surroundings(folder)
    ).outputText
    #expect(text.contains(shown) && !text.contains(unsaid))
  }

  @Test func whatWasSaidStaysInTheLog() throws {
    let folder = try TemporaryFolder()
    expectSuccess(try Self.down(folder, why: "jeden"))
    expectSuccess(try Self.down(folder, why: "dwa", user: "bo\u{1B}[31mb\n"))
    expectSuccess(try desk(["channel", "chat", "up"], environment: Self.surroundings(folder)))
    let lines = try String(contentsOfFile: Self.log(folder), encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains(#""why":"jeden""#) && lines[0].contains(#""by":"anna""#))
    #expect(lines[1].contains(#""by":"bo[31mb""#) && !lines[1].contains("\u{1B}"))
    #expect(lines[2].contains(#""action":"up""#) && lines.allSatisfy { $0.contains(#""at":"20"#) })
  }

  @Test func aReasonIsStrippedAndHoldsNothingPersonal() throws {
    let folder = try TemporaryFolder()
    expectSuccess(try Self.down(folder, why: "awaria\u{1B}[2J\u{7}\nPESEL 44051401359"))
    let text = try desk(["channels"], environment: Self.surroundings(folder)).outputText
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}") && !text.contains("44051401359"))
    #expect(text.contains("awaria[2J PESEL"))
  }

  @Test(arguments: [
    (["chat", "down", "--until", "2099-01-01T10:00"], "--why is missing"),
    (["chat", "down", "--why", "x"], "--until is missing"),
    (["chat", "down", "--until", "2099-01-01T10:00", "--why", " \u{1B}\n"], "--why is missing"),
    (["chat", "down", "--until", "2001-01-01T10:00", "--why", "x"], "is past: it is 20"),
    (["chat", "down", "--until", "2001-01-01T10:00+02:00", "--why", "x"], "T09:00"),
    (["chat", "down", "--until", "00:00", "--why", "x"], "with its date if it is not today: 20"),
    (
      ["chat", "down", "--from", "2099-01-01T11:00", "--until", "2099-01-01T10:00", "--why", "x"],
      "--until 2099-01-01T10:00 is not after --from; name a later time"
    ),
    (["chat", "down", "--until", "sometime", "--why", "x"], "is not a time"),
    (["chta", "down", "--until", "2099-01-01T10:00", "--why", "x"], "did you mean 'chat'?"),
    (["chta", "up"], "did you mean 'chat'?"), (["chat", "dwon"], "did you mean 'down'?"),
    (["chat"], "use one of down, up"),
  ])
  func whatCannotBeIsRefusedAndNothingIsWritten(_ words: [String], _ named: String) throws {
    let folder = try TemporaryFolder()
    expectFailure(try desk(["channel"] + words, environment: Self.surroundings(folder)), 64, named)
    #expect(!FileManager.default.fileExists(atPath: Self.log(folder)))
  }

  @Test func withoutAStateFolderItSaysSo() throws {
    expectFailure(
      try desk(["channel", "list"], environment: ["XDG_STATE_HOME": nil, "HOME": nil]), 69, "no state folder")
  }

  // MARK: - Damage

  @Test func aDamagedLineIsNamedAndTheOthersCount() throws {
    let folder = try TemporaryFolder()
    expectSuccess(try Self.down(folder))
    let path = Self.log(folder)
    let good = try String(contentsOfFile: path, encoding: .utf8)
    // A torn line at the end, as a power cut leaves it.
    try (#"{"half"# + "\n" + good + #"{"action":"down","chan"#).write(
      toFile: path, atomically: true, encoding: .utf8)
    let channels = try desk(["channels"], environment: Self.surroundings(folder))
    #expect(channels.ending == .exit(0) && channels.outputText.contains("awaria czatu"))
    let said = channels.errorText.split(separator: "\n")
    #expect(
      said.count == 2 && said[0].contains("jsonl:1: this line is damaged") && said[1].contains("jsonl:3: "))
    let next = try Self.down(folder, "skype", why: "przerwa")
    #expect(next.ending == .exit(0))
    let after = try String(contentsOfFile: path, encoding: .utf8)
    #expect(after.contains(good) && after.contains("przerwa"))
    let list = try desk(["channel", "list"], environment: Self.surroundings(folder))
    #expect(list.lines.count == 2)
  }

  @Test func anEntryFromTheFutureIsNamedAndWaitsForItsTime() throws {
    let folder = try TemporaryFolder()
    expectSuccess(try Self.down(folder, "skype", why: "teraz"))
    let entry =
      #"{"action":"down","at":"2098-01-01T10:00:00+01:00","by":"x","channel":"chat","from":"2098-01-01T10:00","until":"2098-01-02T10:00","why":"potem"}"#
    let path = Self.log(folder)
    let before = try String(contentsOfFile: path, encoding: .utf8)
    try (before + entry + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let channels = try desk(["channels"], environment: Self.surroundings(folder))
    #expect(
      channels.ending == .exit(0) && channels.errorText.contains("jsonl:2: this line comes from the future"))
    #expect(channels.outputText.contains("teraz") && !channels.outputText.contains("potem"))
    let then = try desk(["channels", "--at", "2098-01-01T12:00"], environment: Self.surroundings(folder))
    #expect(then.outputText.contains("potem"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(before))
  }

  @Test func whatIsNoFileIsNamedAndTheWorkGoesOn() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: Self.log(folder), withIntermediateDirectories: true)
    let channels = try desk(["channels"], environment: Self.surroundings(folder))
    #expect(channels.ending == .exit(0) && channels.lines.count == 9)
    #expect(channels.errorText.contains("channel-overrides.jsonl: is no file"))
    let down = try Self.down(folder)
    #expect(down.ending == .exit(74) && down.errorText.contains("channel-overrides.jsonl"))
  }

  @Test func supervisorsThatSpeakAtOnceAreAllHeard() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<6 {
        group.addTask {
          let result = try desk(
            ["channel", "chat", "down", "--until", Self.later, "--why", "powód \(number)"],
            environment: ["XDG_STATE_HOME": path, "USER": "u\(number)"])
          #expect(result.ending == .exit(0))
        }
      }
      try await group.waitForAll()
    }
    let lines = try String(contentsOfFile: Self.log(folder), encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 6 && Set(lines).count == 6)
  }
}
