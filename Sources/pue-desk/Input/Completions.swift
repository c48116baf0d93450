import ArgumentParser

extension CompletionKind {
  /// What completes a value, by the name that the help gives it: a file, a folder, or one of the words between bars.
  static func named(_ valueName: String) -> CompletionKind {
    switch valueName {
    case "file": .file()
    case "dir": .directory
    case "1-6": .list((1...6).map(String.init))
    default: .list(valueName.split(separator: "|").map(String.init))
    }
  }
}
