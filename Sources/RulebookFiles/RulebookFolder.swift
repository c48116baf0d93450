import DeskCore
import Foundation
import RulebookReading

/// The largest file that is read; a rulebook file has a few kilobytes.
private let largestFile = 1 << 20
/// The most files that a rulebook may consist of.
private let mostFiles = 64

extension RulebookShelf {
  /// The rulebooks of a folder: its own `*.yaml` files make one, or else each folder in it makes one.
  /// - Parameter path: the folder.
  /// - Throws: `RulebookError` if it is missing, unreadable or cannot be proven.
  public static func folder(_ path: String) throws(RulebookError) -> RulebookShelf {
    try shelf(of: folderFiles(path) { !isCases($0) }, origin: path)
  }

  /// The built-in rulebooks with what their cases say.
  /// - Throws: `RulebookError`, which a test rules out for the rulebooks shipped.
  public static func builtInWithCases() throws(RulebookError) -> (shelf: RulebookShelf, runs: [CaseRun]) {
    let cases = builtInFiles(where: isCases)
    return try tried(shelf(of: builtInFiles { !isCases($0) }, origin: "rulebooks"), cases)
  }

  /// The rulebooks of a folder with what the cases beside them say.
  /// - Parameter path: the folder.
  /// - Throws: `RulebookError` if it is missing, unreadable or cannot be proven, or a case cannot be read.
  public static func folderWithCases(
    _ path: String
  ) throws(RulebookError) -> (shelf: RulebookShelf, runs: [CaseRun]) {
    try tried(folder(path), folderFiles(path, isCases))
  }

  /// Tries each rulebook on the cases that lie in its folder.
  private static func tried(
    _ shelf: RulebookShelf, _ folders: [[RulebookFile]]
  ) throws(RulebookError) -> (shelf: RulebookShelf, runs: [CaseRun]) {
    var runs: [CaseRun] = []
    for rulebook in shelf.rulebooks {
      let place = folder(of: rulebook.rulebook.location.file)
      let beside = folders.joined().filter { folder(of: $0.path) == place }
      runs.append(CaseRun(try CaseReader(files: beside).cases(), on: rulebook))
    }
    return (shelf, runs)
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The rulebook that texts make.
  /// - Parameter files: the texts with the paths to show in messages.
  /// - Throws: `RulebookError` if they cannot be proven.
  package static func texts(
    _ files: [(path: String, bytes: [UInt8])]
  ) throws(RulebookError) -> RulebookShelf {
    try shelf(of: [files.map { RulebookFile(path: $0.path, bytes: $0.bytes) }], origin: "rulebook")
  }

  /// The texts of the built-in rulebooks, the cases left out.
  package static func builtInTexts() -> [(path: String, bytes: [UInt8])] {
    builtInFiles { !isCases($0) }.joined().map { ($0.path, $0.bytes) }
  }

  // MARK: - Files

  private static func folderFiles(
    _ path: String, _ isWanted: (String) -> Bool
  ) throws(RulebookError) -> [[RulebookFile]] {
    let own = try yamlFiles(in: path, isWanted)
    if !own.isEmpty { return [own] }
    var folders: [[RulebookFile]] = []
    for name in try entries(of: path) where isFolder("\(path)/\(name)") {
      let files = try yamlFiles(in: "\(path)/\(name)", isWanted)
      if !files.isEmpty { folders.append(files) }
    }
    return folders
  }

  /// The rulebooks of some folders, each proven.
  private static func shelf(
    of folders: [[RulebookFile]], origin: String
  ) throws(RulebookError) -> RulebookShelf {
    var rulebooks: [ProvenRulebook] = []
    for files in folders { rulebooks.append(try proven(files)) }
    return try shelf(holding: rulebooks, origin: origin)
  }

  private static func proven(_ files: [RulebookFile]) throws(RulebookError) -> ProvenRulebook {
    do {
      return try ProvenRulebook(
        proving: RulebookReader(files: files).read(), contentHash: ContentHash.of(files))
    } catch {
      throw .invalid(error.findings)
    }
  }

  static func shelf(
    holding rulebooks: [ProvenRulebook], origin: String
  ) throws(RulebookError) -> RulebookShelf {
    guard let first = rulebooks.first else {
      throw .missing(path: origin, reason: "no rulebook here; name a folder that holds *.yaml files")
    }
    try refuseSameDay(rulebooks)
    try refuseSameVersion(rulebooks)
    return RulebookShelf(first, Array(rulebooks.dropFirst()))
  }
}

/// Of two rulebooks that begin on one day nobody could say which is in force.
private func refuseSameDay(_ rulebooks: [ProvenRulebook]) throws(RulebookError) {
  guard rulebooks.count > 1 else { return }
  var first: [CivilDate: SourceLocation] = [:]
  for rulebook in rulebooks.map(\.rulebook) {
    guard let before = first.updateValue(rulebook.location, forKey: rulebook.effectiveFrom) else { continue }
    throw .invalid([
      Finding(
        rulebook.location,
        "the rulebook at \(before) is in force from \(rulebook.effectiveFrom) too; change one date")
    ])
  }
}

/// Under one name for two rulebooks no journal could tell them apart.
private func refuseSameVersion(_ rulebooks: [ProvenRulebook]) throws(RulebookError) {
  guard rulebooks.count > 1 else { return }
  var first: [String: SourceLocation] = [:]
  for rulebook in rulebooks.map(\.rulebook) {
    guard let before = first.updateValue(rulebook.location, forKey: rulebook.version) else { continue }
    throw .invalid([
      Finding(
        rulebook.location,
        "the rulebook at \(before) is version '\(rulebook.version)' too; give one of them another name")
    ])
  }
}

/// Whether a file holds cases to test a rulebook with, which are no part of it.
func isCases(_ name: String) -> Bool { name.hasSuffix(".cases.yaml") }

// MARK: - Reading a folder

private func yamlFiles(
  in folder: String, _ isWanted: (String) -> Bool
) throws(RulebookError) -> [RulebookFile] {
  let names = try entries(of: folder).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") && isWanted($0) }
  guard names.count <= mostFiles else {
    throw .unreadable(path: folder, reason: "more than \(mostFiles) files; a rulebook has a few")
  }
  var files: [RulebookFile] = []
  for name in names { files.append(try readFile("\(folder)/\(name)")) }
  return files
}

private func entries(of folder: String) throws(RulebookError) -> [String] {
  guard FileManager.default.fileExists(atPath: folder) else {
    throw .missing(path: folder, reason: "no such folder; name the folder of a rulebook")
  }
  guard isFolder(folder) else {
    throw .missing(path: folder, reason: "not a folder; name the folder that holds the rulebook's files")
  }
  do {
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  } catch {
    throw .missing(path: folder, reason: "cannot be listed; check its permissions")
  }
}

private func isFolder(_ path: String) -> Bool {
  var folder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && folder.boolValue
}

/// Reads an ordinary file of a reasonable size.
func readFile(_ path: String) throws(RulebookError) -> RulebookFile {
  let status = try status(of: path)
  // A pipe or a device would never end.
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw .unreadable(path: path, reason: "not an ordinary file; replace it with one")
  }
  guard status.st_size <= largestFile else {
    throw .invalid([
      Finding(
        SourceLocation(file: path, line: 1),
        "the file has \(status.st_size) bytes; such a file has at most \(largestFile), split it")
    ])
  }
  guard access(path, R_OK) == 0 else {
    throw .missing(path: path, reason: "cannot be read; check its permissions")
  }
  do {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return RulebookFile(path: path, bytes: Array(data))
  } catch {
    throw .unreadable(path: path, reason: "reading failed; check the disk")
  }
}

private func status(of path: String) throws(RulebookError) -> stat {
  var status = stat()
  guard stat(path, &status) == 0 else {
    throw .missing(path: path, reason: "cannot be opened; check that it exists")
  }
  return status
}
