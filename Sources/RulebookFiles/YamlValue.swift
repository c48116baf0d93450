import DeskCore
import Yams

/// A YAML node with the file it comes from; every fault is thrown as a finding with its line.
struct YamlValue {
  let node: Node
  let file: String

  var location: SourceLocation { SourceLocation(file: file, line: node.mark?.line ?? 1) }

  /// The node as a text of at least one visible character, without anything that could upset a screen.
  func text() throws(Finding) -> String {
    guard case .scalar(let scalar) = node else { throw fault("a text is wanted here; write one") }
    guard !scalar.string.allSatisfy(\.isWhitespace) else {
      throw fault("the text is empty; write it")
    }
    if let bad = scalar.string.unicodeScalars.first(where: \.isUnfitForScreen) {
      let code = String(bad.value, radix: 16, uppercase: true)
      throw fault("the text holds the control character U+\(code); remove it")
    }
    return scalar.string
  }

  /// The node as a text in both languages: `{pl: …, en: …}`.
  func localized() throws(Finding) -> LocalizedText {
    let fields = try fields(["pl", "en"])
    for language in Language.allCases where fields.values[language.rawValue] == nil {
      throw fault("the text has no '\(language.rawValue)'; add the translation")
    }
    return LocalizedText(
      polish: try fields.required("pl").text(), english: try fields.required("en").text())
  }

  /// The node as a term of a closed vocabulary.
  func term<Term: ClosedVocabulary>(_ what: String) throws(Finding) -> Term {
    let id = try text()
    guard let term = Term(id: id) else {
      throw fault(Suggestion.unknown(what, id, Term.ids))
    }
    return term
  }

  /// The node as a set of terms: one term, or a list of them.
  func terms<Term: ClosedVocabulary>(_ what: String) throws(Finding) -> TermSet<Term> {
    var terms: [Term] = []
    for value in oneOrMore() { terms.append(try value.term(what)) }
    guard !terms.isEmpty else { throw fault("the list of \(what) terms is empty; name at least one") }
    return TermSet(terms)
  }

  /// The node as a list of texts: one text, or a list of them.
  func texts() throws(Finding) -> [String] {
    var texts: [String] = []
    for value in oneOrMore() { texts.append(try value.text()) }
    return texts
  }

  /// The node as a list.
  func list() throws(Finding) -> [YamlValue] {
    guard case .sequence(let sequence) = node else { throw fault("a list is wanted here; write one") }
    return sequence.map { YamlValue(node: $0, file: file) }
  }

  /// The node as fields by name, none of them unknown.
  func fields(_ known: [String], of what: String = "field") throws(Finding) -> YamlFields {
    guard case .mapping(let mapping) = node else {
      throw fault("fields are wanted here; use \(known.joined(separator: ", "))")
    }
    var values: [String: YamlValue] = [:]
    for (key, value) in mapping {
      let name = try YamlValue(node: key, file: file).text()
      guard known.contains(name) else {
        throw YamlValue(node: key, file: file).fault(Suggestion.unknown(what, name, known))
      }
      values[name] = YamlValue(node: value, file: file)
    }
    return YamlFields(values: values, owner: self)
  }

  func fault(_ message: String) -> Finding { Finding(location, message) }

  func oneOrMore() -> [YamlValue] {
    guard case .sequence(let sequence) = node else { return [self] }
    return sequence.map { YamlValue(node: $0, file: file) }
  }
}

/// The fields of a mapping.
struct YamlFields {
  let values: [String: YamlValue]
  let owner: YamlValue

  var location: SourceLocation { owner.location }

  subscript(_ name: String) -> YamlValue? { values[name] }

  /// A field that has to be there.
  func required(_ name: String) throws(Finding) -> YamlValue {
    guard let value = values[name] else { throw owner.fault("'\(name)' is missing; add it") }
    return value
  }

  /// The points behind the row; there has to be one.
  func citations() throws(Finding) -> CitationSet { try required("cite").terms("point of the agreement") }
}
