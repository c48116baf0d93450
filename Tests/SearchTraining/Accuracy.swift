import DeskCore
import MatterSearch

/// How well a search does on labelled phrases.
public struct Accuracy: Sendable {
  private var matters = Share()
  private var firstThree = Share()
  private var owners = Share()
  private var topicsOfLaw = Share()
  private var topicsOfData = Share()
  private var kinds = Share()
  private var offTopic = Share()
  private var nagged = Share()
  private var asked = Share()
  private var silentlyWrong = Share()
  private var sure: [(score: Double, isRight: Bool)] = []
  /// The phrases whose matter did not come first, with what did.
  public private(set) var misses: [String] = []

  /// Judges a search.
  /// - Parameters:
  ///   - finder: the search.
  ///   - phrases: the phrases, which it was not trained on.
  ///   - ids: the ids of the rulebook's matters.
  public init(_ finder: MatterFinder, _ phrases: [LabelledPhrase], ids: [String]) {
    for phrase in phrases {
      let hits = finder.find(phrase.text)
      guard let first = hits.first else { continue }
      guard let matter = phrase.matter else {
        offTopic.add(first.doubt != nil)
        if first.doubt == nil {
          misses.append("none\t\(ids[Int(first.matter)])\t\(first.score)\t\(phrase.text)")
        }
        continue
      }
      let ranked = hits.map { ids[Int($0.matter)] }
      let isRight = ranked[0] == matter
      matters.add(isRight)
      firstThree.add(ranked.prefix(3).contains(matter))
      owners.add(ranked[0].prefix(3) == matter.prefix(3))
      kinds.add((first.kind == .complaint) == phrase.complains)
      asked.add(first.doubt != nil)
      if isRight { nagged.add(first.doubt != nil) } else { silentlyWrong.add(first.doubt == nil) }
      sure.append((first.score, isRight))
      if let topic = phrase.topic, let hit = hits.first(where: { ids[Int($0.matter)] == matter }) {
        let isTopic = hit.topic.map(Int.init) == topic
        if matter == "1.2.e" { topicsOfLaw.add(isTopic) } else { topicsOfData.add(isTopic) }
        if !isTopic { misses.append("topic \(topic)\t\(hit.topic ?? 0)\t\t\(phrase.text)") }
      }
      if !isRight { misses.append("\(matter)\t\(ranked[0])\t\(first.score)\t\(phrase.text)") }
      if (first.kind == .complaint) != phrase.complains {
        misses.append("kind\t\(first.kind)\t\t\(phrase.text)")
      }
    }
  }

  /// The share of phrases whose matter comes first.
  public var top1: Double { matters.value }
  /// The share whose matter is among the first three.
  public var top3: Double { firstThree.value }
  /// The share whose owner is that of the first matter.
  public var owner: Double { owners.value }
  /// The share of questions of law whose topic is proposed.
  public var topic: Double { topicsOfLaw.value }
  /// The share of wrong data whose topic is proposed.
  public var dataTopic: Double { topicsOfData.value }
  /// The share whose kind is proposed.
  public var kind: Double { kinds.value }
  /// The share of phrases about none of the matters that the desk asks about.
  public var asksOffTopic: Double { offTopic.value }
  /// The share of phrases ranked right that the desk asks about all the same.
  public var asksNeedlessly: Double { nagged.value }
  /// The share of phrases ranked wrong that the desk does not ask about.
  public var wrongUnasked: Double { silentlyWrong.value }

  /// How far stated probabilities are from the shares of hits, on average over ten equal steps.
  public var calibrationError: Double {
    var error = 0.0
    for step in 0..<10 {
      let inStep = sure.filter { min(9, Int($0.score * 10)) == step }
      guard !inStep.isEmpty else { continue }
      let stated = inStep.reduce(0) { $0 + $1.score }
      error += abs(stated - Double(inStep.count { $0.isRight }))
    }
    return error / Double(max(1, sure.count))
  }

  /// The figures in a line, in per cent.
  public var line: String {
    [
      top1, top3, owner, topic, dataTopic, kind, calibrationError, asksOffTopic, asksNeedlessly, wrongUnasked,
    ].map { share in
      let text = "\((share * 1000).rounded() / 10)"
      return String(repeating: " ", count: max(1, 9 - text.count)) + text
    }.joined()
  }

  /// The heads of the columns of `line`.
  public static let heads =
    "    top-1    top-3    owner  topic e  topic c     kind      ECE  ask off ask need  unasked"
}

private struct Share: Sendable {
  private var hits = 0
  private var all = 0

  var value: Double { all == 0 ? 1 : Double(hits) / Double(all) }

  mutating func add(_ isHit: Bool) {
    hits += isHit ? 1 : 0
    all += 1
  }
}
