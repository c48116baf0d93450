/// A linear support vector machine for one yes-or-no question, squared hinge loss, trained by dual coordinate descent.
///
/// Only sums, products and comparisons in a fixed order: the same weights, bit for bit, on every machine.
struct Separator {
  /// The weight of each bucket.
  private(set) var weights: [Double]
  /// What is added to every score.
  private(set) var bias = 0.0

  /// How far a phrase on the wrong side may pull.
  static let looseness = 1.0
  private static let mostRounds = 25
  private static let goodEnough = 0.05

  /// Trains.
  /// - Parameters:
  ///   - rows: the phrases.
  ///   - answers: for each row whether the answer is yes; nil leaves the row out.
  init(_ rows: SparseRows, buckets: Int, answers: [Bool?]) {
    weights = Array(repeating: 0, count: buckets)
    var order = answers.indices.filter { answers[$0] != nil }
    var pulls = [Double](repeating: 0, count: answers.count)
    var random = UInt64(0x5EED)
    for _ in 0..<Self.mostRounds {
      Self.shuffle(&order, &random)
      if round(rows, answers, order, &pulls) < Self.goodEnough { return }
    }
  }

  /// Goes over every phrase once.
  /// - Returns: how far the furthest phrase was from rest.
  private mutating func round(
    _ rows: SparseRows, _ answers: [Bool?], _ order: [Int], _ pulls: inout [Double]
  ) -> Double {
    var worst = 0.0
    let slack = 0.5 / Self.looseness
    // Each row has length one, and the bias counts as a feature of value one.
    let curvature = 2 + slack
    var bias = bias
    weights.withUnsafeMutableBufferPointer { weights in
      rows.buckets.withUnsafeBufferPointer { buckets in
        rows.values.withUnsafeBufferPointer { values in
          for row in order {
            let sign = answers[row] == true ? 1.0 : -1.0
            let end = rows.starts[row + 1]
            var score = bias
            var place = rows.starts[row]
            while place < end {
              score += weights[Int(buckets[place])] * values[place]
              place += 1
            }
            let pull = pulls[row]
            let slope = sign * score - 1 + slack * pull
            worst = max(worst, pull > 0 ? abs(slope) : -slope)
            let moved = max(0, pull - slope / curvature)
            guard moved != pull else { continue }
            pulls[row] = moved
            let step = (moved - pull) * sign
            bias += step
            place = rows.starts[row]
            while place < end {
              weights[Int(buckets[place])] += step * values[place]
              place += 1
            }
          }
        }
      }
    }
    self.bias = bias
    return worst
  }

  private static func shuffle(_ order: inout [Int], _ random: inout UInt64) {
    guard order.count > 1 else { return }
    for place in stride(from: order.count - 1, to: 0, by: -1) {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(place, Int((random >> 33) % UInt64(place + 1)))
    }
  }
}
