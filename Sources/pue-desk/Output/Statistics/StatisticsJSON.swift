import DeskCore
import Foundation

/// Statistics as JSON; every key is there in every answer.
struct StatisticsJSON: Encodable {
  private let statistics: CallStatistics

  init(_ statistics: CallStatistics) { self.statistics = statistics }

  private enum Key: String, CodingKey {
    case from, to, seat, by, total, groups
    case heatMap = "heat-map"
  }

  /// The statistics on one line.
  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    let query = statistics.query
    try fields.encode(query.from.map { "\($0)" }, forKey: .from)
    try fields.encode(query.to.map { "\($0)" }, forKey: .to)
    try fields.encode(query.seat?.id, forKey: .seat)
    try fields.encode(query.grouping.id, forKey: .by)
    try fields.encode(FiguresJSON(key: nil, figures: statistics.total), forKey: .total)
    try fields.encode(
      statistics.groups.map { FiguresJSON(key: $0.key.id, figures: $0.figures) }, forKey: .groups)
    let days = Weekday.allCases.map { day in
      HeatMapDayJSON(weekday: Int(day.rawValue), hours: (0..<24).map { statistics.heatMap[day, $0] })
    }
    try fields.encode(days, forKey: .heatMap)
  }
}

/// A day of the week, 1 for Monday, with the calls that began in each hour of it.
private struct HeatMapDayJSON: Encodable {
  let weekday: Int
  let hours: [Int]
}

/// The figures of some calls; a group has its key among them.
private struct FiguresJSON: Encodable {
  let key: String?
  let figures: CallFigures

  private enum Key: String, CodingKey {
    case key, calls, interrupted, unreadable, media, results, matters, levels, methods, statements, complaints
    case referrals
    case average = "handling-average-seconds"
    case median = "handling-median-seconds"
    case zusMatters = "zus-matters"
    case zusMattersReferred = "zus-matters-referred"
    case referredShare = "zus-referred-share"
    case referralsOutsideHours = "referrals-outside-hours"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encodeIfPresent(key, forKey: .key)
    try fields.encode(figures.calls, forKey: .calls)
    try fields.encode(figures.interrupted, forKey: .interrupted)
    try fields.encode(figures.unreadable, forKey: .unreadable)
    try fields.encode(figures.handling.average, forKey: .average)
    try fields.encode(figures.handling.median, forKey: .median)
    try fields.encode(Self.counts(figures.media), forKey: .media)
    try fields.encode(Self.counts(figures.results), forKey: .results)
    try fields.encode(figures.matters, forKey: .matters)
    try fields.encode(figures.zusMatters, forKey: .zusMatters)
    try fields.encode(figures.zusMattersReferred, forKey: .zusMattersReferred)
    try fields.encode(figures.referredShare, forKey: .referredShare)
    let levels = AuthenticationLevel.allCases.map { ($0.id, figures.reached($0)) }
    try fields.encode(Dictionary(uniqueKeysWithValues: levels), forKey: .levels)
    try fields.encode(Self.counts(figures.routes), forKey: .methods)
    try fields.encode(Self.counts(figures.verdicts), forKey: .statements)
    try fields.encode(figures.complaints, forKey: .complaints)
    try fields.encode(figures.referrals, forKey: .referrals)
    try fields.encode(figures.referralsOutsideHours, forKey: .referralsOutsideHours)
  }

  /// A number for every term, 0 where it did not occur.
  private static func counts<Term: ClosedVocabulary>(_ counts: [Term: Int]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0.id, counts[$0] ?? 0) })
  }
}
