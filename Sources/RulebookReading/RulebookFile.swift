import YamlTrees

/// A file of a rulebook, read but not understood.
package struct RulebookFile: Sendable {
  /// The path to show in messages.
  package let path: String
  /// What stands in it.
  package let bytes: [UInt8]
  /// The same, where somebody has parsed it already.
  package let tree: YamlTree?

  /// Makes a file.
  /// - Parameters:
  ///   - path: the path to show in messages.
  ///   - bytes: what stands in it.
  ///   - tree: the same, where somebody has parsed it already.
  package init(path: String, bytes: [UInt8], tree: YamlTree? = nil) {
    self.path = path
    self.bytes = bytes
    self.tree = tree
  }
}
