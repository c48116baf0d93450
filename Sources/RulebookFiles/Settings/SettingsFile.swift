import DeskCore
import RulebookReading

/// A word of a file with the place where it stands.
public struct Located<Value: Sendable>: Sendable {
  /// The word.
  public let value: Value
  /// Where it stands.
  public let location: SourceLocation
}

/// A configuration file as it is written: what is left out is nil.
public struct SettingsFile: Sendable {
  /// The seat to start at.
  public var seat: Located<Seat>?
  /// The language of screen and texts.
  public var language: Located<Language>?
  /// The name of the theme.
  public var theme: Located<String>?
  /// The names of the keys of those actions that get others.
  public var keys: [(action: Located<String>, keys: [Located<String>])] = []
  /// The folder of the rulebook.
  public var rulebook: Located<String>?
  /// The file of the journal.
  public var journal: Located<String>?

  private static let fields = ["seat", "language", "theme", "keys", "rulebook", "journal"]

  /// Reads a configuration file; one without a word in it leaves everything as it is.
  /// - Parameters:
  ///   - path: the file.
  ///   - actions: the names of the actions that can have other keys.
  /// - Throws: `RulebookError` with file and line of what is wrong.
  public init(path: String, actions: [String]) throws(RulebookError) {
    let file = try readFile(path)
    do {
      guard let root = try YamlDocument.rootIfAny(of: file) else { return }
      try take(try root.fields(Self.fields, of: "setting"), actions)
    } catch {
      throw .invalid([error])
    }
  }

  private mutating func take(_ fields: YamlFields, _ actions: [String]) throws(Finding) {
    if let value = fields["seat"] { seat = Located(value: try value.term("seat"), location: value.location) }
    if let value = fields["language"] { language = try value.language() }
    theme = try fields["theme"]?.locatedText()
    rulebook = try fields["rulebook"]?.locatedText()
    journal = try fields["journal"]?.locatedText()
    if let value = fields["keys"] { keys = try value.keys(actions) }
  }
}

extension YamlValue {
  fileprivate func locatedText() throws(Finding) -> Located<String> {
    Located(value: try text(), location: location)
  }

  fileprivate func language() throws(Finding) -> Located<Language> {
    let id = try text()
    guard let language = Language(rawValue: id) else {
      throw fault(Suggestion.unknown("language", id, Language.allCases.map(\.rawValue)))
    }
    return Located(value: language, location: location)
  }

  /// The keys by action, in the order of the file; each action has one key at least.
  fileprivate func keys(_ actions: [String]) throws(Finding) -> [(Located<String>, [Located<String>])] {
    let rows = try fields(actions, of: "action")
    var keys: [(Located<String>, [Located<String>])] = []
    for (action, value) in rows.values {
      var names: [Located<String>] = []
      for name in value.oneOrMore() { names.append(try name.locatedText()) }
      guard !names.isEmpty else {
        throw value.fault("'\(action)' has no key; name one, or leave the line out")
      }
      keys.append((Located(value: action, location: value.location), names))
    }
    return keys.sorted { $0.0.location.line < $1.0.location.line }
  }
}
