import CResources
import DeskCore
import Foundation
import RulebookFiles
import Testing

@Suite("The rulebooks that the program carries with it")
struct BuiltInTests {
  static let resources = URL(fileURLWithPath: RulebookCopy.shipped)
    .deletingLastPathComponent().deletingLastPathComponent()

  static func builtIn() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for number in 0..<desk_resource_count() {
      let resource = desk_resource_at(number)
      let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
      files[String(cString: resource.path)] = Array(bytes)
    }
    return files
  }

  @Test func everyRulebookFileIsBuiltInUnderItsOwnPath() throws {
    let root = Self.resources.appendingPathComponent("rulebooks")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    let files = names.filter { $0.hasSuffix(".yaml") }.map { "rulebooks/\($0)" }
    #expect(files.count >= 7)
    let built = Self.builtIn().keys.filter { $0.hasPrefix("rulebooks/") }
    #expect(built.sorted() == files.sorted())
    #expect(Self.builtIn().count == desk_resource_count())
  }

  @Test(arguments: builtIn().keys.sorted())
  func aBuiltInFileEqualsTheFileOnDiskByteForByte(path: String) throws {
    let onDisk = try Data(contentsOf: Self.resources.appendingPathComponent(path))
    // Compared here, since an expectation would print both files byte by byte.
    let isSame = Self.builtIn()[path] == Array(onDisk)
    #expect(isSame)
  }

  @Test func aNumberOutOfRangeGivesAnEmptyFile() {
    for number in [desk_resource_count(), desk_resource_count() + 1, Int.max] {
      #expect(String(cString: desk_resource_at(number).path).isEmpty)
      #expect(desk_resource_at(number).count == 0)
    }
  }

  @Test func builtInRulebooksAreThoseOfTheFolder() throws {
    let onDisk = try RulebookShelf.folder(Self.resources.appendingPathComponent("rulebooks").path)
    let built = try RulebookShelf.builtIn()
    #expect(built.rulebooks.map(\.rulebook.version) == onDisk.rulebooks.map(\.rulebook.version))
    #expect(built.rulebooks.map(\.report) == onDisk.rulebooks.map(\.report))
    #expect(built.rulebooks.map(\.rulebook.matters.count) == onDisk.rulebooks.map(\.rulebook.matters.count))
  }

  @Test func whatTheBuildHasParsedIsWhatStandsInTheFiles() throws {
    let built = try RulebookShelf.builtIn()
    let parsedNow = try RulebookShelf.builtInWithCases().shelf
    // Compared here, since an expectation would print whole rulebooks.
    let isSame = built.rulebooks.map(\.rulebook) == parsedNow.rulebooks.map(\.rulebook)
    #expect(isSame)
    #expect(built == parsedNow)
    #expect(built.rulebooks.allSatisfy { $0.contentHash.utf8.count == 64 })
  }
}
