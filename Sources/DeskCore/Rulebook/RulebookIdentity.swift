/// Which rulebook it was, to the last letter: a version can be edited without getting another name.
public struct RulebookIdentity: Hashable, Sendable, Codable {
  /// The version's name, for example `2016-04-28`.
  public let version: String
  /// The SHA-256 of its files in hexadecimal digits; empty for a rulebook that was never a file.
  public let hash: String

  /// Names a rulebook.
  /// - Parameters:
  ///   - version: the version's name.
  ///   - hash: the SHA-256 of its files in hexadecimal digits, empty where there are none.
  public init(version: String, hash: String) {
    self.version = version
    self.hash = hash
  }
}

extension ProvenRulebook {
  /// The version and the content of this rulebook.
  public var identity: RulebookIdentity {
    RulebookIdentity(version: rulebook.version, hash: contentHash)
  }
}
