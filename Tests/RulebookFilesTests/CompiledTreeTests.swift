import Foundation
import Testing
import YamlTrees

@Suite("Trees that take no parsing")
struct CompiledTreeTests {
  static func read(_ text: String) -> YamlTree? {
    Array(text.utf8).withUnsafeBufferPointer { CompiledTree.tree(of: $0) }
  }

  static let documents = [
    "a", "'…„ż”'", "[]", "{}", "[a, [b, []], {c: d}]", "'1:2': ''", "k: |\n  two\n  lines\n",
    "? [odd, key]\n: value",
  ]

  @Test(arguments: documents)
  func aTreeComesBackAsItWas(document: String) throws {
    let tree = try #require(try YamlTree(parsing: Array(document.utf8)))
    #expect(Self.read(CompiledTree.text(of: tree)) == tree)
  }

  @Test func everyShippedFileComesBackAsItWas() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: RulebookCopy.shipped)
    #expect(names.count > 7)
    for name in names {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(RulebookCopy.shipped)/\(name)")))
      let tree = try #require(try YamlTree(parsing: bytes))
      let isSame = Self.read(CompiledTree.text(of: tree)) == tree
      #expect(isSame, "\(name)")
    }
  }

  @Test func whatIsCutOrFollowedByAnythingIsNoTree() throws {
    let tree = try #require(try YamlTree(parsing: Array("[a, {ż: [c]}, '']".utf8)))
    let whole = Array(CompiledTree.text(of: tree).utf8)
    for count in whole.indices {
      let cut = whole[..<count].withUnsafeBufferPointer { CompiledTree.tree(of: $0) }
      #expect(cut == nil, "the first \(count) bytes")
    }
    #expect(Self.read(String(decoding: whole, as: UTF8.self) + "t1:0:") == nil)
  }

  @Test(arguments: [
    "x1:0:", "t:0:", "t1::", "t-1:0:", "t1:5:abc", "l1:999999999:", "t1:1234567890:", "t1:1:\u{E9}",
  ])
  func whatNobodyCompiledIsNoTree(text: String) { #expect(Self.read(text) == nil) }
}
