import DeskCore
import YamlTrees

/// Turns the bytes of a file into YAML values, with a finding for whatever is wrong with them.
package enum YamlDocument {
  /// The top of the document.
  /// - Throws: a finding with the line of the fault.
  package static func root(of file: RulebookFile) throws(Finding) -> YamlValue {
    if let root = try rootIfAny(of: file) { return root }
    throw Finding(SourceLocation(file: file.path, line: 1), "the file is empty; fill or remove it")
  }

  /// The top of the document; nil for a file with nothing but comments.
  /// - Throws: a finding with the line of the fault.
  package static func rootIfAny(of file: RulebookFile) throws(Finding) -> YamlValue? {
    if let tree = file.tree { return YamlValue(tree: tree, file: file.path) }
    do {
      return try YamlTree(parsing: file.bytes).map { YamlValue(tree: $0, file: file.path) }
    } catch {
      throw Finding(SourceLocation(file: file.path, line: error.line), error.message)
    }
  }
}
