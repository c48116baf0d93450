import ArgumentParser
import DeskCore
import DeskScreen
import Foundation
import Glibc
import RulebookFiles

/// `pue-desk channel`: a supervisor puts a channel out of service for a while, or back.
struct ChannelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channel", abstract: "Put a channel out of service for a while, or back into it.",
    discussion: """
      pue-desk channel chat down --until 15:00 --why "awaria czatu"
      pue-desk channel chat up
      pue-desk channel list

      Every desk that shares the state folder shows it within two seconds. What was said, when and by whom stays in
      channel-overrides.jsonl there. A desk with a simulated clock goes by its own time.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The channel, or 'list'.", valueName: "channel|list"))
  var channel: String
  @Argument(help: ArgumentHelp("What becomes of it.", valueName: "down|up"), completion: .named("down|up"))
  var action: String?
  @Option(
    help: ArgumentHelp(
      "Until when it is out of service: HH:MM of today, or YYYY-MM-DDTHH:MM.", valueName: "time"))
  var until: String?
  @Option(help: ArgumentHelp("From when on; now if it is left out.", valueName: "time"))
  var from: String?
  @Option(help: ArgumentHelp("Why, in words that a consultant may repeat.", valueName: "text"))
  var why: String?

  func run() throws {
    let language = try common.chosenLanguage()
    let folder = try Self.folder()
    let log = OverrideLog(folder: folder)
    switch (channel, action) {
    case ("list", nil): try list(log, language)
    case (_, "down"?):
      try makeFolder(folder)
      try putDown(log, language)
    case (_, "up"?):
      try makeFolder(folder)
      try putUp(log, language)
    case (_, nil): throw CommandFailure.usage("say what becomes of channel '\(channel)'; use one of down, up")
    case (_, let other?):
      throw CommandFailure.usage(unknown("action", other, ["down", "up"]))
    }
  }

  private static func folder() throws -> String {
    guard let folder = stateFolder(ProcessInfo.processInfo.environment) else {
      throw CommandFailure(
        "no state folder: neither XDG_STATE_HOME nor HOME is set; set one of them",
        code: SystemExit.unavailable)
    }
    return folder
  }

  private func makeFolder(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(
        "\(folder): the state folder cannot be made; check what stands in its way",
        code: SystemExit.inputOutput)
    }
  }

  // MARK: - Down and up

  private func putDown(_ log: OverrideLog, _ language: Language) throws {
    let rulebook = try knownChannel()
    let now = SystemClock.now()
    guard let until else {
      throw CommandFailure.usage("--until is missing; say until when, for example 15:00")
    }
    let start = try from.map { try Self.moment($0, now) } ?? now
    let end = try Self.moment(until, now)
    guard end > start else {
      throw CommandFailure.usage(Self.late(until, end, now))
    }
    guard let reason = why?.plain, !reason.isEmpty else {
      throw CommandFailure.usage("--why is missing; say in a few words why")
    }
    // Whatever is written down is kept and shown: nothing personal goes into it.
    let override = ChannelOverride(
      channel: channel, from: start, until: end, why: Self.masker(rulebook).mask(reason).text,
      by: Self.speaker, saidAt: now)
    try log.append(.down(override))
    try writeLines([Self.line(override, now: now, language)])
    complain(try log.read(now: now).faults)
  }

  private func putUp(_ log: OverrideLog, _ language: Language) throws {
    let now = SystemClock.now()
    let reading = try log.read(now: now)
    // A channel that left the rulebook can still be put back.
    if reading.overrides[channel] == nil { _ = try knownChannel() }
    complain(reading.faults)
    guard reading.overrides[channel] != nil || !reading.faults.isEmpty else {
      let text = LocalizedText(
        polish: "\(channel): nie był wyłączony", english: "\(channel): was not out of service")
      return try writeLines([text[language]])
    }
    try log.append(.up(channel: channel, by: Self.speaker, at: now))
    let text = LocalizedText(polish: "\(channel): znów dostępny", english: "\(channel): back in service")
    try writeLines([text[language]])
  }

  private func knownChannel() throws -> ProvenRulebook {
    let rulebook = try common.shelf().inForce(at: SystemClock.now()).rulebook
    guard rulebook.channel(channel) != nil else {
      throw CommandFailure.usage(unknown("channel", channel, rulebook.rulebook.channels.map(\.id)))
    }
    return rulebook
  }

  /// A time of today, or any moment.
  private static func moment(_ text: String, _ now: Instant) throws -> Instant {
    let isTimeOfDay = text.utf8.count == 5 && text.dropFirst(2).first == ":"
    do {
      return try Instant(expression: isTimeOfDay ? "\(WarsawTime.local(now).date)T\(text)" : text)
    } catch {
      throw CommandFailure.usage(error.reason)
    }
  }

  /// What is said of an end that would come before its beginning.
  private static func late(_ until: String, _ end: Instant, _ now: Instant) -> String {
    guard end <= now else { return "--until \(until) is not after --from; name a later time" }
    let local = WarsawTime.local(now)
    let tomorrow = WarsawTime.instant(on: local.date.adding(days: 1), at: WarsawTime.local(end).time)
    return "--until \(until) is past: it is \(local.date) \(local.time) in Warsaw; "
      + "name a later time, with its date if it is not today: \(WarsawTime.iso(tomorrow).prefix(16))"
  }

  private static func masker(_ rulebook: ProvenRulebook) -> Masker {
    Masker(
      publicNumbers: [rulebook.rulebook.ivr.number],
      publicAddresses: rulebook.rulebook.channels.compactMap(\.address).filter { $0.contains("@") })
  }

  private static var speaker: String {
    let environment = ProcessInfo.processInfo.environment
    let name = ["USER", "LOGNAME"].lazy.compactMap { environment[$0]?.plain }.first { !$0.isEmpty }
    return name ?? "uid \(getuid())"
  }

  // MARK: - List

  private func list(_ log: OverrideLog, _ language: Language) throws {
    let now = SystemClock.now()
    let reading = try log.read(now: now)
    complain(reading.faults)
    let standing = reading.overrides.all.filter { $0.until > now }
    let none = LocalizedText(
      polish: "żaden kanał nie jest wyłączony", english: "no channel is out of service")
    try writeLines(
      standing.isEmpty ? [none[language]] : standing.map { Self.line($0, now: now, language) })
  }

  private static func line(_ override: ChannelOverride, now: Instant, _ language: Language) -> String {
    func when(_ instant: Instant) -> String {
      let local = WarsawTime.local(instant)
      return local.date == WarsawTime.local(now).date ? "\(local.time)" : "\(local.date) \(local.time)"
    }
    let (from, until) = (when(override.from), when(override.until))
    let text = LocalizedText(
      polish: "\(override.channel): wyłączony od \(from) do \(until): \(override.why) (\(override.by))",
      english:
        "\(override.channel): out of service from \(from) to \(until): \(override.why) (\(override.by))")
    return text[language]
  }
}

/// Names what is wrong with a file that is still of use.
func complain(_ findings: [Finding]) {
  Launcher.complain(findings.map(\.description))
}

/// The supervisors' overrides as they stand; what cannot be read is named, and the work goes on.
func currentOverrides() -> ChannelOverrides {
  guard let folder = stateFolder(ProcessInfo.processInfo.environment) else { return ChannelOverrides() }
  do {
    let reading = try OverrideLog(folder: folder).read(now: SystemClock.now())
    complain(reading.faults)
    return reading.overrides
  } catch {
    Launcher.complain(error.lines)
    return ChannelOverrides()
  }
}
