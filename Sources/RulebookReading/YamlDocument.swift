import DeskCore
import YamlTrees

/// Turns the bytes of a file into YAML values, with a finding for whatever is wrong with them.
package enum YamlDocument {
  /// The top of the document.
  /// - Throws: a finding with the line of the fault.
  package static func root(of file: RulebookFile) throws(Finding) -> YamlValue {
    if let tree = file.tree { return YamlValue(tree: tree, file: file.path) }
    do {
      return YamlValue(tree: try YamlTree(parsing: file.bytes), file: file.path)
    } catch {
      throw Finding(SourceLocation(file: file.path, line: error.line), error.message)
    }
  }

  /// The top of a document that may hold nothing but comments; then it is nil.
  /// - Throws: a finding with the line of the fault.
  package static func rootIfAny(of file: RulebookFile) throws(Finding) -> YamlValue? {
    do throws(YamlFault) {
      guard let tree = try YamlTree.ifAny(parsing: file.bytes) else { return nil }
      return YamlValue(tree: tree, file: file.path)
    } catch {
      throw Finding(SourceLocation(file: file.path, line: error.line), error.message)
    }
  }
}
