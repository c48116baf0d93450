import Glibc

/// Reads standard input line by line in flat memory.
struct LineReader {
  enum Line {
    case bytes(ArraySlice<UInt8>)
    /// Longer than any sensible line; its bytes were skipped.
    case tooLong
  }

  /// The longest line that is kept, in bytes.
  static let longestLine = 1 << 16

  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var start = 0
  private var end = 0
  private var ended = false

  /// The next line without its end, or nil after the last.
  /// - Throws: `CommandFailure` when reading fails.
  mutating func next() throws -> Line? {
    var skipping = false
    while true {
      if let newline = buffer[start..<end].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[start..<newline]
        start = newline + 1
        return skipping || line.count > Self.longestLine ? .tooLong : .bytes(line)
      }
      if ended { return last(skipping) }
      if end - start > Self.longestLine {
        skipping = true
        start = end
      }
      try fill()
    }
  }

  private mutating func last(_ skipping: Bool) -> Line? {
    defer { start = end }
    if skipping { return .tooLong }
    return start < end ? .bytes(buffer[start..<end]) : nil
  }

  private mutating func fill() throws {
    buffer.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress, start > 0 else { return }
      memmove(base, base + start, end - start)
    }
    end -= start
    start = 0
    let room = buffer.count - end
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { read(STDIN_FILENO, $0 + end, room) } ?? 0
    }
    if count < 0, errno == EINTR { return }
    guard count >= 0 else {
      throw CommandFailure(
        "standard input cannot be read; check where it comes from", code: SystemExit.inputOutput)
    }
    ended = count == 0
    end += count
  }
}
