/// A target as the manifest declares it, read as text.
struct ManifestTarget: Equatable {
  let name: String
  let dependencies: [String]
  /// Whether it is a test or helps with tests.
  let isTest: Bool

  /// The targets of a manifest, in its order.
  static func all(in manifest: String) -> [ManifestTarget] {
    let openings = [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary("]
    var targets: [ManifestTarget] = []
    var rest = manifest[...]
    while let dot = rest.firstIndex(of: ".") {
      rest = rest[dot...]
      if let opening = openings.first(where: rest.hasPrefix) {
        let body = balanced(rest.dropFirst(opening.count), "(", ")")
        targets.append(ManifestTarget(body, isTest: opening == ".testTarget("))
      }
      rest = rest.dropFirst()
    }
    return targets
  }

  private init(_ body: Substring, isTest: Bool) {
    name = Self.quoted(after: "name:", in: body) ?? ""
    let path = Self.quoted(after: "path:", in: body) ?? ""
    self.isTest = isTest || path.hasPrefix("Tests/")
    guard let list = Self.rest(after: "dependencies:", in: body)?.drop(while: { $0 != "[" }) else {
      dependencies = []
      return
    }
    let parts = Self.balanced(list.dropFirst(), "[", "]").split(separator: ",")
    // The package of a product is no module: only names count.
    dependencies = parts.filter { !$0.contains("package:") }.compactMap { part in
      part.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
    }
  }

  init(name: String, dependencies: [String], isTest: Bool) {
    self.name = name
    self.dependencies = dependencies
    self.isTest = isTest
  }

  /// What stands before the bracket that closes one already open.
  private static func balanced(_ text: Substring, _ open: Character, _ close: Character) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }

  private static func quoted(after label: String, in text: Substring) -> String? {
    rest(after: label, in: text)?.split(separator: "\"", omittingEmptySubsequences: false)
      .dropFirst().first.map(String.init)
  }

  private static func rest(after label: String, in text: Substring) -> Substring? {
    text.indices.first { text[$0...].hasPrefix(label) }.map { text[$0...].dropFirst(label.count) }
  }
}
