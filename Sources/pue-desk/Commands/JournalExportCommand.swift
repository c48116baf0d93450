import ArgumentParser
import CallJournal
import DeskCore

/// `pue-desk journal export`: every event, for a spreadsheet or another program.
struct JournalExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write every event to standard output.",
    discussion: """
      csv follows RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe.
      Example: pue-desk journal export --format csv > rozmowy.csv
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var file: JournalOption

  @Option(
    help: ArgumentHelp("How to write the events.", valueName: "csv|jsonl"), completion: .named("csv|jsonl"))
  var format: String

  func run() throws {
    _ = try common.chosenLanguage()
    guard format == "csv" || format == "jsonl" else {
      throw CommandFailure.usage("unknown format '\(format)'; use one of csv, jsonl")
    }
    let path = try file.path(common)
    try complaining(of: path) {
      let reader = try JournalReader(path: path)
      var output = OutputStream()
      if format == "csv" {
        try output.writeLine(CSV.line(Self.callColumns + EventFields.columns))
        try reader.forEachEvent { try output.writeLine(CSV.line(Self.cells($0))) }
      } else {
        let encoder = CallJSON.encoder
        try reader.forEachEvent { try output.writeLine(try encoder.encode(JSONObject(Self.fields($0)))) }
      }
      try output.flush()
    }
  }

  private static let callColumns = ["event", "call", "number", "at", "seat", "medium", "rulebook"]

  private static func cells(_ event: ExportedEvent) -> [String] {
    let record = event.record
    return [
      "\(event.event)", record.callID, "\(record.number)", WarsawTime.iso(record.at), event.seat,
      event.medium,
      record.rulebook,
    ] + EventFields(record.event).values.map { $0 ?? "" }
  }

  private static func fields(_ event: ExportedEvent) -> [(String, JSONCell)] {
    let record = event.record
    return [
      ("event", .integer(event.event)), ("call", .text(record.callID)),
      ("number", .integer(Int64(record.number))), ("at", .text(WarsawTime.iso(record.at))),
      ("seat", .text(event.seat)), ("medium", .text(event.medium)), ("rulebook", .text(record.rulebook)),
    ] + EventFields(record.event).cells
  }
}

/// Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.
enum CSV {
  /// A record without its line feed: the carriage return belongs to it.
  static func line(_ cells: [String]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ",") + "\r").utf8)
  }

  /// One cell.
  static func cell(_ text: String) -> String {
    let plain = beginsFormula(text) ? "'\(text)" : text
    let special: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    guard plain.unicodeScalars.contains(where: special.contains) else { return plain }
    return "\"" + plain.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// Whether a spreadsheet would compute instead of showing: also behind blanks, and in full width.
  private static func beginsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first.properties.generalCategory == .control { return true }
    let letter = text.unicodeScalars.first { !$0.properties.isWhitespace }
    return letter.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
