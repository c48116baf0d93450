import Canvas

/// Where History and Statistics stand: over the panes, between the header and the status line, so that the
/// clock of a call stays in sight.
struct ReviewLayout {
  /// The window with its border.
  let rect: Rect

  init(_ size: Size) {
    rect = Rect(row: 1, column: 0, rows: size.rows - 3, columns: size.columns)
  }

  /// The columns that a line has.
  var width: Int { rect.inside.columns - 2 }

  /// The rows of what is listed: without the filters above, the heading, and the state below.
  var listRows: Int { max(1, rect.inside.rows - 3) }
}
