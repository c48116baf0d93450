import Foundation
import Testing

@Suite("The version stands in one place")
struct ReleaseTests {
  private static func version() throws -> String {
    let file = try #require(
      try Package.files(below: "Sources/pue-desk").first { $0.path.hasSuffix("/Release.swift") })
    let match = try #require(file.text.firstMatch(of: /static let version = "([0-9.]+)"/))
    return String(match.output.1)
  }

  @Test func noOtherFileOfTheProgramOrThePackageNamesIt() throws {
    let version = try Self.version()
    for folder in ["Sources", "Resources/packaging"] {
      for file in try Package.files(below: folder) where !file.path.hasSuffix("/Release.swift") {
        #expect(
          !file.text.contains("\"\(version)\"") && !file.text.contains("Version: \(version)"), "\(file.path)")
      }
    }
  }

  @Test func theChangelogBeginsWithIt() throws {
    let changelog = try String(
      contentsOf: Package.root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
    let first = try #require(changelog.components(separatedBy: "\n## ").dropFirst().first)
    #expect(first.hasPrefix("\(try Self.version()) "))
  }
}
