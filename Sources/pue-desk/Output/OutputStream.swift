import Glibc

/// Standard output with a buffer, so that a million lines do not make a million writes.
struct OutputStream {
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  init() { buffer.reserveCapacity(Self.capacity * 2) }

  /// Adds bytes and a line end.
  /// - Throws: `CommandFailure` when writing fails.
  mutating func writeLine(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes what is in the buffer.
  /// - Throws: `CommandFailure` when writing fails.
  mutating func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { write(STDOUT_FILENO, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw CommandFailure(
          "standard output cannot be written; check the disk", code: SystemExit.inputOutput)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes lines to standard output.
/// - Throws: `CommandFailure` when writing fails.
func writeLines(_ lines: [String]) throws {
  var output = OutputStream()
  for line in lines { try output.writeLine(line.utf8) }
  try output.flush()
}
