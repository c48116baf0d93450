import Glibc

/// Reads an open file line by line in flat memory.
package struct LineReader {
  /// What stands on a line.
  package enum Line: Equatable {
    case bytes(ArraySlice<UInt8>)
    /// Longer than any sensible line; its bytes were skipped.
    case tooLong
  }

  /// The longest line that is kept, in bytes.
  package static let longestLine = 1 << 16

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var start = 0
  private var end = 0
  private var ended = false

  /// Reads from where an open file stands.
  /// - Parameter descriptor: the file, which the reader does not close.
  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its end, or nil after the last.
  /// - Throws: `LineFault` when reading fails.
  package mutating func next() throws(LineFault) -> Line? {
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

  private mutating func fill() throws(LineFault) {
    buffer.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress, start > 0 else { return }
      memmove(base, base + start, end - start)
    }
    end -= start
    start = 0
    let room = buffer.count - end
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { read(descriptor, $0 + end, room) } ?? 0
    }
    if count < 0, errno == EINTR { return }
    guard count >= 0 else { throw LineFault() }
    ended = count == 0
    end += count
  }
}

/// An open file could not be read.
package struct LineFault: Error {}
