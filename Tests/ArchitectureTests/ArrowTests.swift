import Testing

@Suite("Arrows point one way")
struct ArrowTests {
  /// What each target of Sources may import; an arrow that is not here fails.
  static let allowed: [String: Set<String>] = [
    "DeskCore": [],
    "Canvas": [],
    "CResources": [],
    "CNcurses": [],
    "CTermGuard": [],
    "CStart": [],
    "lay-start": ["CStart"],
    "Practice": ["DeskCore", "Foundation", "Glibc"],
    "YamlTrees": ["Yams"],
    "CompileRulebooks": ["compile-rulebooks", "Foundation", "PackagePlugin"],
    "RulebookReading": ["DeskCore", "YamlTrees"],
    "compile-rulebooks": ["DeskCore", "RulebookReading", "YamlTrees", "Foundation"],
    "RulebookFiles": [
      "DeskCore", "Practice", "CResources", "RulebookReading", "YamlTrees", "Crypto", "Foundation",
      "Synchronization",
    ],
    "MatterSearch": ["DeskCore", "CResources"],
    "SituationLines": ["DeskCore", "Foundation", "Glibc"],
    "DeskScreen": ["DeskCore", "Canvas"],
    "Terminal": ["Canvas", "CNcurses", "CTermGuard", "Glibc"],
    "CallJournal": [
      "DeskCore", "GRDB", "GRDBSQLite", "Crypto", "Foundation", "Glibc", "Synchronization",
    ],
    "pue-desk": [
      "CallJournal", "DeskCore", "Canvas", "RulebookFiles", "MatterSearch", "DeskScreen", "Terminal",
      "Practice", "SituationLines", "CStart", "ArgumentParser", "Foundation", "Glibc", "Synchronization",
    ],
  ]

  /// Modules that one target alone may use.
  static let owners = [
    "CNcurses": "Terminal", "CTermGuard": "Terminal", "ArgumentParser": "pue-desk",
    "Yams": "YamlTrees", "GRDB": "CallJournal", "GRDBSQLite": "CallJournal",
  ]

  @Test func everyTargetOfSourcesStandsInTheTable() throws {
    for target in Set(try Package.files(below: "Sources").map(\.target)) {
      #expect(Self.allowed[target] != nil, "say in the table what \(target) may import")
    }
  }

  @Test func noFileImportsWhatItsTargetMayNot() throws {
    let files = try Package.files(below: "Sources").filter(\.isSwift)
    #expect(files.count > 40)
    for file in files {
      let strangers = Set(file.imports).subtracting(Self.allowed[file.target] ?? [])
      #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted())")
    }
  }

  @Test func noTargetDeclaresADependencyThatItMayNotHave() throws {
    let targets = ManifestTarget.all(in: try Package.manifest()).filter { !$0.isTest }
    #expect(targets.contains { $0.name == "DeskCore" && $0.dependencies.isEmpty })
    #expect(targets.contains { $0.name == "YamlTrees" && $0.dependencies.contains("Yams") })
    for target in targets {
      let strangers = Set(target.dependencies).subtracting(Self.allowed[target.name] ?? [])
      #expect(strangers.isEmpty, "\(target.name) depends on \(strangers.sorted())")
    }
  }

  @Test func everyOtherModuleImportedIsDeclaredInTheManifest() throws {
    let targets = ManifestTarget.all(in: try Package.manifest()).filter { !$0.isTest }
    let system: Set<String> = ["Foundation", "Glibc", "PackagePlugin", "Synchronization"]
    for file in try Package.files(below: "Sources") where file.isSwift {
      guard let target = targets.first(where: { $0.name == file.target }) else { continue }
      let undeclared = Set(file.imports).subtracting(system).subtracting(target.dependencies)
      #expect(undeclared.isEmpty, "\(file.path) imports \(undeclared.sorted()) undeclared")
    }
  }

  @Test func modulesWithOneOwnerAreUsedByNobodyElse() throws {
    for file in try Package.files(below: "Sources") where file.isSwift {
      for module in file.imports {
        guard let owner = Self.owners[module] else { continue }
        #expect(file.target == owner, "\(file.path) imports \(module)")
      }
    }
    for target in ManifestTarget.all(in: try Package.manifest()) where !target.isTest {
      for dependency in target.dependencies {
        guard let owner = Self.owners[dependency] else { continue }
        #expect(target.name == owner, "\(target.name) depends on \(dependency)")
      }
    }
  }

  @Test func theCoreHasNoGlobalDoorToTheMachine() throws {
    let files = try Package.files(below: "Sources").filter { ["DeskCore", "Canvas"].contains($0.target) }
    for file in files {
      #expect(file.imports.isEmpty, "\(file.path)")
      #expect(!file.code.contains("print("), "\(file.path) prints")
      #expect(!file.code.contains("readLine("), "\(file.path) reads")
    }
  }
}
