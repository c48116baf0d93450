import DeskCore

/// Why no rulebook could be had from a folder.
public enum RulebookError: Error, Equatable {
  /// There is nothing at the path, or no permission to read it.
  case missing(path: String, reason: String)
  /// Reading failed half-way.
  case unreadable(path: String, reason: String)
  /// The files were read, but they make no rulebook that can be proven.
  case invalid([Finding])

  /// One line for each thing that is wrong: `FILE:LINE: what is wrong; what to do`.
  public var lines: [String] {
    switch self {
    case .missing(let path, let reason), .unreadable(let path, let reason):
      ["\(path.printable): \(reason)"]
    case .invalid(let findings): findings.map { $0.description.printable }
    }
  }
}

extension String {
  /// The text with everything that could move a cursor replaced, fit for an error line.
  public var printable: String {
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: unicodeScalars.map { $0.isUnfitForScreen ? "\u{FFFD}" : $0 })
    return String(shown)
  }
}
