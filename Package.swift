// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// The release begins with asking for what a start reads: see Sources/CStart.
#if arch(x86_64)
  let entry: [LinkerSetting] = [
    .unsafeFlags(["-Xlinker", "-e", "-Xlinker", "start_before_all"], .when(configuration: .release))
  ]
#else
  let entry: [LinkerSetting] = []
#endif

// Only 'make fuzz' brings libFuzzer, without which the fuzzer cannot be linked.
let fuzzer: [Target] =
  Context.environment["PUE_DESK_FUZZ"] == nil
  ? []
  : [
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "Fuzzer", dependencies: ["FuzzChecks", "CFuzzer"], path: "Tests/Fuzz/Fuzzer",
      swiftSettings: strict),
  ]

let package = Package(
  name: "pue-desk",
  products: [.executable(name: "pue-desk", targets: ["pue-desk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // 7.8 does not link with this toolchain.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "DeskCore", swiftSettings: strict),
    .target(name: "Canvas", swiftSettings: strict),
    .target(name: "CResources"),
    .target(name: "Practice", dependencies: ["DeskCore"], swiftSettings: strict),
    .target(
      name: "RulebookFiles",
      dependencies: [
        "DeskCore", "Practice", "CResources", "RulebookReading", "YamlTrees",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict, plugins: ["CompileRulebooks"]),
    .target(
      name: "YamlTrees", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: strict),
    .target(name: "RulebookReading", dependencies: ["DeskCore", "YamlTrees"], swiftSettings: strict),
    // Proves the built-in rulebooks when the program is built: at each start it would take most of the time.
    .executableTarget(
      name: "compile-rulebooks", dependencies: ["DeskCore", "RulebookReading", "YamlTrees"],
      swiftSettings: strict),
    .plugin(
      name: "CompileRulebooks", capability: .buildTool(), dependencies: ["compile-rulebooks"],
      path: "Sources/CompileRulebooks"),
    .target(name: "MatterSearch", dependencies: ["DeskCore", "CResources"], swiftSettings: strict),
    .target(
      name: "CallJournal",
      dependencies: [
        "DeskCore", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(name: "SituationLines", dependencies: ["DeskCore"], swiftSettings: strict),
    .target(name: "DeskScreen", dependencies: ["DeskCore", "Canvas"], swiftSettings: strict),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CTermGuard"),
    .target(name: "CStart"),
    // The last step of the build: see the Makefile.
    .executableTarget(
      name: "lay-start", dependencies: ["CStart"], linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "Terminal", dependencies: ["Canvas", "CNcurses", "CTermGuard"], swiftSettings: strict),
    .executableTarget(
      name: "pue-desk",
      dependencies: [
        "DeskCore", "Canvas", "RulebookFiles", "MatterSearch", "DeskScreen", "Terminal",
        "CallJournal", "Practice", "SituationLines", "CStart",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: entry),
    .executableTarget(
      name: "mutate-rulebook",
      dependencies: [
        "DeskCore", "RulebookFiles", "TerminalHarness", .product(name: "Yams", package: "Yams"),
      ],
      path: "Tests/RulebookMutations", swiftSettings: strict),
    .testTarget(
      name: "DeskCoreTests", dependencies: ["DeskCore", "RulebookFiles", "FuzzChecks"],
      swiftSettings: strict),
    .testTarget(
      name: "RulebookFilesTests",
      dependencies: ["RulebookFiles", "RulebookReading", "YamlTrees", "DeskCore", "CResources"],
      swiftSettings: strict),
    .testTarget(
      name: "MatterSearchTests",
      dependencies: ["MatterSearch", "DeskCore", "RulebookFiles", "CResources", "SearchTraining"],
      exclude: ["Evaluation"], swiftSettings: strict),
    .target(
      name: "SearchTraining", dependencies: ["MatterSearch", "DeskCore", "RulebookFiles"],
      path: "Tests/SearchTraining", swiftSettings: strict),
    .executableTarget(
      name: "train-search", dependencies: ["SearchTraining"], path: "Tests/TrainSearch",
      swiftSettings: strict),
    .executableTarget(
      name: "journal-writer-probe", dependencies: ["CallJournal", "DeskCore"],
      path: "Tests/JournalProbe", swiftSettings: strict),
    .executableTarget(
      name: "journal-generator", dependencies: ["CallJournal", "DeskCore"],
      path: "Tests/JournalGenerator", swiftSettings: strict),
    .testTarget(
      name: "CallJournalTests",
      dependencies: [
        "CallJournal", "DeskCore", "TerminalHarness", "journal-writer-probe", "journal-generator",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PracticeTests",
      dependencies: [
        "Practice", "DeskCore", "RulebookFiles", "CallJournal", "DeskScreen", "Canvas", "MatterSearch",
      ],
      exclude: ["Expected"], swiftSettings: strict),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: strict),
    .testTarget(
      name: "DeskScreenTests",
      dependencies: ["DeskScreen", "Canvas", "DeskCore", "RulebookFiles", "MatterSearch", "Terminal"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["TerminalHarness", "pue-desk", "compile-rulebooks", "CallJournal", "DeskCore"],
      swiftSettings: strict),
    .testTarget(
      name: "DeskTerminalTests",
      dependencies: ["TerminalHarness", "pue-desk", "CallJournal", "DeskCore"], swiftSettings: strict),
    .testTarget(
      name: "StartTests", dependencies: ["CStart", "TerminalHarness", "lay-start"], exclude: ["probe.c"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .target(
      name: "CPtyHarness", path: "Tests/CPtyHarness",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    .target(
      name: "TerminalHarness", dependencies: ["CPtyHarness"], path: "Tests/TerminalHarness",
      swiftSettings: strict),
    .target(
      name: "FuzzChecks",
      dependencies: [
        "Canvas", "DeskCore", "MatterSearch", "Practice", "RulebookFiles", "SituationLines", "Terminal",
      ],
      path: "Tests/Fuzz/Checks", swiftSettings: strict),
    .testTarget(
      name: "FuzzSeedTests", dependencies: ["FuzzChecks"], path: "Tests/Fuzz/SeedTests",
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalDemo", dependencies: ["Terminal", "Canvas"], path: "Tests/TerminalDemo",
      swiftSettings: strict),
    .executableTarget(
      name: "desk-bench",
      dependencies: [
        "CallJournal", "DeskCore", "MatterSearch", "RulebookFiles", "TerminalHarness",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/DeskBench", swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Canvas", "TerminalHarness", "TerminalDemo"],
      swiftSettings: strict),
  ]
    + fuzzer,
  swiftLanguageModes: [.v6]
)
