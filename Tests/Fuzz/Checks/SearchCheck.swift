import DeskCore
import MatterSearch

/// Any words rank every matter once, with shares of one and evidence that lies in the words.
enum SearchCheck {
  static func fault(_ bytes: [UInt8]) -> String? {
    let words = String(decoding: bytes, as: UTF8.self)
    let hits = finder.find(words)
    if Set(hits.map(\.matter)).count != 10 || hits.count != 10 { return "not every matter once" }
    if !hits.allSatisfy({ $0.score.isFinite && (0...1).contains($0.score) }) { return "no share of one" }
    if hits.reduce(0, { $0 + $1.score }) > 1.000_001 { return "more than one in all" }
    if zip(hits, hits.dropFirst()).contains(where: { $0.score < $1.score }) { return "not the best first" }
    if hits.dropFirst().contains(where: { $0.doubt != nil || !$0.evidence.isEmpty }) {
      return "not the first"
    }
    if finder.find(words) != hits { return "the same words give other hits" }
    return evidenceFault(hits[0].evidence, of: words.unicodeScalars.count) ?? topicFault(hits)
  }

  private static let finder = MatterFinder(Shipped.rulebook)

  private static func evidenceFault(_ evidence: [Range<Int>], of count: Int) -> String? {
    let inside = evidence.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= count }
    let ascending = zip(evidence, evidence.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    return inside && ascending ? nil : "evidence \(evidence) in \(count) scalars"
  }

  private static func topicFault(_ hits: [MatterHit]) -> String? {
    let matters = Shipped.rulebook.rulebook.matters
    let strange = hits.first { hit in hit.topic.map { !matters[Int(hit.matter)].topics.admits($0) } ?? false }
    return strange.map { "topic \($0.topic ?? 0) for \(matters[Int($0.matter)].id)" }
  }
}
