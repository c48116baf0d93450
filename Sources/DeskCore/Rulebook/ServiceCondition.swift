/// Which channels have to work, or to be out of service, for a line to apply.
///
/// Hours play no part: a channel that is closed for the night is in service.
public struct ServiceCondition: Hashable, Sendable {
  /// The ids of channels of which none may be out of service.
  public let working: [String]
  /// The ids of channels of which one at least has to be out of service; empty where it does not matter.
  public let down: [String]

  /// Holds always.
  public static let any = ServiceCondition()

  /// Makes a condition.
  /// - Parameters:
  ///   - working: the ids of channels of which none may be out of service.
  ///   - down: the ids of channels of which one at least has to be.
  public init(working: [String] = [], down: [String] = []) {
    self.working = working
    self.down = down
  }

  /// Every channel that it speaks of.
  public var channels: [String] { working + down }

  /// Whether it holds.
  /// - Parameter channels: the ids of the channels that are out of service.
  public func holds(whileDown channels: [String]) -> Bool { fault(whileDown: channels) == nil }

  /// The part of it that does not hold, if any.
  func fault(whileDown channels: [String]) -> RowObstacle? {
    if let broken = working.first(where: channels.contains) { return .working(broken, needed: working) }
    return down.isEmpty || down.contains(where: channels.contains) ? nil : .down(admitted: down)
  }
}
