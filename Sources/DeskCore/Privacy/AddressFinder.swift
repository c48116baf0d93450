/// Finds e-mail addresses, also with "(at)" or "małpa" and with "kropka" in them.
struct AddressFinder: Sendable {
  private let publicAddresses: Set<String>

  init(publicAddresses: [String]) {
    self.publicAddresses = Set(
      publicAddresses.map { address in
        let ascii = NoteText(address).units.map(\.folded).filter { $0 != UInt8(ascii: " ") }
        return String(decoding: ascii, as: UTF8.self)
      })
  }

  func found(in note: NoteText) -> [Stretch] {
    AddressSigns(note).all.compactMap { sign in
      let parts = AddressParts(note, around: sign)
      guard parts.isAddress, !publicAddresses.contains(parts.address) else { return nil }
      return Stretch(parts.range, .email)
    }
  }
}

/// The sign between the two halves of an address.
struct AddressSign {
  /// The sign with its brackets, without the spaces around it.
  let range: Range<Int>
  /// Whether it means an address whatever stands around it; a bare "at" is an English word.
  let isStrong: Bool
}

/// Finds the signs.
struct AddressSigns {
  private static let words: Set<String> = ["at", "malpa", "malpka"]
  private let note: NoteText

  init(_ note: NoteText) {
    self.note = note
  }

  var all: [AddressSign] {
    let signs = note.units.indices.lazy.filter { note.units[$0].looks(like: "@") }
    return signs.map { sign($0..<$0 + 1) } + note.words.compactMap(sign)
  }

  private func sign(_ range: Range<Int>) -> AddressSign {
    let bracketed = bracketed(range)
    let isSpaced = note.isBlank(bracketed.lowerBound - 1) && note.isBlank(bracketed.upperBound)
    return AddressSign(range: bracketed, isStrong: !isSpaced || bracketed != range)
  }

  private func sign(_ word: NoteWord) -> AddressSign? {
    guard Self.words.contains(word.folded) else { return nil }
    let bracketed = bracketed(word.range)
    if bracketed != word.range { return AddressSign(range: bracketed, isStrong: true) }
    guard note.isBlank(word.range.lowerBound - 1), note.isBlank(word.range.upperBound) else { return nil }
    return AddressSign(range: word.range, isStrong: word.folded != "at")
  }

  /// The range with the brackets around it: `(at)`, `[ at ]`.
  private func bracketed(_ range: Range<Int>) -> Range<Int> {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    let opening = note.isBlank(lower - 1) ? lower - 2 : lower - 1
    let closing = note.isBlank(upper) ? upper + 1 : upper
    guard let first = note[opening], let last = note[closing] else { return range }
    let isPair = Bracket.pairs.contains { first.looks(like: $0) && last.looks(like: $1) }
    return isPair ? opening..<closing + 1 : range
  }
}

/// What people put around a sign that a form would not let them type.
enum Bracket {
  static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("-", "-"), ("_", "_"), ("*", "*"), ("/", "/"),
  ]

  static func isOne(_ unit: NoteUnit) -> Bool {
    pairs.contains { unit.looks(like: $0) || unit.looks(like: $1) }
  }
}

/// The two halves of what may be an address.
struct AddressParts {
  private static let dots: Set<String> = ["kropka", "dot"]
  private static let joints: Set<String> = ["kropka", "dot", "podkreslnik", "myslnik", "minus"]
  private static let signs: [Unicode.Scalar] = [".", "_", "%", "+", "-", "'"]

  private let note: NoteText
  private let sign: AddressSign
  private var start: Int
  private var end: Int
  private var local: [UInt8] = []
  private var domain: [UInt8] = []

  init(_ note: NoteText, around sign: AddressSign) {
    self.note = note
    self.sign = sign
    start = sign.range.lowerBound
    end = sign.range.upperBound
    readDomain()
    // Most "at" are words; their left side need not be looked at.
    if sign.isStrong || domain.contains(UInt8(ascii: ".")) { readLocal() }
  }

  var isAddress: Bool {
    if sign.isStrong { return !local.isEmpty || !domain.isEmpty }
    return !local.isEmpty && endsInLetters
  }

  /// Whether the domain ends as "zus.pl" does and "10.42" does not.
  private var endsInLetters: Bool {
    guard let dot = domain.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let last = domain[(dot + 1)...]
    return last.count >= 2 && last.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  var range: Range<Int> { start..<end }

  /// The address as it would be typed without any detour.
  var address: String {
    String(decoding: local, as: UTF8.self) + "@" + String(decoding: domain, as: UTF8.self)
  }

  // MARK: - After the sign

  private mutating func readDomain() {
    var next = note.skippingSpaces(end)
    while let label = label(at: next) {
      domain += folded(label)
      end = label.upperBound
      guard let following = dot(after: end) else { return }
      domain.append(UInt8(ascii: "."))
      next = following
    }
    if domain.last == UInt8(ascii: ".") { domain.removeLast() }
  }

  private func label(at start: Int) -> Range<Int>? {
    var end = start
    while let unit = note[end], unit.isWordPart || ["-", "_"].contains(where: unit.looks) { end += 1 }
    return end == start ? nil : start..<end
  }

  /// Where the next label would begin, if there is a dot or a word for one.
  private func dot(after end: Int) -> Int? {
    if let unit = note[end], unit.looks(like: ".") {
      return note[end + 1]?.isWordPart == true ? end + 1 : nil
    }
    let start = skippingJoint(end, by: 1)
    guard start != end, let word = word(startingAt: start), Self.dots.contains(word.folded) else {
      return nil
    }
    let next = skippingJoint(word.range.upperBound, by: 1)
    return next == word.range.upperBound || note[next] == nil ? nil : next
  }

  // MARK: - Before the sign

  private mutating func readLocal() {
    var next = skippingJoint(start, by: -1)
    while let token = token(endingAt: next) {
      local = folded(token) + local
      start = token.lowerBound
      let joint = skippingJoint(start, by: -1)
      guard joint != start, let word = word(endingAt: joint), Self.joints.contains(word.folded) else {
        return
      }
      local.insert(Self.dots.contains(word.folded) ? UInt8(ascii: ".") : UInt8(ascii: "-"), at: 0)
      next = skippingJoint(word.range.lowerBound, by: -1)
    }
  }

  private func token(endingAt end: Int) -> Range<Int>? {
    var start = end
    while let unit = note[start - 1], unit.isWordPart || Self.signs.contains(where: unit.looks) { start -= 1 }
    return start == end ? nil : start..<end
  }

  // MARK: - Words between

  /// Goes over spaces and one bracket.
  private func skippingJoint(_ from: Int, by step: Int) -> Int {
    var index = from
    var brackets = 0
    while let unit = note[step > 0 ? index : index - 1] {
      if Bracket.isOne(unit), brackets == 0 { brackets = 1 } else if unit.role != .space { break }
      index += step
    }
    return index
  }

  private func word(startingAt start: Int) -> NoteWord? {
    note.word(at: start).flatMap { $0.range.lowerBound == start ? $0 : nil }
  }

  private func word(endingAt end: Int) -> NoteWord? {
    note.word(at: end - 1).flatMap { $0.range.upperBound == end ? $0 : nil }
  }

  private func folded(_ range: Range<Int>) -> [UInt8] {
    note.units[range].filter { $0.role != .combining }.map(\.folded)
  }
}
