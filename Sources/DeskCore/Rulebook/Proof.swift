/// Something that keeps a rulebook from being proven.
public struct Finding: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the rulebook is wrong.
  public let location: SourceLocation
  /// What is wrong, and what to do.
  public let message: String

  /// Makes a finding.
  /// - Parameters:
  ///   - location: where the rulebook is wrong.
  ///   - message: what is wrong; what to do.
  public init(_ location: SourceLocation, _ message: String) {
    self.location = location
    self.message = message
  }

  /// One line: `FILE:LINE: what is wrong; what to do`.
  public var description: String { "\(location): \(message)" }
}

/// What a proof went through.
public struct ProofReport: Hashable, Sendable {
  /// The situations enumerated: every seat, matter, topic, kind and authentication level.
  public let situations: Int
  /// How many of them are of matters outside the agreement.
  public let outsideSituations: Int
  /// The rows of the routing and disclosure tables.
  public let rows: Int
  /// The lines of what to say and never to say.
  public let scriptLines: Int
  /// The texts that are complete in both languages.
  public let texts: Int
  /// The points of the agreement that are cited.
  public let citedPoints: Int
}

/// A rulebook that has been proven total, unambiguous, monotone, consistent and clean.
///
/// Only a proof makes one, now or when the program was built, so whoever holds it need not check again. It is a class since it never changes and is
/// handed around with every key: one reference is cheaper than its two dozen tables.
public final class ProvenRulebook: Sendable {
  /// The tables.
  public let rulebook: Rulebook
  /// The tables compiled.
  public let table: DecisionTable
  /// What the proof went through; counted when somebody asks, since the desk never does.
  public var report: ProofReport { ProofReport(of: rulebook) }
  /// The SHA-256 of its files in hexadecimal digits; empty for a rulebook that was never a file.
  public var contentHash: String { hash() }

  private let hash: @Sendable () -> String

  /// Proves a rulebook by enumerating everything that it can be asked.
  /// - Parameters:
  ///   - rulebook: the rulebook as it was read.
  ///   - contentHash: the SHA-256 of the files it was read from, in hexadecimal digits.
  /// - Throws: `UnprovenRulebook` with every finding.
  public init(proving rulebook: Rulebook, contentHash: String = "") throws(UnprovenRulebook) {
    // Ids first: a situation cannot be enumerated while its ids are in doubt.
    var findings = ReferenceProof(rulebook).findings()
    if findings.isEmpty { findings = TableProof(rulebook).findings() }
    findings += TextProof(rulebook).findings() + rulebook.practice.findings()
    guard findings.isEmpty else { throw UnprovenRulebook(findings: findings) }
    self.rulebook = rulebook
    hash = { contentHash }
    table = DecisionTable(compiling: rulebook)
  }

  /// Takes a rulebook that was proven when the program was built, and has not changed since.
  /// - Parameters:
  ///   - rulebook: the rulebook, read from what the program carries with it.
  ///   - contentHash: the SHA-256 of the files it was read from, in hexadecimal digits.
  public init(provenWhenBuilt rulebook: Rulebook, contentHash: @escaping @Sendable () -> String) {
    self.rulebook = rulebook
    hash = contentHash
    table = DecisionTable(compiling: rulebook)
  }
}

/// Why a rulebook was not proven.
public struct UnprovenRulebook: Error, Hashable, Sendable {
  /// At least one finding, in the order in which the proofs met them.
  public let findings: [Finding]

  /// Makes the error.
  /// - Parameter findings: at least one.
  public init(findings: [Finding]) { self.findings = findings }
}

extension ProofReport {
  init(of rulebook: Rulebook) {
    let all = rulebook.situations()
    situations = all.count
    outsideSituations = all.count { rulebook.matters[Int($0.matter)].owner == .outside }
    rows = rulebook.routing.count + rulebook.disclosure.count
    scriptLines = rulebook.scripts.count
    texts = TextProof(rulebook).texts.count
    citedPoints = rulebook.citedPoints.terms.count
  }
}
