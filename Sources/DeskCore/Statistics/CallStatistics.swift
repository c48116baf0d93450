/// The figures of the calls of a journal that are over, each counted for the day in Warsaw on which it began.
public struct CallStatistics: Hashable, Sendable {
  /// The figures of calls that have something in common.
  public struct Group: Hashable, Sendable {
    /// What they have in common.
    public let key: StatisticsKey
    /// Their figures.
    public let figures: CallFigures

    /// Makes a group.
    /// - Parameters:
    ///   - key: what its calls have in common.
    ///   - figures: their figures.
    public init(key: StatisticsKey, figures: CallFigures) {
      self.key = key
      self.figures = figures
    }
  }

  /// What was asked for.
  public let query: StatisticsQuery
  /// All calls that were asked for.
  public let total: CallFigures
  /// The groups that have a call, in their order.
  public let groups: [Group]
  /// When the calls began.
  public let heatMap: HeatMap

  /// Makes statistics.
  /// - Parameters:
  ///   - query: what was asked for.
  ///   - total: the figures of all calls.
  ///   - groups: those that have a call, in their order.
  ///   - heatMap: when the calls began.
  public init(query: StatisticsQuery, total: CallFigures, groups: [Group], heatMap: HeatMap) {
    self.query = query
    self.total = total
    self.groups = groups
    self.heatMap = heatMap
  }
}
