import Canvas

/// The line of keys at the bottom of the screen.
struct Footer {
  /// A key and what it does.
  struct Item {
    let key: Key
    let label: String
    let role: Role
  }

  private let items: [Item]

  init(_ items: [Item]) { self.items = items }

  /// Draws the keys whole: with short names where the others need too much room, and of too many the last one stays.
  func draw(row: Int, _ frame: inout Frame) {
    let columns = frame.size.columns
    let isShort = width(items, short: false) > columns
    var shown = items
    while width(shown, short: isShort) > columns, shown.count > 1 { shown.remove(at: shown.count - 2) }
    var column = 1
    for item in shown {
      let name = isShort ? item.key.shortName : item.key.name
      column = frame.put(name, row: row, column: column, role: .key)
      column = frame.put(" " + item.label, row: row, column: column, role: item.role) + 1
    }
  }

  private func width(_ items: [Item], short: Bool) -> Int {
    items.reduce(0) { sum, item in
      let name = short ? item.key.shortName : item.key.name
      return sum + name.unicodeScalars.count + item.label.unicodeScalars.count + 2
    }
  }

  /// A line of hints as it fits: the last ones are left out rather than cut.
  static func shortened(_ hints: String, _ columns: Int) -> String {
    guard hints.unicodeScalars.count > columns else { return hints }
    var rest = hints[...]
    while rest.unicodeScalars.count > columns, let end = rest.lastIndex(of: "·") {
      rest = rest[..<end].dropLast()
    }
    return String(rest)
  }
}
