import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// A scene on a screen, and the file that says how it looks.
private struct Picture: Sendable, CustomTestStringConvertible {
  let scene: Scene
  let language: Language
  let size: Size

  var file: SnapshotFile {
    SnapshotFile(name: "\(scene.name)-\(language.rawValue)-\(size.columns)x\(size.rows).txt")
  }
  var testDescription: String { file.name }

  static let all =
    pictures(Scene.all.map(\.name), [.polish], Size(columns: 80, rows: 24))
    + pictures(
      [
        "ready", "zus-question", "bank-complaint", "cot-substitute", "cot-full", "exception-day",
        "search-nothing", "search-doubt", "picker-topic", "help", "help-end", "notice", "call-menu",
        "pad-four-statements",
      ], [.english], Size(columns: 80, rows: 24))
    + pictures(
      [
        "zus-question", "bank-complaint", "cot-substitute", "exception-day", "call-menu",
        "pad-four-statements", "search-doubt", "search-evidence",
      ],
      [.polish], Size(columns: 120, rows: 40))
    + pictures(
      ["cot-full", "help", "note-masked", "pad-four-statements", "search-doubt", "search-evidence"],
      [.english], Size(columns: 120, rows: 40))
    + pictures(["zus-question", "bank-complaint", "cot-substitute"], [.polish], Size(columns: 200, rows: 60))
    + pictures(["exception-day", "picker-method"], [.english], Size(columns: 200, rows: 60))
    + pictures(reviews, [.english], Size(columns: 80, rows: 24))
    + pictures(reviews, Language.allCases, Size(columns: 120, rows: 40))
    + pictures(reviews, Language.allCases, Size(columns: 200, rows: 60))

  private static let reviews = ["history", "timeline", "statistics"]

  private static func pictures(_ scenes: [String], _ languages: [Language], _ size: Size) -> [Picture] {
    scenes.flatMap(Scene.named).flatMap { scene in
      languages.map { Picture(scene: scene, language: $0, size: size) }
    }
  }
}

@Suite struct SnapshotTests {
  private static let tooSmall = Language.allCases.map { SnapshotFile(name: "too-small-\($0.rawValue).txt") }

  @Test(arguments: Picture.all)
  fileprivate func theScreenLooksAsRecorded(_ picture: Picture) throws {
    let desk = try picture.scene.desk(picture.language, picture.size)
    try picture.file.expect(desk.frame.snapshot)
  }

  @Test(arguments: Language.allCases)
  func aScreenTooSmallSaysSo(_ language: Language) throws {
    let sizes = [(79, 24), (80, 23), (20, 5), (1, 1), (0, 0)].map { Size(columns: $0, rows: $1) }
    let lines = try sizes.flatMap { size in
      ["\(size.columns)×\(size.rows)"] + (try Scene(name: "ready").desk(language, size).frame.snapshot)
    }
    try SnapshotFile(name: "too-small-\(language.rawValue).txt").expect(lines)
  }

  @Test func everySceneHasItsOwnNameAndASnapshot() {
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
    #expect(Set(Picture.all.map(\.scene.name)) == Set(Scene.all.map(\.name)))
  }

  @Test func noSnapshotIsLeftOver() throws {
    let used = Set(Picture.all.map(\.file.name)).union(Self.tooSmall.map(\.name))
      .union(PracticeScreenTests.snapshots.map(\.name))
    #expect(try SnapshotFile.stored().subtracting(used) == [])
  }

  @Test func aDifferenceIsToldLineByLine() {
    #expect(lineDifference(["a", "b", "c"], ["a", "B"]) == ["-b", "+B", "-c"])
    #expect(lineDifference(["a"], ["a"]) == ["the line ends differ"])
    let long = (0..<40).map(String.init)
    #expect(lineDifference([], long).last == "… and 16 more lines")
  }
}
