import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// Every size from nothing to a very large screen, in steps that hold each boundary of the layout.
private let columnsTried =
  [0, 1, 2, 3, 6, 7, 20, 36, 37, 40, 78, 79, 80, 81, 82, 83, 90, 99, 100, 101, 119, 120, 148, 149, 150, 151]
  + [152, 180, 200, 250]
private let rowsTried = Array(0...4) + [12, 22, 23] + Array(24...46) + [52, 60, 80]

@Suite struct LayoutTests {
  private static let sizes = [(80, 24), (99, 31), (149, 33), (150, 24)].map { Size(columns: $0, rows: $1) }

  @Test(arguments: rowsTried)
  func aFrameHasTheSizeOfTheScreen(_ rows: Int) throws {
    for scene in Scene.named("zus-question") + Scene.named("picker-topic") + Scene.named("help") {
      var desk = try scene.desk()
      for columns in columnsTried {
        desk.size = Size(columns: columns, rows: rows)
        let frame = desk.frame
        let isRight = frame.size == desk.size && frame.cells.count == rows * columns
        #expect(isRight && (desk.layout == nil) == (rows < 24 || columns < 80))
      }
    }
  }

  @Test(arguments: Scene.all)
  func belowTheSmallestSizeOnlyThatIsSaid(_ scene: Scene) throws {
    var desk = try scene.desk()
    for (columns, rows) in [(79, 24), (80, 23), (79, 23), (20, 5), (7, 3), (1, 1), (250, 23), (79, 80)] {
      desk.size = Size(columns: columns, rows: rows)
      let words = desk.frame.lines.joined(separator: " ").squeezed
      #expect(columns < 20 || words == "Okno za małe: \(columns)×\(rows), potrzeba 80×24.")
      #expect(desk.frame.cells.allSatisfy { $0.role == .warning || $0.scalar == 0x20 })
    }
  }

  @Test func panesFillTheBodyAndShareEdgesOnly() {
    let wrong = (80...250).flatMap { columns in
      (24...80).compactMap { rows in
        Self.fillsTheBody(Size(columns: columns, rows: rows)) ? nil : "\(columns)×\(rows)"
      }
    }
    #expect(wrong == [])
  }

  private static func fillsTheBody(_ size: Size) -> Bool {
    guard let layout = PanelLayout(size: size) else { return false }
    let panes = layout.panes.map(\.rect)
    let body = Rect(row: 1, column: 0, rows: size.rows - 3, columns: size.columns)
    let apart = panes.indices.allSatisfy { place in
      panes[..<place].allSatisfy { other in
        let common = panes[place].intersection(other)
        return common.isEmpty || isSharedEdge(common, of: panes[place], and: other)
      }
    }
    let shared = panes.filter { $0.row > body.row }.map(\.columns).reduce(0, +)
    let area = panes.map { $0.rows * $0.columns }.reduce(0, +)
    return apart && area == body.rows * body.columns + shared
      && panes.allSatisfy { $0.intersection(body) == $0 && $0.rows >= 6 && $0.columns >= 30 }
      && (layout.header, layout.status, layout.footer) == (0, size.rows - 2, size.rows - 1)
  }

  private static func isSharedEdge(_ common: Rect, of pane: Rect, and other: Rect) -> Bool {
    common.rows == 1 && (common.columns, pane.columns) == (pane.columns, other.columns)
      && [pane.lastRow, other.lastRow].contains(common.row) && [pane.row, other.row].contains(common.row)
  }

  @Test(arguments: Scene.all)
  func noTextRunsOverABorder(_ scene: Scene) throws {
    for language in Language.allCases {
      var desk = try scene.desk(language)
      for size in Self.sizes {
        desk.size = size
        #expect(desk.brokenBorders == [], "\(language) \(size)")
      }
    }
  }

  private static let uncovered = Scene.all.filter { (try? $0.desk())?.model.overlay == nil }

  @Test(arguments: uncovered)
  func headerTitlesStatusAndFooterStandInTheirPlaces(_ scene: Scene) throws {
    for language in Language.allCases {
      var desk = try scene.desk(language)
      for size in Self.sizes {
        desk.size = size
        let (frame, layout) = (desk.frame, try #require(desk.layout))
        for pane in layout.panes {
          let title = " \(pane.title[language]) "
          let start = pane.rect.column + 1
          #expect(frame.text(row: pane.rect.row, start..<(start + title.unicodeScalars.count)) == title)
        }
        #expect((0..<size.columns).allSatisfy { frame[row: 0, column: $0]?.role == .header })
        #expect(desk.header.contains(desk.model.seat.name[language]))
        #expect(desk.header.hasSuffix(TimeWords.clock(desk.model.now, language)))
        #expect(
          Self.status(desk.model).map { desk.status == desk.model.words($0) } ?? desk.status.hasPrefix("10.4")
        )
        let isTold = desk.model.journal.trouble != nil && desk.model.notice != nil
        #expect(desk.footer.hasPrefix(" F1 ") == !isTold)
      }
    }
  }

  /// What the status line says; nil where it tells the course of a call.
  private static func status(_ model: Model) -> LocalizedText? {
    if let told = model.journal.trouble ?? model.notice { return told }
    if model.board.current != nil { return nil }
    if !model.board.parked.isEmpty { return Notices.parkedHint }
    return model.abandoned.isEmpty ? Notices.hint : Notices.unfinishedHint
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func nothingMovesBetweenSeatsMattersAndLevels(_ columns: Int, _ rows: Int) throws {
    var places: Set<[String: [Int]]> = []
    for seat in Seat.allCases {
      for matter in 0..<11 {
        for level in ["1", "2", "3"] {
          var desk = try Desk(seat)
          desk.size = Size(columns: columns, rows: rows)
          desk.keys([.home] + Array(repeating: .down, count: matter) + [.function(5), .words(level)])
          places.insert(Self.landmarks(desk))
        }
      }
    }
    #expect(places.count == 1)
  }

  /// Where the words stand that are on the screen in every state.
  private static func landmarks(_ desk: Desk) -> [String: [Int]] {
    let words =
      [Labels.search, Labels.you].map(\.polish) + ["F10", "zasady", " pełne ", " brak ", " zastępcze "]
      + (desk.layout?.panes.map(\.title.polish) ?? [])
    let lines = desk.frame.lines
    return words.reduce(into: [:]) { places, word in
      places[word] = lines.enumerated().flatMap { row, line in
        line.ranges(of: word).map { row * 1000 + line.distance(from: line.startIndex, to: $0.lowerBound) }
      }
    }
  }

  @Test func aBorderThatIsWrittenOverIsFound() throws {
    var frame = try Scene(name: "ready").desk().frame
    let panes = try #require(PanelLayout(size: frame.size)).panes.map(\.rect)
    frame.put("over", row: 3, column: panes[0].lastColumn - 3)
    frame.put("│", row: 4, column: 4, role: .border)
    #expect(
      frame.brokenBorders(of: panes, under: nil) == [
        "3,\(panes[0].lastColumn) of a border holds 'r' as text", "4,4 is a border inside a pane",
      ])
  }
}
