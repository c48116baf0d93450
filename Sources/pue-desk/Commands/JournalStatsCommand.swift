import ArgumentParser
import CallJournal
import DeskCore
import Foundation
import SituationLines

/// `pue-desk journal stats`: the figures of the calls that are over.
struct JournalStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count the calls that are over, and when they came.",
    discussion: """
      Each call counts for the day in Warsaw on which it began; --from and --to count too.
      Example: pue-desk journal stats --from 2016-04-01 --to 2016-04-30 --by week
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var file: JournalOption

  @Option(help: ArgumentHelp("The first day; else from the first call on.", valueName: "date"))
  var from: String?
  @Option(help: ArgumentHelp("The last day; else to the last call.", valueName: "date"))
  var to: String?
  @Option(
    help: ArgumentHelp("What to group by.", valueName: "day|week|month|seat"),
    completion: .named("day|week|month|seat"))
  var by: String = "month"
  @Option(
    help: ArgumentHelp("The only seat to count.", valueName: "contact-center|branch|cot"),
    completion: .named("contact-center|branch|cot"))
  var seat: String?
  @Option(
    help: ArgumentHelp("How to write the figures.", valueName: "text|json"), completion: .named("text|json"))
  var format: String = "text"

  func run() throws {
    let language = try common.chosenLanguage()
    let format = try OutputFormat(option: format)
    let query = try self.query()
    let shelf = try common.shelf()
    let path = try file.path(common)
    let statistics = try complaining(of: path) {
      let reader = try JournalReader(path: path)
      return try ProgressLine.shown(
        LocalizedText(polish: "liczę rozmowy", english: "counting calls")[language]
      ) {
        try reader.statistics(query, consultantHours: shelf.consultantHours)
      }
    }
    switch format {
    case .json: try writeLines([String(decoding: StatisticsJSON(statistics).encoded(), as: UTF8.self)])
    case .text: try writeLines(StatisticsText(language).lines(statistics))
    }
  }

  private func query() throws -> StatisticsQuery {
    do {
      let chosen: Seat? = try seat.map { try term("seat", $0) }
      let grouping: StatisticsGrouping = try term("grouping", by)
      let query = StatisticsQuery(
        from: try day(from, "--from"), to: try day(to, "--to"), seat: chosen, grouping: grouping)
      if let from = query.from, let to = query.to, to < from {
        throw BadSituation("--to \(to) lies before --from \(from); exchange them")
      }
      return query
    } catch let bad as BadSituation {
      throw CommandFailure.usage(bad.reason)
    }
  }

  private func day(_ text: String?, _ option: String) throws(BadSituation) -> CivilDate? {
    guard let text else { return nil }
    guard let date = CivilDate(iso: text) else {
      throw BadSituation("\(option) '\(text)' is no date; write YYYY-MM-DD")
    }
    return date
  }
}
