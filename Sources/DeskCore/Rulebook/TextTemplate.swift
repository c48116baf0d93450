/// A text with places to fill in: `call {phone}, press {keys}`.
struct TextTemplate {
  /// What can be filled in.
  enum Placeholder: String, CaseIterable {
    case phone
    case keys
    case keysAuthenticated = "keys-authenticated"
    case topic
    case opens
    case closes
    case reason

    /// Whether it has a value in matters for ZUS only.
    var isOfZus: Bool {
      switch self {
      case .phone, .opens, .closes, .reason: false
      case .keys, .keysAuthenticated, .topic: true
      }
    }
  }

  private enum Part {
    case text(Substring)
    case placeholder(Substring)
  }

  private let parts: [Part]

  /// Reads a text; a brace that is never closed is ordinary text.
  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    // By bytes, since braces are single ones; this runs with every key.
    while let opening = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let closing = rest[opening...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      parts.append(.text(rest[..<opening]))
      parts.append(.placeholder(rest[rest.index(after: opening)..<closing]))
      rest = rest[rest.index(after: closing)...]
    }
    parts.append(.text(rest))
    self.parts = parts
  }

  /// The names between braces, in order.
  var placeholders: [String] {
    parts.compactMap { part in
      if case .placeholder(let name) = part { String(name) } else { nil }
    }
  }

  /// The text with its places filled in; an unknown name is left as it was written.
  func filled(_ value: (Placeholder) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): String(text)
      case .placeholder(let name): Placeholder(rawValue: String(name)).map(value) ?? "{\(name)}"
      }
    }.joined()
  }
}
