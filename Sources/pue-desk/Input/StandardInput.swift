import Glibc
import SituationLines

/// Standard input, line by line.
struct StandardInput {
  private var lines = LineReader(descriptor: STDIN_FILENO)

  /// The next line, or nil after the last.
  /// - Throws: `CommandFailure` when reading fails.
  mutating func next() throws -> LineReader.Line? {
    do {
      return try lines.next()
    } catch {
      throw CommandFailure(
        "standard input cannot be read; check where it comes from", code: SystemExit.inputOutput)
    }
  }
}
