/// A vocabulary that the agreement closes: its terms are known when the program is built.
public protocol ClosedVocabulary: CaseIterable, Hashable, RawRepresentable, Sendable
where RawValue == UInt8, AllCases == [Self] {
  /// The term as rulebooks, the command line and JSON write it.
  var id: String { get }
}

extension ClosedVocabulary {
  /// The term with this id, or nil where there is none.
  /// - Parameter id: for example `contact-center`.
  @inlinable public init?(id: some StringProtocol) {
    // Comparing two strings is quick, a string with a collection of any kind is not.
    let id = String(id)
    guard let term = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = term
  }

  /// Every id of the vocabulary, in its own order.
  public static var ids: [String] { allCases.map(\.id) }
}

extension ClosedVocabulary where Self: Encodable {
  /// Writes the id, which a person can read.
  /// - Parameter encoder: where to write.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(id)
  }
}

extension ClosedVocabulary where Self: Decodable {
  /// Reads an id.
  /// - Parameter decoder: where to read.
  /// - Throws: `DecodingError` where the vocabulary has no such term.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let id = try value.decode(String.self)
    guard let term = Self(id: id) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "unknown term '\(id)'")
    }
    self = term
  }
}

/// A set of terms of one closed vocabulary, held in one word so that decisions need no allocation.
public struct TermSet<Term: ClosedVocabulary>: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One bit a term; INVARIANT: bit `n` stands for the term with raw value `n`, below 64.
  @usableFromInline var bits: UInt64

  /// Makes the set of the terms given.
  /// - Parameter terms: in any order, repeated or not.
  @inlinable public init(_ terms: some Sequence<Term>) {
    bits = terms.reduce(0) { $0 | (1 << UInt64($1.rawValue)) }
  }

  /// Makes the set of the terms written between brackets.
  public init(arrayLiteral elements: Term...) { self.init(elements) }

  /// Every term of the vocabulary.
  public static var all: TermSet { TermSet(Term.allCases) }

  /// The terms in the vocabulary's own order.
  public var terms: [Term] {
    var terms: [Term] = []
    var rest = bits
    while rest != 0 {
      if let term = Term(rawValue: UInt8(rest.trailingZeroBitCount)) { terms.append(term) }
      rest &= rest - 1
    }
    return terms
  }

  /// Whether no term is in the set.
  public var isEmpty: Bool { bits == 0 }

  /// Whether a term is in the set.
  /// - Parameter term: the term asked for.
  @inlinable public func contains(_ term: Term) -> Bool {
    bits & (1 << UInt64(term.rawValue)) != 0
  }

  /// Adds the terms of another set.
  /// - Parameter other: the set to add.
  public mutating func formUnion(_ other: TermSet) { bits |= other.bits }

  /// This set and another together.
  /// - Parameter other: the set to add.
  public func union(_ other: TermSet) -> TermSet {
    var both = self
    both.formUnion(other)
    return both
  }
}
