import ArgumentParser
import CallJournal
import DeskCore

/// `pue-desk journal verify`: whether the journal is as it was written.
struct JournalVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that the journal is as it was written.",
    discussion: """
      Names the first event that was edited, swapped, inserted or removed, and whether the end is missing.
      It proves nothing against somebody who has the key, nor beyond the last anchor. Exit code 65 if something is wrong.
      Example: pue-desk journal verify --anchor PUED1:demand:8123:0:1461830400:…
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var file: JournalOption

  @Option(
    help: ArgumentHelp("An anchor that was kept elsewhere; may be given several times.", valueName: "text"))
  var anchor: [String] = []
  @Option(
    help: ArgumentHelp("How to write the outcome.", valueName: "text|json"), completion: .named("text|json"))
  var format: String = "text"

  func run() throws {
    let language = try common.chosenLanguage()
    let format = try OutputFormat(option: format)
    let path = try file.path(common)
    let result = try complaining(of: path) {
      let verifier = try JournalVerifier(path: path)
      let kept = try anchor.map { try verifier.anchor(text: $0) }
      var bar = ProgressBar()
      defer { bar.clear() }
      return try verifier.verify(keptAnchors: kept) { bar.show($0, of: $1) }
    }
    let text = VerificationText(result, language)
    try writeLines(format == .json ? [try text.json()] : text.lines)
    guard let worst = result.findings.first else { return }
    throw CommandFailure(
      "\(path): does not verify: \(VerificationText.words(worst)[.english]); keep the file as it is and compare it with a backup",
      code: SystemExit.badData)
  }
}

/// `pue-desk journal anchor`: writes down how the chain stands, to be kept elsewhere.
struct JournalAnchorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchor", abstract: "Print an anchor of the journal, to be filed on paper.",
    discussion:
      "Kept apart from the journal it proves later that nothing up to it was changed: journal verify --anchor."
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var file: JournalOption

  func run() throws {
    _ = try common.chosenLanguage()
    let path = try file.path(common)
    try writeLines([try complaining(of: path) { try Journal.existing(path: path).anchor(.demand).text }])
  }
}

/// `pue-desk journal prune`: removes whole closed days on the record.
struct JournalPruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove whole closed days, on the record.",
    discussion: """
      Days count in Warsaw. A day with a call that has not ended stays. The chain verifies afterwards as before.
      Example: pue-desk journal prune --older-than 400d --dry-run
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var file: JournalOption

  @Option(help: ArgumentHelp("Days older than so many days, or before a date.", valueName: "400d|date"))
  var olderThan: String
  @Flag(help: "Only say what would be removed.")
  var dryRun: Bool = false

  func run() throws {
    let language = try common.chosenLanguage()
    let day = try firstDayKept()
    let path = try file.path(common)
    let report = try complaining(of: path) {
      try Journal.existing(path: path).prune(before: day, isDryRun: dryRun)
    }
    try writeLines(PruningText.lines(report, before: day, isDryRun: dryRun, language))
  }

  private func firstDayKept() throws -> CivilDate {
    let today = WarsawTime.local(SystemClock.now()).date
    if let date = CivilDate(iso: olderThan) {
      guard date <= today else {
        throw CommandFailure.usage("--older-than \(date) lies ahead; give a day that has been")
      }
      return date
    }
    guard olderThan.hasSuffix("d"), let days = Int(olderThan.dropLast()), (1...36_500).contains(days) else {
      throw CommandFailure.usage(
        "--older-than '\(olderThan)' is no number of days and no date; write 400d or YYYY-MM-DD")
    }
    return today.adding(days: -days)
  }
}
