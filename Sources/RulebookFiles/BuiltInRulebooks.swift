import DeskCore
import RulebookReading
import Synchronization
import YamlTrees

extension RulebookShelf {
  /// The rulebooks that the program carries with it, as the build has parsed and proven them.
  ///
  /// A faulty rulebook fails the build: parsing and proving it again at each start would take most of the time
  /// until the first frame.
  /// - Throws: `RulebookError`, which a test rules out for the rulebooks shipped.
  public static func builtIn() throws(RulebookError) -> RulebookShelf {
    let trees = builtInTrees()
    var rulebooks: [ProvenRulebook] = []
    for files in builtInFiles(where: { !isCases($0) }) {
      rulebooks.append(try provenWhenBuilt(files, trees))
    }
    return try shelf(holding: rulebooks, origin: "rulebooks")
  }

  private static func provenWhenBuilt(
    _ files: [RulebookFile], _ trees: [YamlTree.Field]
  ) throws(RulebookError) -> ProvenRulebook {
    let parsed = files.map { file in
      let tree = trees.first { $0.key.content == .text(file.path) }?.value
      return RulebookFile(path: file.path, bytes: file.bytes, tree: tree)
    }
    let hash = HashOnDemand(files)
    do {
      return ProvenRulebook(
        provenWhenBuilt: try RulebookReader(files: parsed).read(), contentHash: { hash.text })
    } catch {
      throw .invalid(error.findings)
    }
  }

  /// What the build has parsed: paths, and what stands in the files.
  private static func builtInTrees() -> [YamlTree.Field] {
    let bytes = UnsafeBufferPointer(
      start: compiledRulebooks.utf8Start, count: compiledRulebooks.utf8CodeUnitCount)
    guard case .fields(let fields) = CompiledTree.tree(of: bytes)?.content else { return [] }
    return fields
  }

  /// The built-in files of each rulebook.
  static func builtInFiles(where isWanted: (String) -> Bool) -> [[RulebookFile]] {
    var folders: [String: [RulebookFile]] = [:]
    for file in BuiltInFiles.files(below: "rulebooks/") where isWanted(file.path) {
      folders[folder(of: file.path), default: []].append(file)
    }
    return folders.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// A content hash that is worked out when somebody asks first.
private final class HashOnDemand: Sendable {
  private let files: [RulebookFile]
  private let known = Mutex<String?>(nil)

  init(_ files: [RulebookFile]) { self.files = files }

  var text: String {
    known.withLock { known in
      let text = known ?? ContentHash.of(files)
      known = text
      return text
    }
  }
}
