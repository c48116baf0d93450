import Canvas
import DeskCore

// The mouse does nothing that a key does not: it points at list rows, and the wheel moves in the list.

extension Model {
  mutating func point(_ pointer: Pointer, _ size: Size) -> [Effect] {
    guard mouse, let layout = PanelLayout(size: size) else { return [] }
    switch (pointer, overlay) {
    case (.wheelUp, nil): highlight((highlighted ?? list.count) - 1)
    case (.wheelDown, nil): highlight((highlighted ?? -1) + 1)
    case (.press(let row, let column), nil): return press(row: row, column: column, layout)
    case (.press(let row, let column), .picker(let picker)):
      return press(row: row, column: column, picker, size)
    case (.press, .help): closeHelp()
    case (.wheelUp, .help(let scroll)): overlay = .help(scroll: max(0, scroll - 1))
    case (.wheelDown, .help(let scroll)):
      overlay = .help(scroll: min(scroll + 1, HelpText.overflow(keys, language, size)))
    case (.wheelUp, .transcript(let scroll)): return press(.up, inTranscript: scroll)
    case (.wheelDown, .transcript(let scroll)): return press(.down, inTranscript: scroll)
    case (.wheelUp, .review(let review)): move(review, by: -1)
    case (.wheelDown, .review(let review)): move(review, by: 1)
    case (.wheelUp, .picker), (.wheelDown, .picker), (_, .note), (.press, .review), (_, .practicePage),
      (.press, .transcript):
      break
    }
    return []
  }

  private mutating func press(row: Int, column: Int, _ layout: PanelLayout) -> [Effect] {
    let pane = MatterPane(self, layout.matters)
    guard let place = pane.place(row: row, column: column) else { return [] }
    // A second press on the same row takes it, like Enter.
    if place == highlighted { return choose() }
    highlight(place)
    return []
  }

  private mutating func press(row: Int, column: Int, _ picker: Picker, _ size: Size) -> [Effect] {
    let view = PickerView(self, picker, size)
    guard view.rect.contains(row: row, column: column) else {
      overlay = nil
      return []
    }
    guard let place = view.place(row: row) else { return [] }
    return take(place, of: picker.subject)
  }
}
