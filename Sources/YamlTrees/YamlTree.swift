/// A YAML document as it was written: texts, lists and fields, each with its line.
public struct YamlTree: Hashable, Sendable {
  /// What stands at a place of the document.
  public enum Content: Hashable, Sendable {
    /// A scalar; every scalar stays text.
    case text(String)
    /// A sequence.
    case list([YamlTree])
    /// A mapping, in the order in which it was written.
    case fields([Field])
  }

  /// One entry of a mapping.
  public struct Field: Hashable, Sendable {
    /// The key, which may be anything until somebody wants a text of it.
    public let key: YamlTree
    /// The value.
    public let value: YamlTree

    /// Makes an entry.
    /// - Parameters:
    ///   - key: the key.
    ///   - value: the value.
    public init(key: YamlTree, value: YamlTree) {
      self.key = key
      self.value = value
    }
  }

  /// What stands here.
  public let content: Content
  /// The line of the document, counted from 1.
  public let line: Int

  /// Makes a tree.
  /// - Parameters:
  ///   - content: what stands here.
  ///   - line: the line of the document, counted from 1.
  public init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }
}
