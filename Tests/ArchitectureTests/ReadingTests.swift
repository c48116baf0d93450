import Testing

/// The checks read files as text: these tests show that they see what they have to see.
@Suite("What the checks of the house can see")
struct ReadingTests {
  @Test func importsAreSeenInEveryForm() {
    let text = """
      import DeskCore
      @testable import Canvas
      @preconcurrency public import Yams
        internal import struct Foundation.Data
      import Glibc // for poll
      // import CNcurses
      /* import
      CTermGuard */
      let important = "\\" import ArgumentParser"
      """
    let file = Package.SourceFile(path: "Sources/X/a.swift", text: text)
    #expect(file.imports == ["DeskCore", "Canvas", "Yams", "Foundation", "Glibc"])
    #expect(file.target == "X")
  }

  @Test func targetsAreSeenWithTheirDependencies() {
    let manifest = """
      let package = Package(
        products: [.executable(name: "desk", targets: ["desk"])],
        targets: [
          .target(name: "A", swiftSettings: strict),
          .target(
            name: "B",
            dependencies: ["A", .product(name: "Yams", package: "Other"), .target(name: "C")],
            swiftSettings: strict),
          .systemLibrary(name: "D", providers: [.apt(["libncurses-dev"])]),
          .testTarget(name: "ATests", dependencies: ["A"]),
          .target(name: "Helper", dependencies: ["ATests"], path: "Tests/Helper"),
        ])
      """
    let found = ManifestTarget.all(in: manifest).filter { $0.name != "C" }
    #expect(
      found == [
        ManifestTarget(name: "A", dependencies: [], isTest: false),
        ManifestTarget(name: "B", dependencies: ["A", "Yams", "C"], isTest: false),
        ManifestTarget(name: "D", dependencies: [], isTest: false),
        ManifestTarget(name: "ATests", dependencies: ["A"], isTest: true),
        ManifestTarget(name: "Helper", dependencies: ["ATests"], isTest: true),
      ])
  }

  @Test(arguments: [
    "let a = b!", "b!.c()", "f()!", "a[0]!", "var x: String!", "try! f()", "x as! Int", "{ nil }()! + 1",
    "fatalError()",
  ])
  func forceIsSeen(line: String) {
    let file = Package.SourceFile(path: "Sources/X/a.swift", text: line)
    #expect(HouseRuleTests.forces(file.code[...]))
  }

  @Test(arguments: [
    "a != b", "!a", "guard !a.isEmpty else { return }", "(!a)", "f() != 1", "\"no!\"", "// no!",
    "let text = \"\"\"\nno!\n\"\"\"", "a&&(!b)", "a !== b",
  ])
  func otherMarksAreNoForce(line: String) {
    let file = Package.SourceFile(path: "Sources/X/a.swift", text: line)
    #expect(!HouseRuleTests.forces(file.code[...]))
  }
}
