import DeskCore
import YamlTrees

/// A YAML node with the file it comes from; every fault is thrown as a finding with its line.
package struct YamlValue {
  package let tree: YamlTree
  package let file: String

  package var location: SourceLocation { SourceLocation(file: file, line: tree.line) }

  /// The node as a text of at least one visible character, without anything that could upset a screen.
  package func text() throws(Finding) -> String {
    guard case .text(let text) = tree.content else { throw fault("a text is wanted here; write one") }
    guard !text.isBlank else {
      throw fault("the text is empty; write it")
    }
    if let bad = text.firstUnfitForScreen {
      let code = String(bad.value, radix: 16, uppercase: true)
      throw fault("the text holds the control character U+\(code); remove it")
    }
    return text
  }

  /// The node as a text in both languages: `{pl: …, en: …}`.
  package func localized() throws(Finding) -> LocalizedText {
    let fields = try fields(["pl", "en"])
    for language in Language.allCases where fields[language.rawValue] == nil {
      throw fault("the text has no '\(language.rawValue)'; add the translation")
    }
    return LocalizedText(
      polish: try fields.required("pl").text(), english: try fields.required("en").text())
  }

  /// The node as a term of a closed vocabulary.
  package func term<Term: ClosedVocabulary>(_ what: String) throws(Finding) -> Term {
    let id = try text()
    guard let term = Term(id: id) else {
      throw fault(Suggestion.unknown(what, id, Term.ids))
    }
    return term
  }

  /// The node as a set of terms: one term, or a list of them.
  package func terms<Term: ClosedVocabulary>(_ what: String) throws(Finding) -> TermSet<Term> {
    var terms: [Term] = []
    for value in oneOrMore() { terms.append(try value.term(what)) }
    guard !terms.isEmpty else { throw fault("the list of \(what) terms is empty; name at least one") }
    return TermSet(terms)
  }

  /// The node as a list of texts: one text, or a list of them.
  package func texts() throws(Finding) -> [String] {
    var texts: [String] = []
    for value in oneOrMore() { texts.append(try value.text()) }
    return texts
  }

  /// The node as a list.
  package func list() throws(Finding) -> [YamlValue] {
    guard case .list(let list) = tree.content else { throw fault("a list is wanted here; write one") }
    return list.map { YamlValue(tree: $0, file: file) }
  }

  /// The node as fields by name, none of them unknown.
  package func fields(_ known: [String], of what: String = "field") throws(Finding) -> YamlFields {
    guard case .fields(let entries) = tree.content else {
      throw fault("fields are wanted here; use \(known.joined(separator: ", "))")
    }
    var fields = YamlFields(owner: self)
    for entry in entries {
      let key = YamlValue(tree: entry.key, file: file)
      let name = try key.text()
      guard known.contains(name) else { throw key.fault(Suggestion.unknown(what, name, known)) }
      fields.values.append((name, YamlValue(tree: entry.value, file: file)))
    }
    return fields
  }

  package func fault(_ message: String) -> Finding { Finding(location, message) }

  /// The elements of a list, or the node itself where it is none.
  package func oneOrMore() -> [YamlValue] {
    guard case .list(let list) = tree.content else { return [self] }
    return list.map { YamlValue(tree: $0, file: file) }
  }
}

/// The fields of a mapping.
package struct YamlFields {
  /// There are few of them: looking through costs less than a dictionary.
  package fileprivate(set) var values: [(name: String, value: YamlValue)] = []
  package let owner: YamlValue

  fileprivate init(owner: YamlValue) { self.owner = owner }

  package var location: SourceLocation { owner.location }

  package subscript(_ name: String) -> YamlValue? { values.first { $0.name == name }?.value }

  /// A field that has to be there.
  package func required(_ name: String) throws(Finding) -> YamlValue {
    guard let value = self[name] else { throw owner.fault("'\(name)' is missing; add it") }
    return value
  }

  /// The points behind the row; there has to be one.
  package func citations() throws(Finding) -> CitationSet {
    try required("cite").terms("point of the agreement")
  }
}

extension String {
  /// Whether nothing of the text can be seen.
  fileprivate var isBlank: Bool {
    // Nearly every text shows a letter of ASCII at once; what else is blank Unicode knows, slowly.
    !utf8.contains { (0x21..<0x7F).contains($0) } && allSatisfy(\.isWhitespace)
  }
}
