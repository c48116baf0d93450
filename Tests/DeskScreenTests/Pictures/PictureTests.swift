import Canvas
import DeskCore
import Foundation
import Testing

@testable import DeskScreen

/// The pictures of README and guide are what the program draws; 'make screenshots' draws them anew.
@Suite struct PictureTests {
  private struct Picture {
    let name: String
    let scene: Scene
    var language = Language.polish
    var size = Size(columns: 80, rows: 24)
  }

  private static let wide = Size(columns: 120, rows: 40)

  private static func pictures() throws -> [Picture] {
    let zus = try scene("zus-question")
    return [
      Picture(name: "panel-pl-80x24", scene: zus), Picture(name: "panel-pl-120x40", scene: zus, size: wide),
      Picture(name: "panel-en-80x24", scene: zus, language: .english),
      Picture(
        name: "ivr-path-en-120x40", scene: try scene("zus-claims-full"), language: .english, size: wide),
      Picture(name: "search-pl-80x24", scene: try scene("search-doubt")),
      Picture(name: "confirm-deny-pl-80x24", scene: try scene("pad-verdict")),
      Picture(name: "confirm-deny-en-80x24", scene: try scene("pad-four-statements"), language: .english),
      Picture(name: "practice-pl-80x24", scene: try PracticeScreenTests.scene("practice-reply")),
      Picture(name: "history-pl-80x24", scene: try scene("history")),
      Picture(name: "statistics-pl-120x40", scene: try scene("statistics"), size: wide),
    ]
  }

  private static func scene(_ name: String) throws -> Scene { try #require(Scene.named(name).first) }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Resources/guide/pictures").standardized

  private static var records: Bool { ProcessInfo.processInfo.environment["RECORD_PICTURES"] == "1" }

  @Test func thePicturesShowWhatTheProgramDraws() throws {
    for picture in try Self.pictures() {
      let frame = try picture.scene.desk(picture.language, picture.size).frame
      let drawn = Data(SVGPicture(frame: frame).lines.map { $0 + "\n" }.joined().utf8)
      let file = Self.folder.appendingPathComponent(picture.name + ".svg")
      guard !Self.records else {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try drawn.write(to: file)
        continue
      }
      let kept = FileManager.default.contents(atPath: file.path)
      #expect(kept == drawn, "\(picture.name).svg is stale: make screenshots draws it anew")
    }
  }

  @Test func everyPictureIsOneOfThese() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(try Set(files) == Set(Self.pictures().map { $0.name + ".svg" }))
  }

  @Test func readmeAndGuideNameNoPictureThatIsNotThere() throws {
    let files = Set(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path))
    let root = Self.folder.deletingLastPathComponent()
    let pages = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".md") }
    var named: Set<String> = []
    for page in pages.map(root.appendingPathComponent) + [root.appendingPathComponent("../../README.md")] {
      let text = try String(contentsOf: page, encoding: .utf8)
      named.formUnion(text.matches(of: /pictures\/([a-z0-9-]+\.svg)/).map { String($0.output.1) })
    }
    #expect(named.count >= 3 && named.isSubset(of: files), "\(named)")
  }
}
