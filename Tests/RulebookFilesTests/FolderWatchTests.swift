import DeskCore
import Foundation
import RulebookFiles
import Testing

@Suite struct FolderWatchTests {
  @Test func aChangeIsReportedOnceAndOnlyWhenTheFilesHaveComeToRest() throws {
    let copy = try RulebookCopy()
    var watch = FolderWatch(path: copy.path)
    #expect(Self.asked(&watch, 2) == [false, false])
    try copy.replace("depth: confirm-deny", in: "disclosure.yaml", by: "depth: general")
    #expect(Self.asked(&watch, 1) == [false], "an editor may still be writing")
    try copy.replace("depth: full", in: "disclosure.yaml", by: "depth: confirm-deny")
    #expect(Self.asked(&watch, 4) == [false, true, false, false], "it was still writing")
  }

  /// What editors and copying do to a folder.
  @Test(arguments: ["touch-new", "rename-over", "delete", "folder-gone", "subfolder"])
  func everyKindOfChangeIsNoticed(_ kind: String) throws {
    let copy = try RulebookCopy()
    let parent = copy.url("..").standardized.appendingPathComponent("watch-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: false)
    defer { discard(parent) }
    try FileManager.default.copyItem(atPath: copy.path, toPath: parent + "/one")
    let path = kind == "subfolder" ? parent : parent + "/one"
    var watch = FolderWatch(path: path)
    switch kind {
    case "touch-new", "subfolder":
      try Data("pad:\n".utf8).write(to: URL(fileURLWithPath: parent + "/one/new.yaml"))
    case "rename-over":
      try Data("x: 1\n".utf8).write(to: URL(fileURLWithPath: path + "/ivr.yaml"), options: .atomic)
    case "delete": try FileManager.default.removeItem(atPath: path + "/ivr.yaml")
    default: try FileManager.default.removeItem(atPath: path)
    }
    #expect(Self.asked(&watch, 3) == [false, true, false])
  }

  private static func asked(_ watch: inout FolderWatch, _ times: Int) -> [Bool] {
    (0..<times).map { _ in watch.hasSettledChange() }
  }

  private func discard(_ path: String) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record("\(path) is left behind: \(error)")
    }
  }
}

@Suite struct CasesTests {
  @Test func theCasesOfEveryRulebookShippedHoldAndReachEveryRow() throws {
    let (shelf, runs) = try RulebookShelf.builtInWithCases()
    #expect(runs.count == shelf.rulebooks.count)
    for run in runs {
      #expect(run.failures.isEmpty && run.unreached.isEmpty, "\(run.failures) \(run.unreached)")
      #expect(run.cases >= 15 && run.situations > 378 && run.rows == run.rowsReached)
    }
  }

  /// Each row of the tables taken on its own: spoil it, and a case fails.
  @Test(arguments: [
    ("disclosure.yaml", "depth: full", "depth: confirm-deny"),
    ("disclosure.yaml", "depth: confirm-deny", "depth: general"),
    ("routing.yaml", "handling: take-complaint", "handling: answer"),
    (
      "routing.yaml", "handled-by: [cot]\n    headline:\n      pl: \"Nie",
      "handled-by: [branch]\n    headline:\n      pl: \"Nie"
    ),
    (
      "channels.yaml", "available: always\n    personal-data: allowed",
      "available: published\n    personal-data: allowed"
    ),
    ("channels.yaml", "closes: \"15.00\"", "closes: \"16.00\""),
    ("channels.yaml", "closed: true", "opens: \"7.00\"\n        closes: \"18.00\""),
    ("ivr.yaml", "group: 3\n    label: {pl: lekarze", "group: 6\n    label: {pl: lekarze"),
    ("scripts.yaml", "Niczego nie obiecuj w imieniu", "Obiecuj w imieniu"),
  ])
  func aSpoiltRuleFailsACase(_ file: String, _ old: String, _ new: String) throws {
    let copy = try RulebookCopy()
    let text = try copy.text(of: file)
    guard let range = text.range(of: old) else {
      // The shape of a file may change; the other rows still show that cases can fail.
      Issue.record("'\(old)' is not in \(file)")
      return
    }
    try copy.write(text.replacingCharacters(in: range, with: new), to: file)
    let (_, runs) = try RulebookShelf.folderWithCases(copy.path)
    #expect(runs.flatMap(\.failures).isEmpty == false)
  }

  @Test func aCaseWhoseChannelIsUnknownIsNamed() throws {
    let copy = try RulebookCopy()
    let text = try copy.text(of: "agreement.cases.yaml")
    try copy.write(
      text.replacingOccurrences(of: "down: [cot-ivr]", with: "down: [ivr]"), to: "agreement.cases.yaml")
    let (_, runs) = try RulebookShelf.folderWithCases(copy.path)
    let unknown = runs.flatMap(\.failures).filter {
      $0.message.hasPrefix("unknown channel 'ivr'; use one of")
    }
    #expect(unknown.count == 2)
  }

  @Test func aRulebookWithoutCasesIsStillARulebook() throws {
    let copy = try RulebookCopy()
    try FileManager.default.removeItem(at: copy.url("agreement.cases.yaml"))
    let (_, runs) = try RulebookShelf.folderWithCases(copy.path)
    #expect(runs.map(\.cases) == [0] && runs.map(\.rowsReached) == [0])
  }
}
