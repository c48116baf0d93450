import ArgumentParser
import DeskCore
import Foundation
import Practice
import RulebookFiles

/// `pue-desk practice report`: a trainee's progress, or that of several for a trainer.
struct PracticeReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print a trainee's progress, or that of several for a trainer.",
    discussion: """
      text: figures and plots; csv and jsonl: one finished call a line, with the file it comes from.
      Lines that a crash tore are passed over and counted on standard error.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var storing: PracticeStoreOptions

  @Option(
    help: ArgumentHelp("How to write the report.", valueName: "text|csv|jsonl"),
    completion: .named("text|csv|jsonl"))
  var format: String = "text"
  @Option(
    name: .customLong("files"), parsing: .upToNextOption,
    help: ArgumentHelp("The attempts.jsonl files of several trainees.", valueName: "file"),
    completion: .named("file"))
  var files: [String] = []
  @Option(help: ArgumentHelp("Report as if it were this moment.", valueName: "time"))
  var at: String?

  func run() throws {
    guard ["text", "csv", "jsonl"].contains(format) else {
      throw CommandFailure.usage("unknown format '\(format)'; use one of text, csv, jsonl")
    }
    let now: Instant
    do {
      now = try moment(at)
    } catch {
      throw CommandFailure.usage(error.reason)
    }
    let language = try common.chosenLanguage()
    let readings = try read()
    if format == "csv" { try writeLines([Self.heading]) }
    for (path, reading) in readings {
      try write(reading.attempts, path, language, now)
      if reading.badLines > 0 {
        Launcher.complain([
          "\(path): \(reading.badLines) lines are no attempts and were passed over; restore them from a copy"
        ])
      }
    }
  }

  private func read() throws -> [(path: String, reading: PracticeStore.Reading)] {
    do {
      guard files.isEmpty else {
        return try files.map { ($0, try PracticeStore.attempts(in: $0, mustExist: true)) }
      }
      guard let store = storing.chosen() else {
        throw CommandFailure(
          "no state folder; set HOME, or name the store with --store", code: SystemExit.missingInput)
      }
      return [(store.attemptsPath, try store.attempts())]
    } catch let error as PracticeStoreError {
      throw CommandFailure("\(error.path): \(error.reason)", code: SystemExit.missingInput)
    }
  }

  private static let heading = "trainee,scenario,at,percent,passed,over-disclosed,seconds,rulebook,faults"

  private func write(_ attempts: [Attempt], _ path: String, _ language: Language, _ now: Instant) throws {
    switch format {
    case "csv": try writeLines(attempts.map { Self.csv($0, path) })
    case "jsonl": try writeLines(try attempts.map { try Self.json($0, path) })
    default:
      let title = files.isEmpty ? [] : ["== \(path.printable) =="]
      try writeLines(
        title
          + ProgressPage(
            attempts, day: WarsawTime.local(now).date.daysSinceEpoch,
            try common.shelf().inForce(at: now).rulebook
          ).lines.map { $0.text[language].printable })
    }
  }

  private static func csv(_ attempt: Attempt, _ path: String) -> String {
    let time = WarsawTime.iso(Instant(secondsSinceEpoch: attempt.at))
    return [
      path, attempt.scenario, time, "\(attempt.percent)", "\(attempt.passed)", "\(attempt.overDisclosed)",
      "\(attempt.seconds)", attempt.rulebook, attempt.faults.joined(separator: " "),
    ].map { quoted($0.printable) }.joined(separator: ",")
  }

  /// A field that begins like a formula would run in a spreadsheet.
  private static func quoted(_ field: String) -> String {
    let isFormula = field.first.map { "=+-@".contains($0) } ?? false
    let safe = isFormula ? "'\(field)" : field
    guard safe.contains(where: { ",\"'".contains($0) }) else { return safe }
    return "\"" + safe.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private struct Row: Encodable {
    let trainee: String
    let attempt: Attempt
  }

  private static func json(_ attempt: Attempt, _ path: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Row(trainee: path, attempt: attempt)), as: UTF8.self)
  }
}
