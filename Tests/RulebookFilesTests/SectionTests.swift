import Foundation
import Testing

@Suite("The sections of a rulebook, spread over its files")
struct SectionTests {
  @Test func sectionsMayStandInAnyFile() throws {
    let copy = try RulebookCopy()
    let names = ["channels", "disclosure", "ivr", "matters", "routing", "rulebook", "scripts"]
    let all = try names.map { try copy.text(of: "\($0).yaml") }.joined(separator: "\n")
    for name in names { try FileManager.default.removeItem(at: copy.url("\(name).yaml")) }
    try copy.write(all, to: "everything.yaml")
    #expect(copy.lines() == [])
  }

  @Test(arguments: ["channels", "matters", "routing", "scripts"])
  func aMissingSectionIsNamed(name: String) throws {
    let copy = try RulebookCopy()
    try FileManager.default.removeItem(at: copy.url("\(name).yaml"))
    let first = name == "channels" ? "disclosure.yaml" : "channels.yaml"
    let expected = "\(first):1: the rulebook has no section \(name); add it to any file"
    #expect(copy.lines() == [expected])
  }

  @Test func severalMissingSectionsAreNamedTogether() throws {
    let copy = try RulebookCopy()
    try FileManager.default.removeItem(at: copy.url("disclosure.yaml"))
    let expected =
      "channels.yaml:1: the rulebook has no section disclosure, depths, methods, pad; add it to any file"
    #expect(copy.lines() == [expected])
  }

  @Test func aSectionThatStandsTwiceNamesBothPlaces() throws {
    let copy = try RulebookCopy()
    try copy.write("\n\nscripts:\n  - {}\n", to: "x.yaml")
    let expected = try copy.filled(
      "x.yaml:4: section 'scripts' stands already at «scripts.yaml|- say: {pl: \"Na to odpowiada ZUS: "
        + "proszę»; remove one")
    #expect(copy.lines().first == expected)
  }

  /// The same faults, in the same order, at every loading.
  @Test func faultsStandInOneOrder() throws {
    let copy = try RulebookCopy()
    try copy.write(try copy.text(of: "disclosure.yaml"), to: "x.yaml")
    let expected = try ["disclosure", "depths", "methods", "pad"].map { name in
      let line =
        try copy.text(of: "disclosure.yaml").components(separatedBy: "\n\(name):\n")[0]
        .components(separatedBy: "\n").count + 2
      return "x.yaml:\(line): section '\(name)' stands already at disclosure.yaml:\(line); remove one"
    }
    for _ in 1...8 { #expect(copy.lines() == expected) }
  }
}
