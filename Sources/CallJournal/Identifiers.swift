/// A new id for a call: 32 hex digits that nobody else has drawn.
public func newCallID() -> String { randomHexDigits() }

/// A new id for a desk: 32 hex digits that nobody else has drawn.
public func newDeskID() -> String { randomHexDigits() }

private func randomHexDigits() -> String {
  var generator = SystemRandomNumberGenerator()
  return hexDigits(of: generator.next()) + hexDigits(of: generator.next())
}

/// The 16 hex digits of a word.
func hexDigits(of word: UInt64) -> String {
  let digits = String(word, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// Whether a text could be the id of a call or of a desk; it is then safe as part of a file name.
func isIdentifier(_ text: some StringProtocol) -> Bool {
  text.utf8.count == 32
    && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
}
