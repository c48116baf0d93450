import DeskCore
import Foundation
import RulebookReading
import YamlTrees

// Run by the build: parses and proves the rulebooks that the program carries with it, so that it need not do so at
// each start. A faulty rulebook fails the build at its line.
//
//     compile-rulebooks OUTPUT.swift ROOT FILE...
//
// Each file is named in the output by its path below ROOT; the files of one folder make a rulebook.

/// Tells a fault in the way editors and builds understand it.
func complain(_ file: String, _ line: Int, _ message: String) {
  FileHandle.standardError.write(Data("\(file):\(line): error: \(message)\n".utf8))
}

/// A file of a rulebook, parsed.
func parsed(_ path: String, below root: String) throws -> RulebookFile {
  let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
  return RulebookFile(path: path, bytes: bytes, tree: try YamlTree(parsing: bytes))
}

/// The Swift source that carries what was parsed.
func source(of files: [RulebookFile]) -> String {
  let fields = files.compactMap { file in
    file.tree.map { YamlTree.Field(key: YamlTree(.text(file.path), line: 1), value: $0) }
  }
  let compiled = CompiledTree.text(of: YamlTree(.fields(fields), line: 1))
  return """
    /// The rulebooks that the program carries with it: a compiled tree of paths and what stands in the files.
    let compiledRulebooks: StaticString = \(String(reflecting: compiled))

    """
}

let words = CommandLine.arguments
guard words.count > 3 else {
  complain("compile-rulebooks", 1, "wants an output, a root and files")
  exit(EXIT_FAILURE)
}
let root = words[2].hasSuffix("/") ? String(words[2].dropLast()) : words[2]
var files: [RulebookFile] = []
var isFaulty = false
for path in words.dropFirst(3).sorted() {
  let name = path.hasPrefix("\(root)/") ? String(path.dropFirst(root.count + 1)) : path
  do {
    files.append(try parsed(name, below: root))
  } catch let fault as YamlFault {
    isFaulty = true
    complain(path, fault.line, fault.message)
  }
}
let rulebooks = Dictionary(grouping: files) { URL(fileURLWithPath: $0.path).deletingLastPathComponent().path }
for (_, files) in rulebooks.sorted(by: { $0.key < $1.key }) {
  do {
    _ = try ProvenRulebook(proving: RulebookReader(files: files).read())
  } catch {
    isFaulty = true
    for finding in error.findings {
      complain("\(root)/\(finding.location.file)", finding.location.line, finding.message)
    }
  }
}
guard !isFaulty else { exit(EXIT_FAILURE) }
try Data(source(of: files).utf8).write(to: URL(fileURLWithPath: words[1]), options: .atomic)
