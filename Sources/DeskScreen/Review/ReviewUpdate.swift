import Canvas
import DeskCore

// Keys and answers while History or Statistics lies over the panel. Nothing here touches a call.

extension Model {
  /// Opens History or Statistics over the panel.
  mutating func open(_ page: Review.Page) -> [Effect] {
    let month = StatisticsQuery.month(of: WarsawTime.local(now).date, seat: nil, .day)
    return load(Review(page: page, query: month))
  }

  /// Asks the journal for what a page shows; answers that are still to come for another one are dropped.
  mutating func load(_ review: Review) -> [Effect] {
    var review = review
    reviewRequests += 1
    review.awaited = reviewRequests
    review.failure = nil
    overlay = .review(review)
    return [.load(reviewRequests, request(review))]
  }

  private func request(_ review: Review) -> ReviewRequest {
    switch review.page {
    case .history:
      return .history(
        HistoryRequest(
          choice: review.choice, after: review.places.last ?? nil, limit: ReviewLayout(size).listRows))
    case .timeline: return .timeline(callID: review.highlightedLine?.callID ?? "")
    case .statistics: return .statistics(review.query)
    }
  }

  /// Takes an answer of the journal, if it is the one that is waited for, be it under the help.
  /// - Returns: whether the screen may look different now.
  mutating func take(_ answer: ReviewAnswer, to number: Int) -> Bool {
    if case .review(let review) = overlay, review.awaited == number {
      overlay = .review(taken(answer, review))
      return true
    }
    if case .review(let review) = behindHelp, review.awaited == number {
      behindHelp = .review(taken(answer, review))
    }
    return false
  }

  private func taken(_ answer: ReviewAnswer, _ before: Review) -> Review {
    var review = before
    review.awaited = nil
    switch answer {
    case .history(let page):
      review.history = page
      review.highlighted = max(0, min(review.highlighted, page.lines.count - 1))
    case .timeline(let records): review.timeline = records
    case .statistics(let statistics): review.statistics = statistics
    case .failure(let text): review.failure = text
    }
    return review
  }

  mutating func press(_ key: Key, in review: Review) -> [Effect] {
    guard let action = keys.action(for: key, on: review.page) else { return pressThrough(key) }
    switch action {
    case .back: return goBack(review)
    case .previous: move(review, by: -1)
    case .next: move(review, by: 1)
    case .pageUp: return turn(review, forward: false)
    case .pageDown: return turn(review, forward: true)
    case .open: return openCall(review)
    case .statistics: return turn(review, to: .statistics)
    case .history: return turn(review, to: .history)
    default: return filter(review, action)
    }
    return []
  }

  /// The keys that mean the same everywhere.
  private mutating func pressThrough(_ key: Key) -> [Effect] {
    switch keys.action(for: key) {
    case .quit: return quit()
    case .help: openHelp()
    case .switchLanguage: switchLanguage()
    case .redraw: return [.redraw]
    case .history: return open(.history)
    case .statistics: return open(.statistics)
    default: break
    }
    return []
  }

  private mutating func goBack(_ review: Review) -> [Effect] {
    guard review.page == .timeline else {
      overlay = nil
      return []
    }
    var list = review
    list.page = .history
    list.awaited = nil
    list.failure = nil
    list.timeline = []
    overlay = .review(list)
    return []
  }

  private mutating func openCall(_ review: Review) -> [Effect] {
    guard !review.isLoading, review.highlightedLine != nil else { return [] }
    var course = review
    course.page = .timeline
    course.scroll = 0
    return load(course)
  }

  private mutating func turn(_ review: Review, to page: Review.Page) -> [Effect] {
    var other = review
    other.page = page
    other.scroll = 0
    return load(other)
  }

  // MARK: - Moving

  mutating func move(_ review: Review, by lines: Int) {
    var moved = review
    switch review.page {
    case .history:
      let count = review.history?.lines.count ?? 0
      moved.highlighted = max(0, min(review.highlighted + lines, count - 1))
    case .timeline, .statistics:
      moved.scroll = max(0, min(review.scroll + lines, ReviewView(self, review, size).overflow))
    }
    overlay = .review(moved)
  }

  private mutating func turn(_ review: Review, forward: Bool) -> [Effect] {
    guard review.page == .history else {
      move(review, by: (forward ? 1 : -1) * ReviewLayout(size).listRows)
      return []
    }
    var turned = review
    turned.highlighted = 0
    if forward {
      guard !review.isLoading, let next = review.history?.next else { return [] }
      turned.places.append(next)
    } else {
      guard review.places.count > 1 else { return [] }
      turned.places.removeLast()
    }
    return load(turned)
  }
}

extension Review {
  /// The call that is highlighted in the list.
  var highlightedLine: HistoryLine? {
    guard let lines = history?.lines, lines.indices.contains(highlighted) else { return nil }
    return lines[highlighted]
  }
}
