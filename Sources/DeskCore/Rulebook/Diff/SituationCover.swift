/// Covers a set of situations with few groups: together they are exactly the set.
///
/// Each group is as large as it can be within the set, and the one that covers most of what is left comes first.
/// Groups may overlap; a set is not always a sum of few products that do not.
struct SituationCover {
  let groups: [SituationGroup]

  /// - Parameters:
  ///   - set: the situations to cover.
  ///   - space: the places there are.
  init(of set: Set<DiffSituation>, in space: DiffSpace) {
    // A situation at a place is one of 18: a bit for each seat, kind and level.
    var masks: [DiffPlace: UInt32] = [:]
    for situation in set { masks[situation.place, default: 0] |= Box.bit(of: situation) }
    var left = masks
    var groups: [SituationGroup] = []
    while let best = Self.best(masks, left) {
      let places = space.places.filter { masks[$0].map { $0 & best.mask == best.mask } ?? false }
      for place in places { left[place] = left[place].map { $0 & ~best.mask } }
      groups.append(
        SituationGroup(
          seats: best.seats, places: places, kinds: best.kinds, levels: best.levels,
          words: space.words(best.seats, places, best.kinds, best.levels)))
    }
    self.groups = groups
  }

  /// The box that, at every place where all of it belongs to the set, covers most of what is left.
  private static func best(_ masks: [DiffPlace: UInt32], _ left: [DiffPlace: UInt32]) -> Box? {
    var best: (box: Box, gain: Int)?
    for box in Box.all {
      var gain = 0
      for (place, mask) in masks where mask & box.mask == box.mask {
        gain += ((left[place] ?? 0) & box.mask).nonzeroBitCount
      }
      // Of two boxes that win as much the larger one says it in fewer words.
      let wins = best.map { gain > $0.gain || (gain == $0.gain && box.size > $0.box.size) } ?? (gain > 0)
      if wins { best = (box, gain) }
    }
    return best.map(\.box)
  }
}

/// Each of some seats with each of some kinds and levels, at one place.
private struct Box {
  let seats: TermSet<Seat>
  let kinds: TermSet<Kind>
  let levels: TermSet<AuthenticationLevel>
  let mask: UInt32

  var size: Int { mask.nonzeroBitCount }

  init(_ seats: TermSet<Seat>, _ kinds: TermSet<Kind>, _ levels: TermSet<AuthenticationLevel>) {
    self.seats = seats
    self.kinds = kinds
    self.levels = levels
    var mask: UInt32 = 0
    for seat in seats.terms {
      for kind in kinds.terms {
        for level in levels.terms { mask |= Self.bit(seat, kind, level) }
      }
    }
    self.mask = mask
  }

  /// Every box there is: 7 sets of seats, 3 of kinds, 7 of levels.
  static let all: [Box] = subsets(Seat.self).flatMap { seats in
    subsets(Kind.self).flatMap { kinds in
      subsets(AuthenticationLevel.self).map { Box(seats, kinds, $0) }
    }
  }

  static func bit(of situation: DiffSituation) -> UInt32 {
    bit(situation.seat, situation.kind, situation.level)
  }

  private static func bit(_ seat: Seat, _ kind: Kind, _ level: AuthenticationLevel) -> UInt32 {
    1 << ((UInt32(seat.rawValue) * 2 + UInt32(kind.rawValue)) * 3 + UInt32(level.rawValue))
  }

  private static func subsets<Term: ClosedVocabulary>(_: Term.Type) -> [TermSet<Term>] {
    let terms = Term.allCases
    return (1..<(1 << terms.count)).map { chosen in
      TermSet(terms.indices.filter { chosen & (1 << $0) != 0 }.map { terms[$0] })
    }
  }
}
