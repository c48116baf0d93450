/// Reads ASCII text from left to right: digits of a fixed width and the signs between them.
///
/// It looks at bytes, so a digit of another script, or a digit with a combining mark, is not a digit.
struct CalendarReader {
  private var rest: ArraySlice<UInt8>

  /// - Parameter text: copied, so that its own type need not be known in every step.
  init(_ text: some StringProtocol) {
    rest = Array(String(text).utf8)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes a number written with exactly that many digits; `nil` takes nothing.
  mutating func number(digits: Int) -> Int? {
    let taken = rest.prefix(digits)
    guard taken.count == digits else { return nil }
    var value = 0
    for byte in taken {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = rest.dropFirst(digits)
    return value
  }

  /// Takes one ASCII sign if it comes next, and says whether it did.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }
}

/// Writes the numbers of dates and times.
enum CalendarText {
  /// The number in decimal, with zeros before it up to the width.
  ///
  /// - Parameters:
  ///   - number: zero or more.
  ///   - width: the least number of digits; a longer number is written whole.
  static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
