import Canvas
import DeskCore
import Foundation
import Testing

@testable import DeskScreen

/// The picture in the README is what the program draws.
@Suite struct ReadmeTests {
  @Test func thePanelOfTheReadmeIsThePanel() throws {
    var desk = try Desk()
    desk.keys(.function(2), .enter, "zle skladki na pue", .enter, "5")
    let call = try #require(desk.model.board.current?.id)
    desk.send(.journal(JournalStatus(waiting: 0, trouble: nil, saved: [call: 3])))
    let frame = view(desk.model, size: desk.size)
    let drawn = (0..<frame.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
    #expect(try Self.panelInReadme() == drawn, "put this into README.md:\n\(drawn)")
  }

  private static func panelInReadme() throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let readme = folder.appendingPathComponent("../../README.md")
    let text = String(decoding: try Data(contentsOf: readme), as: UTF8.self)
    let marked = try #require(text.components(separatedBy: "<!-- panel").dropFirst().first)
    return try #require(marked.components(separatedBy: "```\n").dropFirst().first).trimmingCharacters(
      in: .newlines)
  }
}
