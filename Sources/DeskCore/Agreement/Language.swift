/// A language that the desk speaks.
public enum Language: String, CaseIterable, Sendable {
  case polish = "pl"
  case english = "en"
}

/// A text that is complete in both languages.
public struct LocalizedText: Hashable, Sendable {
  /// The Polish text.
  public let polish: String
  /// The English text.
  public let english: String

  /// Makes a text.
  /// - Parameters:
  ///   - polish: the Polish text.
  ///   - english: the English text.
  public init(polish: String, english: String) {
    self.polish = polish
    self.english = english
  }

  /// The text in one language.
  /// - Parameter language: the language wanted.
  public subscript(_ language: Language) -> String {
    switch language {
    case .polish: polish
    case .english: english
    }
  }
}
