/// The one question whose answer tells two matters apart that are easily mixed up.
public struct TellingQuestion: Hashable, Sendable {
  /// The ids of the two matters.
  public let between: [String]
  /// What to ask the caller.
  public let ask: LocalizedText
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a question.
  /// - Parameters:
  ///   - between: the ids of the two matters.
  ///   - ask: what to ask the caller.
  ///   - location: where the rulebook says so.
  public init(between: [String], ask: LocalizedText, location: SourceLocation) {
    self.between = between
    self.ask = ask
    self.location = location
  }
}
