import Canvas
import DeskCore

/// Why a key cannot be given to an action.
public struct KeyFault: Error, Equatable {
  /// What is wrong; what to do.
  public let reason: String
}

extension Key {
  /// How the key is written on the screen, in the manual and in the configuration file.
  public var name: String {
    switch self {
    case .character(let sign): String(sign)
    case .control(let letter): "Ctrl-\(String(letter).uppercased())"
    case .function(let number): "F\(number)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The name where there is little room: `^E` for Ctrl-E.
  var shortName: String {
    if case .control(let letter) = self { return "^\(String(letter).uppercased())" }
    return name
  }

  /// Whether the key belongs to windows, lists and fields, which need it for themselves.
  var isWindowKey: Bool { Self.named.contains { $0.key == self } }

  private static let named: [(name: String, key: Key)] = [
    ("↑", .up), ("↓", .down), ("←", .left), ("→", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab),
    ("Shift-Tab", .backTab), ("Backspace", .backspace), ("Del", .delete),
  ]

  private static let otherNames: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "delete": .delete, "pageup": .pageUp,
    "pagedown": .pageDown, "escape": .escape, "return": .enter,
  ]

  /// Reads a key as it is written in a configuration file: `F5`, `Ctrl-E`, `PgDn`, in letters of any case.
  /// - Parameter written: the name.
  /// - Throws: `KeyFault` where no terminal can tell such a key from another, or nobody knows it.
  public init(written: String) throws(KeyFault) {
    let name = written.lowercased()
    if let key = Self.named.first(where: { $0.name.lowercased() == name })?.key ?? Self.otherNames[name] {
      self = key
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()) {
      self = try Self.function(written: number, written)
    } else if name.hasPrefix("ctrl-"), let letter = name.unicodeScalars.dropFirst(5).first,
      name.unicodeScalars.count == 6
    {
      self = try Self.control(written: letter, written)
    } else {
      throw Self.stranger(written, name)
    }
  }

  private static func function(written number: Int, _ written: String) throws(KeyFault) -> Key {
    guard (1...12).contains(number) else {
      throw KeyFault(reason: "no terminal is sure to send '\(written)'; use one of F1 to F12")
    }
    return .function(number)
  }

  private static func control(written letter: Unicode.Scalar, _ written: String) throws(KeyFault) -> Key {
    guard ("a"..."z").contains(letter) else {
      throw KeyFault(reason: "no terminal is sure to send '\(written)'; use Ctrl- and a letter from A to Z")
    }
    if letter == "z" { throw KeyFault(reason: "Ctrl-Z stops the program in a shell; use another key") }
    let twins: [Unicode.Scalar: String] = ["h": "Backspace", "i": "Tab", "j": "Enter", "m": "Enter"]
    if let twin = twins[letter] {
      throw KeyFault(reason: "a terminal sends '\(written)' as \(twin); use another key")
    }
    return .control(letter)
  }

  private static func stranger(_ written: String, _ name: String) -> KeyFault {
    if written.unicodeScalars.count == 1 {
      return KeyFault(
        reason: "'\(written)' goes to the search field; use a function key or Ctrl- and a letter")
    }
    if name.hasPrefix("alt-") || name.hasPrefix("meta-") {
      return KeyFault(
        reason: "'\(written)': Alt is for Polish letters; use a function key or Ctrl- and a letter")
    }
    return KeyFault(
      reason: "unknown key '\(written)'; use F1 to F12, Ctrl-A to Ctrl-Y, Up, Down, Left, Right, "
        + named.dropFirst(4).map(\.name).joined(separator: ", "))
  }
}
