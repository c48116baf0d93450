import Canvas

/// What a terminal is told to draw in another look.
struct RoleSwitches {
  /// A look: the raw value of the first role that is drawn so.
  typealias LookID = UInt8

  /// The look of a role, at its raw value.
  private let ids: [LookID]
  /// What each look takes in a terminal that drew plainly, at its id, one after the other.
  private let begins: Strings
  /// What each look takes in a terminal that drew in another.
  private let changes: Strings
  /// A bit for each look in which a blank is more than a blank.
  private let showing: UInt32
  /// The look of plain text.
  let plain: LookID

  /// - Parameters:
  ///   - looks: one a role, at the role's raw value.
  ///   - reset: what makes the terminal draw plainly, whatever it drew before.
  init(_ looks: [Look], reset: [UInt8]) {
    let begins = looks.map(\.begin)
    ids = begins.map { begin in LookID(truncatingIfNeeded: begins.firstIndex(of: begin) ?? 0) }
    plain = ids[Int(Role.text.rawValue)]
    showing = looks.enumerated().reduce(0) { $1.element.showsOnBlanks ? $0 | 1 << $1.offset : $0 }
    let parameters = begins.compactMap(Self.parameters)
    if Self.isPlainReset(reset), parameters.count == begins.count {
      self.begins = Strings(parameters.map { Self.rendition($0) })
      changes = Strings(parameters.map { Self.rendition($0.isEmpty ? [] : [[UInt8(ascii: "0")]] + $0) })
    } else {
      self.begins = Strings(begins)
      changes = Strings(begins.map { reset + $0 })
    }
  }

  /// The look of a role, by the role's raw value.
  func id(of role: UInt8) -> LookID { ids[Int(role)] }

  /// Whether a blank in a look is more than a blank.
  func showsBlanks(_ id: LookID) -> Bool { showing >> UInt32(id) & 1 == 1 }

  /// What to write to go from one look to another.
  func change(from old: LookID, to new: LookID) -> ArraySlice<UInt8> {
    old == plain ? begins[Int(new)] : changes[Int(new)]
  }

  // MARK: ANSI X3.64

  /// "SGR", with one parameter after the other; without any it means plain.
  private static func rendition(_ parameters: [[UInt8]]) -> [UInt8] {
    var bytes = Array("\u{1B}[".utf8)
    for (place, parameter) in parameters.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      bytes += parameter
    }
    return bytes + [UInt8(ascii: "m")]
  }

  /// The parameters of some "SGR" one after the other; nil where there is anything else.
  private static func parameters(_ bytes: [UInt8]) -> [[UInt8]]? {
    var parameters: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard rest.starts(with: "\u{1B}[".utf8), let end = rest.firstIndex(of: UInt8(ascii: "m")) else {
        return nil
      }
      let inner = rest[(rest.startIndex + 2)..<end]
      let isNumbers = inner.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: ";")).contains($0) }
      guard isNumbers, !inner.isEmpty else { return nil }
      parameters.append(Array(inner))
      rest = rest[(end + 1)...]
    }
    return parameters
  }

  /// Whether it does no more than an "SGR" of nothing, but for going back to letters from line drawing, which is
  /// never gone to.
  private static func isPlainReset(_ bytes: [UInt8]) -> Bool {
    ["\u{1B}[m", "\u{1B}[0m", "\u{1B}(B\u{1B}[m", "\u{1B}[m\u{0F}", "\u{1B}[0m\u{0F}"]
      .contains { Array($0.utf8) == bytes }
  }
}

/// Short strings of bytes in one array.
private struct Strings {
  private let bytes: [UInt8]
  /// Where each ends; it begins where the one before ends.
  private let ends: [Int]

  init(_ strings: [[UInt8]]) {
    bytes = strings.reduce(into: []) { $0 += $1 }
    var end = 0
    ends = strings.map { string in
      end += string.count
      return end
    }
  }

  subscript(place: Int) -> ArraySlice<UInt8> { bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }
}
