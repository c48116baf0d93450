import DeskCore
import Foundation
import RulebookFiles
import Testing

@Suite("Folders and files that make no rulebook")
struct FolderTests {
  @Test func theShippedFolderLoads() throws {
    let copy = try RulebookCopy()
    let rulebooks = try RulebookShelf.folder(copy.path).rulebooks
    #expect(rulebooks.map(\.rulebook.version) == ["2016-04-28"])
    #expect(copy.lines() == [])
  }

  @Test func aMissingFolderIsNamed() throws {
    let copy = try RulebookCopy()
    let path = copy.url("nowhere").path
    #expect(
      throws: RulebookError.missing(path: path, reason: "no such folder; name the folder of a rulebook")
    ) {
      try RulebookShelf.folder(path)
    }
    #expect(Self.lines(path) == ["\(path): no such folder; name the folder of a rulebook"])
  }

  @Test func aFileInPlaceOfTheFolderIsNamed() throws {
    let copy = try RulebookCopy()
    let file = copy.url("routing.yaml").path
    #expect(
      Self.lines(file) == ["\(file): not a folder; name the folder that holds the rulebook's files"])
  }

  @Test func aFolderWithoutYamlIsNamed() throws {
    let copy = try RulebookCopy()
    let folder = copy.url("empty")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try Data().write(to: folder.appendingPathComponent("notes.txt"))
    try Data().write(to: folder.appendingPathComponent(".hidden.yaml"))
    try Data().write(to: folder.appendingPathComponent("matters.yml"))
    let expected = "\(folder.path): no rulebook here; name a folder that holds *.yaml files"
    #expect(Self.lines(folder.path) == [expected])
  }

  @Test func aFolderNamedLikeAFileIsNamed() throws {
    let copy = try RulebookCopy()
    try FileManager.default.createDirectory(at: copy.url("x.yaml"), withIntermediateDirectories: false)
    #expect(copy.lines() == ["x.yaml: not an ordinary file; replace it with one"])
  }

  @Test(.timeLimit(.minutes(10)))
  func aPipeIsRefusedWithoutWaitingForIt() throws {
    let copy = try RulebookCopy()
    try #require(mkfifo(copy.url("x.yaml").path, 0o600) == 0)
    #expect(copy.lines() == ["x.yaml: not an ordinary file; replace it with one"])
  }

  @Test(.timeLimit(.minutes(10)))
  func aDeviceBehindALinkIsRefused() throws {
    let copy = try RulebookCopy()
    try FileManager.default.createSymbolicLink(
      atPath: copy.url("x.yaml").path, withDestinationPath: "/dev/zero")
    #expect(copy.lines() == ["x.yaml: not an ordinary file; replace it with one"])
  }

  @Test func aLinkToNothingIsNamed() throws {
    let copy = try RulebookCopy()
    try FileManager.default.createSymbolicLink(
      atPath: copy.url("x.yaml").path, withDestinationPath: copy.url("gone").path)
    #expect(copy.lines() == ["x.yaml: cannot be opened; check that it exists"])
  }
  @Test(arguments: ["", "# only a comment\n", "\n\n  \n"])
  func anEmptyFileIsNamed(text: String) throws {
    let copy = try RulebookCopy()
    try copy.write(text, to: "x.yaml")
    #expect(copy.lines() == ["x.yaml:1: the file is empty; fill or remove it"])
  }

  @Test func aFileThatIsNotUtf8NamesItsLine() throws {
    let copy = try RulebookCopy()
    try copy.write(Array("# ł\nscripts:\n  - a\n  - zi".utf8) + [0xB1] + Array("a\n".utf8), to: "x.yaml")
    #expect(copy.lines() == ["x.yaml:4: the text is not UTF-8; save the file as UTF-8"])
  }

  @Test func aFileOfMoreThanAMebibyteIsRefusedUnread() throws {
    let copy = try RulebookCopy()
    let largest = 1 << 20
    try copy.write([UInt8](repeating: UInt8(ascii: "#"), count: largest + 1), to: "x.yaml")
    #expect(
      copy.lines() == ["x.yaml:1: the file has 1048577 bytes; such a file has at most 1048576, split it"])
    try copy.write([UInt8](repeating: UInt8(ascii: "#"), count: largest), to: "x.yaml")
    #expect(copy.lines() == ["x.yaml:1: the file is empty; fill or remove it"])
  }

  @Test func moreFilesThanARulebookHasAreRefused() throws {
    let copy = try RulebookCopy()
    for number in 1...58 { try copy.write("", to: "x\(number).yaml") }
    #expect(Self.lines(copy.path) == ["\(copy.path): more than 64 files; a rulebook has a few"])
  }

  @Test func aFileNameCannotMoveTheCursor() throws {
    let copy = try RulebookCopy()
    try copy.write("{}\n\u{7}", to: "a\u{1B}[2J.yaml")
    #expect(copy.lines().allSatisfy { !$0.unicodeScalars.contains(where: \.isUnfitForScreen) })
    #expect(copy.lines().first?.hasPrefix("a\u{FFFD}[2J.yaml:2: ") == true)
  }

  static func lines(_ path: String) -> [String] {
    do {
      _ = try RulebookShelf.folder(path)
      return []
    } catch {
      return error.lines
    }
  }
}
