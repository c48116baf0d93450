import Canvas
import DeskCore

@testable import DeskScreen

/// A pane of the panel, its place and its title.
struct Pane {
  let rect: Rect
  let title: LocalizedText
}

extension PanelLayout {
  var panes: [Pane] {
    [
      Pane(rect: matters, title: Labels.matters), Pane(rect: guidance, title: Labels.guidance),
      Pane(rect: authentication, title: Labels.authentication), Pane(rect: depth, title: Labels.depth),
      Pane(rect: channels, title: Labels.channels),
    ]
  }
}

extension Rect {
  var lastRow: Int { row + rows - 1 }
  var lastColumn: Int { column + columns - 1 }

  func intersection(_ other: Rect) -> Rect {
    let (top, left) = (max(row, other.row), max(column, other.column))
    return Rect(
      row: top, column: left, rows: min(lastRow, other.lastRow) - top + 1,
      columns: min(lastColumn, other.lastColumn) - left + 1)
  }

  var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Whether a cell belongs to the border.
  func edges(row: Int, column: Int) -> Bool {
    contains(row: row, column: column) && !inside.contains(row: row, column: column)
  }
}

extension Desk {
  /// Where something lies over the panel.
  var covered: Rect? {
    switch model.overlay {
    case nil: nil
    case .picker(let picker): PickerView(model, picker, size).rect
    case .review: ReviewLayout(size).rect
    case .practicePage, .transcript: Rect(row: 1, column: 0, rows: size.rows - 2, columns: size.columns)
    case .help:
      Rect(
        row: 1, column: (size.columns - min(size.columns, 100)) / 2, rows: size.rows - 2,
        columns: min(size.columns, 100))
    case .note:
      Rect(
        row: (size.rows - 11) / 2, column: (size.columns - min(size.columns - 4, 76)) / 2, rows: 11,
        columns: min(size.columns - 4, 76))
    }
  }

  /// What is wrong with the borders; nothing, if all is well.
  var brokenBorders: [String] {
    guard let layout else { return [] }
    return frame.brokenBorders(of: layout.panes.map(\.rect), under: covered)
  }
}

extension Frame {
  /// The cells in which borders and only borders ought to be, and are not.
  func brokenBorders(of panes: [Rect], under cover: Rect?) -> [String] {
    var isEdge = Array(repeating: false, count: cells.count)
    for pane in panes { mark(pane, in: &isEdge) }
    if let cover {
      for row in cover.row...cover.lastRow {
        for column in cover.column...cover.lastColumn { isEdge[row * size.columns + column] = false }
      }
      mark(cover, in: &isEdge)
    }
    return cells.indices.filter { isEdge[$0] || cells[$0].role == .border }.compactMap { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: size.columns)
      let top = cover.flatMap { $0.contains(row: row, column: column) ? [$0] : nil } ?? panes
      return fault(row, column, top.filter { $0.edges(row: row, column: column) })
    }
  }

  private func mark(_ rect: Rect, in grid: inout [Bool]) {
    for row in rect.row...rect.lastRow {
      grid[row * size.columns + rect.column] = true
      grid[row * size.columns + rect.lastColumn] = true
    }
    for column in rect.column...rect.lastColumn {
      grid[rect.row * size.columns + column] = true
      grid[rect.lastRow * size.columns + column] = true
    }
  }

  /// A border holds lines; its upper edge a title too, and its lower edge the version of the rules or the
  /// marks of a long text.
  private func fault(_ row: Int, _ column: Int, _ edges: [Rect]) -> String? {
    guard let cell = self[row: row, column: column] else { return "\(row),\(column) is off the screen" }
    let sign = Unicode.Scalar(cell.scalar) ?? "?"
    guard !edges.isEmpty else {
      return cell.role == .border ? "\(row),\(column) is a border inside a pane" : nil
    }
    let isSide = edges.contains { column == $0.column || column == $0.lastColumn }
    let isLower = edges.contains { row == $0.lastRow }
    switch cell.role {
    case .border where "┌┐└┘├┤│─".unicodeScalars.contains(sign): return nil
    case .title where !isSide: return nil
    case .warning where !isSide && isLower: return nil
    default: return "\(row),\(column) of a border holds '\(sign)' as \(cell.role)"
    }
  }
}
