import Foundation
import Testing

/// The files of the package, read as text.
enum Package {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct SourceFile: CustomTestStringConvertible {
    /// The path below the package, for example `Sources/DeskCore/Agreement/Matter.swift`.
    let path: String
    let text: String

    var testDescription: String { path }
    /// The folder below Sources or Tests, which names the target.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Every text file below a folder, in the order of their paths.
  static func files(below folder: String) throws -> [SourceFile] {
    let base = root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
    return try paths.compactMap { path in
      let url = base.appendingPathComponent(path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
      let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      return SourceFile(path: "\(folder)/\(path)", text: text)
    }
  }

  static func manifest() throws -> String {
    try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
  }
}

extension Package.SourceFile {
  var isSwift: Bool { path.hasSuffix(".swift") }

  /// The modules imported, whatever attribute, access or kind stands with the import.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      let prefixes: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
      let rest = words.drop { $0.hasPrefix("@") || prefixes.contains($0) }
      guard rest.first == "import", let name = rest.dropFirst().last else { return nil }
      return name.split(separator: ".").first.map(String.init)
    }
  }

  /// The text without comments and without what stands between quotation marks.
  var code: String {
    var code = ""
    var rest = text[...]
    while let next = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
      } else if rest.hasPrefix("/*") {
        rest = Self.after("*/", in: rest.dropFirst(2))
      } else if rest.hasPrefix("\"\"\"") {
        rest = Self.after("\"\"\"", in: rest.dropFirst(3))
      } else if next == "\"" {
        rest = Self.afterQuotation(rest.dropFirst())
      } else {
        code.append(next)
        rest = rest.dropFirst()
      }
    }
    return code
  }

  private static func after(_ end: String, in text: Substring) -> Substring {
    text.range(of: end).map { text[$0.upperBound...] } ?? ""
  }

  private static func afterQuotation(_ text: Substring) -> Substring {
    var rest = text
    while let next = rest.first, next != "\"", next != "\n" {
      rest = rest.dropFirst(next == "\\" ? 2 : 1)
    }
    return rest.first == "\"" ? rest.dropFirst() : rest
  }
}
