/// The check digits of the numbers that a caller may give.
///
/// They only decide what a number is called: a wrong one is hidden as well.
/// - INVARIANT: digits are ASCII; anything else makes every check fail.
struct Checksums {
  private let values: [Int]

  init(_ ascii: [UInt8]) {
    let isNumber = ascii.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    values = isNumber ? ascii.map { Int($0 - UInt8(ascii: "0")) } : []
  }

  var isPesel: Bool {
    guard values.count == 11 else { return false }
    return (10 - weighted([1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10 == values[10]
  }

  var isNip: Bool {
    guard values.count == 10 else { return false }
    return weighted([6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == values[9]
  }

  /// REGON of 9 digits, or of 14.
  var isRegon: Bool {
    switch values.count {
    case 9: weighted([8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == values[8]
    case 14: weighted([2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == values[13]
    default: false
    }
  }

  /// A payment card, by the check of Luhn.
  var isCard: Bool {
    guard (13...19).contains(values.count) else { return false }
    let sum = values.reversed().enumerated().reduce(0) { sum, place in
      let doubled = place.offset.isMultiple(of: 2) ? place.element : place.element * 2
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum.isMultiple(of: 10)
  }

  private func weighted(_ weights: [Int]) -> Int {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Whether the remainder of an account number is right, country letters included (ISO 13616).
  static func isAccount(_ ascii: [UInt8]) -> Bool {
    guard ascii.count > 4 else { return false }
    let moved = ascii[4...] + ascii[..<4]
    var remainder = 0
    for character in moved {
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        remainder = (remainder * 10 + Int(character - UInt8(ascii: "0"))) % 97
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        remainder = (remainder * 100 + Int(character - UInt8(ascii: "a")) + 10) % 97
      default: return false
      }
    }
    return remainder == 1
  }

  /// Whether the first digit of the last six of an identity card checks its three letters.
  static func isIdentityCard(_ ascii: [UInt8]) -> Bool {
    guard ascii.count == 9 else { return false }
    let values = ascii.map { $0 >= UInt8(ascii: "a") ? Int($0) - 87 : Int($0) - 48 }
    let sum = zip(values, [7, 3, 1, 0, 7, 3, 1, 7, 3]).reduce(0) { $0 + $1.0 * $1.1 }
    return sum % 10 == values[3]
  }
}
