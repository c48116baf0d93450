import Testing

@Suite("Rules of the house that hold in every file")
struct HouseRuleTests {
  @Test func noFileSpeaksOfAFolderOutsideThePackage() throws {
    let outside = "../" + "shared"
    for folder in ["Sources", "Tests", "Resources"] {
      for file in try Package.files(below: folder) {
        #expect(!file.text.contains(outside), "\(file.path)")
      }
    }
  }

  @Test func nothingInSourcesEndsTheProgramByForce() throws {
    for file in try Package.files(below: "Sources") where file.isSwift {
      for (number, line) in file.code.split(separator: "\n").enumerated() {
        #expect(!Self.forces(line), "\(file.path), line \(number + 1) of its code: \(line)")
      }
    }
  }

  @Test func everyFileOfSourcesIsShorterThanThreeHundredLines() throws {
    for file in try Package.files(below: "Sources") {
      #expect(file.lines.count < 300, "\(file.path) has \(file.lines.count) lines")
    }
  }

  /// Whether a line of code unwraps or tries by force, or gives up.
  static func forces(_ line: Substring) -> Bool {
    guard !line.contains("fatalError("), !line.contains("try!"), !line.contains("as!") else { return true }
    return zip(line.indices, line.indices.dropFirst()).contains { before, sign in
      let follows = line.index(after: sign)
      return line[sign] == "!"
        && (line[before].isLetter || line[before].isNumber || ")]}_".contains(line[before]))
        && !line[follows...].hasPrefix("=")
    }
  }
}
