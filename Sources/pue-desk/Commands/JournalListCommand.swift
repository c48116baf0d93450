import ArgumentParser
import CallJournal
import DeskCore
import SituationLines

/// `pue-desk journal list`: the calls, the latest first.
struct JournalListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the calls, the latest first.",
    discussion: "Example: pue-desk journal list --day 2016-04-29 --matter 1.2.e --result referred")

  @OptionGroup var common: CommonOptions
  @OptionGroup var file: JournalOption

  @Option(help: ArgumentHelp("Calls that began on a day, or from a day to a day.", valueName: "date[..date]"))
  var day: String?
  @Option(help: ArgumentHelp("Calls about a matter.", valueName: "matter"))
  var matter: String?
  @Option(help: ArgumentHelp("Calls that ended in a way.", valueName: "result"))
  var result: String?
  @Option(
    help: ArgumentHelp("Calls at a seat.", valueName: "contact-center|branch|cot"),
    completion: .named("contact-center|branch|cot"))
  var seat: String?
  @Option(help: ArgumentHelp("How many calls at most.", valueName: "n"))
  var limit: String = "50"
  @Option(
    help: ArgumentHelp("How to write the calls; json is one a line.", valueName: "text|json"),
    completion: .named("text|json"))
  var format: String = "text"

  func run() throws {
    let language = try common.chosenLanguage()
    let format = try OutputFormat(option: format)
    guard let limit = Int(limit), limit > 0 else {
      throw CommandFailure.usage("limit '\(limit)' is no number above 0; give one")
    }
    let filter = try filter()
    let path = try file.path(common)
    try complaining(of: path) {
      try write(try JournalReader(path: path), filter, limit, format == .json ? nil : language)
    }
  }

  private func filter() throws -> HistoryFilter {
    do {
      let seat: Seat? = try seat.map { try term("seat", $0) }
      let result: CallResult? = try result.map { try term("result", $0) }
      return HistoryFilter(days: try days(), matter: matter, result: result, seat: seat)
    } catch let bad as BadSituation {
      throw CommandFailure.usage(bad.reason)
    }
  }

  /// An empty list would say that there were no such calls; those of earlier rules are there to be found.
  private func refuseUnknownMatter() throws {
    guard let matter else { return }
    let known = try common.shelf().rulebooks.flatMap { $0.rulebook.matters.map(\.id) }
    guard !known.contains(matter) else { return }
    let ids = known.enumerated().filter { !known[..<$0.offset].contains($0.element) }.map(\.element)
    throw CommandFailure.usage(unknown("matter", matter, ids))
  }

  private func days() throws(BadSituation) -> ClosedRange<CivilDate>? {
    guard let day else { return nil }
    let ends = day.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let dates = ends.compactMap { CivilDate(iso: $0) }
    guard dates.count == ends.count, let first = dates.first, let last = dates.last, first <= last else {
      throw BadSituation(
        "day '\(day)' is no date and no range of dates; write YYYY-MM-DD or YYYY-MM-DD..YYYY-MM-DD")
    }
    return first...last
  }

  /// Page by page, so that a list of everything needs no more memory than a page.
  private func write(
    _ reader: JournalReader, _ filter: HistoryFilter, _ limit: Int, _ language: Language?
  ) throws {
    var output = OutputStream()
    var cursor: HistoryCursor?
    var left = limit
    repeat {
      let page = try reader.page(filter, after: cursor, limit: min(left, 200))
      if left == limit, page.calls.isEmpty, page.unreadable.isEmpty { try refuseUnknownMatter() }
      for call in page.calls {
        try output.writeLine(try language.map { CallText.line(call, $0).utf8 } ?? CallJSON.line(call).utf8)
      }
      for id in page.unreadable {
        Launcher.complain(["\(reader.path): call \(id) cannot be read; run 'pue-desk journal verify'"])
      }
      left -= page.calls.count
      cursor = page.next
    } while cursor != nil && left > 0
    try output.flush()
  }
}

/// `pue-desk journal show`: one call, event by event.
struct JournalShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one call, event by event, with the depth in force after each.",
    discussion: "Example: pue-desk journal show 3f2a")

  @OptionGroup var common: CommonOptions
  @OptionGroup var file: JournalOption

  @Argument(help: "The id of the call, or its beginning.")
  var id: String
  @Option(
    help: ArgumentHelp("How to write the call.", valueName: "text|json"), completion: .named("text|json"))
  var format: String = "text"

  func run() throws {
    let language = try common.chosenLanguage()
    let format = try OutputFormat(option: format)
    let shelf = try common.shelf()
    let path = try file.path(common)
    let timeline = try complaining(of: path) {
      let reader = try JournalReader(path: path)
      return try reader.timeline(try reader.callID(beginning: id))
    }
    let text = TimelineText(timeline, shelf, language)
    try writeLines(format == .json ? [try text.json()] : text.lines)
  }
}
