import DeskCore

/// What is known of a chain at a moment: how many events it had, and the MAC of the last one.
///
/// Kept apart from the journal, on paper best of all, it proves that nothing up to it was changed or cut
/// off since. It is itself under a MAC: nobody without the key can write one that fits.
public struct Anchor: Hashable, Sendable {
  /// Why an anchor was written.
  public enum Reason: String, CaseIterable, Sendable {
    /// The journal is new.
    case begun
    /// An unchained journal of an earlier version was chained.
    case chained
    /// So many events were written since the last one.
    case interval
    /// A desk ended.
    case exit
    /// Somebody asked for it.
    case demand
    /// Closed days were removed.
    case pruned
  }

  /// Why it was written.
  public let reason: Reason
  /// The number of the last event, which counts every event there ever was.
  public let eventCount: Int64
  /// How often days were removed until then.
  public let pruningCount: Int64
  /// When it was written.
  public let at: Instant
  /// The first half of the MAC of the last event.
  let head: [UInt8]
  /// The first half of the MAC of all the above.
  let mac: [UInt8]

  /// How many bytes of a MAC are written: 128 bits leave nobody anything to guess.
  static let half = 16

  /// Makes an anchor of a chain.
  init(
    _ reason: Reason, _ head: ChainHead, pruningCount: Int64, at: Instant, journal: [UInt8], key: JournalKey
  ) {
    self.reason = reason
    self.pruningCount = pruningCount
    self.at = at
    eventCount = head.id
    self.head = Array(head.mac.array.prefix(Self.half))
    mac = Self.mac(reason, eventCount, pruningCount, at, self.head, journal, key)
  }

  /// Whether it was written for this journal with this key, and not changed since.
  func isGenuine(journal: [UInt8], key: JournalKey) -> Bool {
    mac == Self.mac(reason, eventCount, pruningCount, at, head, journal, key)
  }

  /// Whether an event is the last one it speaks of.
  func fits(_ mac: Mac) -> Bool { head == Array(mac.array.prefix(Self.half)) }

  private static func mac(
    _ reason: Reason, _ eventCount: Int64, _ pruningCount: Int64, _ at: Instant, _ head: [UInt8],
    _ journal: [UInt8], _ key: JournalKey
  ) -> [UInt8] {
    var seal = Seal(key)
    seal.begin(.anchor, after: .none)
    seal.add(journal)
    seal.add(reason.rawValue)
    seal.add(eventCount)
    seal.add(pruningCount)
    seal.add(at.secondsSinceEpoch)
    seal.add(head)
    return Array(seal.end().array.prefix(half))
  }
}

extension Anchor {
  private static let opening = "PUED1"

  /// The form for paper and for the file: `PUED1:demand:8123:0:1461830400:7ZQ4-…`.
  ///
  /// Reason, number of events, number of prunings, seconds since 1970, then 32 bytes in 13 groups of
  /// letters and digits that cannot be taken for one another.
  public var text: String {
    let groups = Base32.encode(head + mac).split4().joined(separator: "-")
    return
      "\(Self.opening):\(reason.rawValue):\(eventCount):\(pruningCount):\(at.secondsSinceEpoch):\(groups)"
  }

  /// Reads the form for paper; spaces, hyphens and the case of letters do not matter.
  /// - Parameter text: what `text` gave.
  public init?(text: String) {
    let plain = text.filter { !$0.isWhitespace }
    let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].uppercased() == Self.opening,
      let reason = Reason(rawValue: parts[1].lowercased()),
      let events = Int64(parts[2]), events >= 0, let prunings = Int64(parts[3]), prunings >= 0,
      let seconds = Int64(parts[4]), let bytes = Base32.decode(parts[5]), bytes.count == 2 * Self.half
    else { return nil }
    let at = Instant(secondsSinceEpoch: seconds)
    // An instant takes the nearest moment it has: such an anchor was written by nobody.
    guard at.secondsSinceEpoch == seconds else { return nil }
    self.reason = reason
    self.at = at
    (eventCount, pruningCount) = (events, prunings)
    (head, mac) = (Array(bytes.prefix(Self.half)), Array(bytes.suffix(Self.half)))
  }
}

/// Bytes as letters and digits that people can read out to one another: no I, L, O, U.
enum Base32 {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text = ""
    var (buffer, bits) = (0, 0)
    for byte in bytes {
      (buffer, bits) = (buffer << 8 | Int(byte), bits + 8)
      while bits >= 5 {
        bits -= 5
        text.unicodeScalars.append(Unicode.Scalar(alphabet[buffer >> bits & 31]))
      }
      buffer &= (1 << bits) - 1
    }
    if bits > 0 { text.unicodeScalars.append(Unicode.Scalar(alphabet[buffer << (5 - bits) & 31])) }
    return text
  }

  /// Nil for anything that `encode` would not write; hyphens and look-alikes aside.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for scalar in text.uppercased().utf8 where scalar != UInt8(ascii: "-") {
      guard let value = alphabet.firstIndex(of: lookAlike(scalar)) else { return nil }
      (buffer, bits) = (buffer << 5 | value, bits + 5)
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(buffer >> bits & 255))
      buffer &= (1 << bits) - 1
    }
    return buffer == 0 && bits < 5 ? bytes : nil
  }

  private static func lookAlike(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    default: letter
    }
  }
}

extension String {
  fileprivate func split4() -> [String] {
    var groups: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      groups.append(String(rest.prefix(4)))
      rest = rest.dropFirst(4)
    }
    return groups
  }
}
