extension Rulebook {
  /// Every point that the rulebook cites anywhere.
  var citedPoints: CitationSet {
    var points: CitationSet = ivr.citations
    for cited in matters.map(\.citations) + topics.map(\.citations) + channels.map(\.citations) {
      points.formUnion(cited)
    }
    for cited in methods.map(\.citations) + depths.map(\.citations) { points.formUnion(cited) }
    for cited in routing.map(\.citations) + disclosure.map(\.citations) { points.formUnion(cited) }
    for cited in scripts.map(\.citations) { points.formUnion(cited) }
    return points
  }
}
