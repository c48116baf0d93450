/// Looks for digits that a masked text still shows, by other means than the masker's.
///
/// It knows letters and digits by their Unicode properties and nothing of groups and gaps: it cuts
/// a run into pieces at spaces, commas and brackets and takes away those that may stay.
package struct LeftDigits {
  private static let forms = ["225601600", "0225601600", "48225601600", "0048225601600"]

  /// The runs of five digits or more of which nothing explains why they stand there.
  package static func runs(in text: String) -> [String] {
    allRuns(in: text).filter { digits(in: $0) >= 5 && digits(in: unexplained($0)) >= 5 }
  }

  private static func digits(in text: String) -> Int {
    text.unicodeScalars.count { $0.properties.numericType != nil }
  }

  private static func allRuns(in text: String) -> [String] {
    var runs = [String.UnicodeScalarView()]
    for scalar in text.unicodeScalars {
      let isDigit = scalar.properties.numericType != nil
      let isMark = [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
      if scalar.properties.isAlphabetic, !isDigit, !isMark {
        runs.append(String.UnicodeScalarView())
      } else {
        runs[runs.count - 1].append(scalar)
      }
    }
    return runs.map { String($0) }
  }

  private static func unexplained(_ run: String) -> String {
    let boundaries: Set<Unicode.Scalar> = [" ", ",", ";", "(", ")", "▒"]
    let pieces = joiningDashes(plain(run)).unicodeScalars.split { boundaries.contains($0) }.map { String($0) }
    var left: [String] = []
    var index = 0
    while index < pieces.count {
      let count = publicPieces(pieces[index...])
      if count == 0, !isMoment(pieces[index]) { left.append(pieces[index]) }
      index += max(count, 1)
    }
    return left.joined(separator: " ")
  }

  /// With one kind of dash and one of space: Unicode has dozens of both, and they mean the same.
  private static func plain(_ run: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in run.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .dashPunctuation: plain.append("-")
      case _ where scalar == "−": plain.append("-")
      case _ where scalar.properties.isWhitespace: plain.append(" ")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// "7.00 – 18.00" is one piece as "7.00–18.00" is, and so are two dates and two years.
  private static func joiningDashes(_ run: String) -> String {
    // What another dash follows belongs to a date: "2016 -2016-04" is a year and a month.
    let pair = /(?<first>[0-9][0-9.:\/]+) *- *(?<second>[0-9][0-9.:\/]+)(?![0-9.:\/]*-[0-9])/
    return run.replacing(pair.matchingSemantics(.unicodeScalar)) { match in
      let joined = match.first + "-" + match.second
      return isMoment(String(joined)) ? String(joined) : String(run[match.range])
    }
  }

  private static func publicPieces(_ pieces: ArraySlice<String>) -> Int {
    var read = ""
    var longest = 0
    for (index, piece) in pieces.prefix(20).enumerated() {
      read += String(piece.unicodeScalars.filter { $0.properties.numericType != nil }.map(Character.init))
      if forms.contains(read) { longest = index + 1 }
    }
    return longest
  }

  private static func isMoment(_ piece: String) -> Bool {
    // Signs before and after belong to the sentence, accents to the digit.
    let isDigit = { (scalar: Unicode.Scalar) in scalar.properties.numericType != nil }
    let scalars = piece.unicodeScalars
    guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit) else {
      return true
    }
    let moment = String(scalars[first...last])
    let time = /[0-2]?[0-9][:.][0-5][0-9]/
    let year = /20[0-9]{2}/
    if isDate(moment) || moment.wholeMatch(of: /[0-2]?[0-9]:[0-5][0-9]/) != nil { return true }
    if moment.wholeMatch(of: /20[0-9]{2}\/20[0-9]{2}/) != nil { return true }
    return halves(of: moment).contains { half in
      isDate(half.0) && isDate(half.1)
        || half.0.wholeMatch(of: time) != nil && half.1.wholeMatch(of: time) != nil
        || half.0.wholeMatch(of: year) != nil && half.1.wholeMatch(of: year) != nil
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let day = /[0-3]?[0-9]([.\/-])[01]?[0-9]\1(?:20[0-9]{2})|20[0-9]{2}-[01][0-9]-[0-3][0-9]/
    let month = /[01]?[0-9][.\/]20[0-9]{2}|20[0-9]{2}-[01][0-9]/
    return text.wholeMatch(of: day) != nil || text.wholeMatch(of: month) != nil
  }

  private static func halves(of piece: String) -> [(String, String)] {
    piece.indices.filter { piece[$0] == "-" }.map { dash in
      (String(piece[..<dash]), String(piece[piece.index(after: dash)...]))
    }
  }
}
