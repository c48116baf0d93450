import Canvas
import DeskCore

extension KeyTable {
  /// The table with other keys for some actions.
  /// - Parameter changes: the keys of each action that gets others, the one to be shown first.
  /// - Throws: `Clash` where a key would do two things, or what it belongs to needs it.
  public func remapped(_ changes: [Action: [Key]]) throws(Clash) -> KeyTable {
    var bindings = self.bindings
    for place in bindings.indices {
      guard let keys = changes[bindings[place].action], !keys.isEmpty else { continue }
      bindings[place].keys = keys
    }
    var owners: [Key: Action] = [:]
    // What was chosen comes second, so that it is what the fault is found in.
    for binding in bindings.sorted(by: { changes[$0.action] == nil && changes[$1.action] != nil }) {
      for key in binding.keys {
        if let owner = owners.updateValue(binding.action, forKey: key) {
          throw Clash(action: binding.action, key: key, reason: Self.taken(key, binding.action, owner))
        }
        if key.isWindowKey, !binding.action.isOfThePanelAlone {
          throw Clash(action: binding.action, key: key, reason: Self.needed(key, binding.action))
        }
      }
    }
    return KeyTable(bindings)
  }

  /// Two uses of one key.
  public struct Clash: Error, Equatable {
    /// The action whose keys are at fault.
    public let action: Action
    /// The key.
    public let key: Key
    /// What is wrong; what to do.
    public let reason: String
  }

  private static func taken(_ key: Key, _ action: Action, _ owner: Action) -> String {
    guard owner != action else { return "\(key.name) stands twice; remove one" }
    return "\(key.name) is the key of '\(owner.rawValue)' already; give one of the two another key"
  }

  private static func needed(_ key: Key, _ action: Action) -> String {
    "\(key.name) belongs to windows and lists; give '\(action.rawValue)' a function key or Ctrl- and a letter"
  }

  /// How the first key of an action is written.
  func name(of action: Action) -> String { keys(of: action).first?.name ?? "" }

  /// A text with every `{action}` replaced by the name of its key.
  ///
  /// Two that stand side by side, as the arrows do, are parted by a slash unless both are one sign long.
  /// - Parameter text: for example `{quit} leaves`.
  public func filled(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    var last: String?
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...].prefix { $0 != "}" }
      filled += String(rest[..<open])
      guard inside.endIndex < rest.endIndex, let action = Action(rawValue: String(inside)) else {
        filled += String(rest[open..<inside.endIndex])
        rest = rest[inside.endIndex...]
        last = nil
        continue
      }
      let name = name(of: action)
      if let last, open == rest.startIndex, last.unicodeScalars.count + name.unicodeScalars.count > 2 {
        filled += "/"
      }
      filled += name
      last = name
      rest = rest[rest.index(after: inside.endIndex)...]
    }
    return filled + String(rest)
  }
}

extension Action {
  /// Whether the action has a meaning in the panel alone, where no window is open.
  fileprivate var isOfThePanelAlone: Bool {
    switch self {
    case .previous, .next, .first, .last, .choose, .clear, .scrollUp, .scrollDown, .deleteLetter,
      .deleteWords,
      .switchField:
      true
    default: false
    }
  }
}
