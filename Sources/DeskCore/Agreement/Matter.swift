/// Which topics a matter can lead to in the COT menu, points 1 and 4.2.
public enum TopicRule: Hashable, Sendable {
  /// Not a matter for COT.
  case none
  /// Always this topic key.
  case fixed(UInt8)
  /// Any topic; the consultant chooses.
  case any

  /// Whether a situation with this topic key is complete.
  /// - Parameter topic: the topic key, 0 for none.
  public func admits(_ topic: UInt8) -> Bool {
    switch self {
    case .none: topic == 0
    case .fixed(let key): topic == key
    case .any: topic != 0
    }
  }
}

/// One of the lettered scopes of point 1 (sprawa), or what lies outside them.
public struct Matter: Hashable, Sendable {
  /// The id, which is the citation of the scope, for example `1.2.e`.
  public let id: String
  /// Who answers.
  public let owner: Owner
  /// A few words for a list.
  public let label: LocalizedText
  /// What the matter is about, in a sentence.
  public let about: LocalizedText
  /// Which topics it leads to.
  public let topics: TopicRule
  /// What callers say, in either language, for the search.
  public let phrases: [String]
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a matter.
  /// - Parameters:
  ///   - id: the citation of the scope.
  ///   - owner: who answers.
  ///   - label: a few words for a list.
  ///   - about: what the matter is about.
  ///   - topics: which topics it leads to.
  ///   - phrases: what callers say.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    id: String, owner: Owner, label: LocalizedText, about: LocalizedText, topics: TopicRule,
    phrases: [String], citations: CitationSet, location: SourceLocation
  ) {
    self.id = id
    self.owner = owner
    self.label = label
    self.about = about
    self.topics = topics
    self.phrases = phrases
    self.citations = citations
    self.location = location
  }
}

/// A place in a rulebook file, for messages.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file as the reader was given it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int

  /// Makes a place.
  /// - Parameters:
  ///   - file: the file's path or name.
  ///   - line: the line, counted from 1.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// As it stands in a message: `FILE:LINE`.
  public var description: String { "\(file):\(line)" }
}
