import Canvas
import DeskCore

/// History or Statistics, laid over the panel; the panel below stays as it was.
public struct Review: Equatable, Sendable {
  /// What is looked at.
  public enum Page: CaseIterable, Hashable, Sendable {
    /// The list of calls.
    case history
    /// The course of a call.
    case timeline
    /// The figures of the calls.
    case statistics
  }

  /// What is looked at.
  public internal(set) var page: Page
  /// The number of the request that is waited for; nil when nothing is.
  var awaited: Int?
  /// Why the last request came to nothing, if it did.
  var failure: LocalizedText?

  /// Which calls are listed.
  var choice = HistoryChoice()
  /// Where the pages up to the present one begin.
  var places: [HistoryPlace?] = [nil]
  /// The present page of the list.
  var history: HistoryAnswer?
  /// The place of the highlighted call on it.
  var highlighted = 0

  /// The course of the call that was opened.
  var timeline: [CallRecord] = []
  /// How many lines of it, or of the groups of the statistics, are scrolled away.
  var scroll = 0

  /// Which figures are shown.
  var query: StatisticsQuery
  /// The figures.
  var statistics: CallStatistics?

  /// Whether something is being read.
  public var isLoading: Bool { awaited != nil }
}
