#if arch(x86_64)
  import Foundation
  import Glibc
  import TerminalHarness
  import Testing

  @Suite("What a start reads is written into the program")
  struct LayStartTests {
    @Test func theTableHoldsWhatAStartTouchesAndNothingElse() throws {
      let probe = try Probe()
      let built = try probe.table()
      #expect(built == Probe.Table(mode: .unknown, runs: []))
      try probe.lay()
      let table = try probe.table()
      let places = try probe.places()
      #expect(table.mode == .known)
      for (part, page) in places {
        #expect(table.holds(page) == part.hasSuffix("_at_start"), "\(part)")
      }
      #expect(places.count == 4)
    }

    @Test func theOrderHasTheFunctionsOfAStartAsTheyAreCalled() throws {
      let probe = try Probe()
      let built = try probe.bytes()
      let names = try probe.order()
      let first = try #require(names.firstIndex(of: "_start"))
      let main = try #require(names.firstIndex(of: "main"))
      let called = try #require(names.firstIndex(of: "called_at_start"))
      #expect(first < main && main < called)
      #expect(!names.contains("called_later"))
      #expect(try probe.bytes() == built)
    }

    @Test func theProgramDoesAsBefore() throws {
      let probe = try Probe()
      let before = try probe.places()
      try probe.lay()
      #expect(try probe.places() == before)
      let pty = try #require(Pty(program: probe.path))
      #expect(pty.until { pty.row(0).hasPrefix("xxxx") })
    }

    @Test func layingItAgainChangesNothing() throws {
      let probe = try Probe()
      let built = try probe.modified()
      try probe.lay()
      let laid = try probe.bytes()
      #expect(try probe.modified() == built, "for the build it is what the linker made")
      try probe.lay()
      #expect(try probe.bytes() == laid)
    }

    @Test func whatStripWroteAnewKeepsItsTableAndIsFilledUpAgain() throws {
      let probe = try Probe()
      try probe.lay()
      let laid = try probe.table()
      let allEnd = try probe.segments().allSatisfy(\.endsWithAPage)
      #expect(allEnd)
      try probe.strip()
      let allStillEnd = try probe.segments().allSatisfy(\.endsWithAPage)
      #expect(!allStillEnd)
      try probe.lay()
      #expect(try probe.table() == laid)
      let allEndAgain = try probe.segments().allSatisfy(\.endsWithAPage)
      #expect(allEndAgain)
      #expect(try probe.places().count == 4, "it runs")
    }

    @Test func whereSomethingBeginsZeroedOnTheLastPageThePageIsLeftToTheKernel() throws {
      let probe = try Probe(["-DZEROED_BESIDE_DATA"])
      let built = try probe.segments()
      try probe.lay()
      let laid = try probe.segments()
      let filled = zip(built, laid).filter { $0 != $1 }
      #expect(filled.count == 1 && laid.filter { !$0.endsWithAPage }.count == 1)
      #expect(try probe.places().count == 4, "what begins zeroed is zero")
    }

    @Test func aProgramThatShowsNoScreenStaysAsItIs() throws {
      let probe = try Probe(["-DENDS_AT_ONCE"])
      let built = try probe.bytes()
      let result = try probe.tryToLay()
      #expect(result.ending == .exit(1))
      #expect(result.errorText == "lay-start: it ended before its screen stood\n")
      #expect(try probe.bytes() == built)
    }

    @Test func aProgramThatCannotBeWatchedStaysAloneAndAsItIs() throws {
      let probe = try Probe()
      var bytes = try probe.bytes()
      // A memory dump by its type, which nothing can start.
      bytes[16] = UInt8(ET_CORE)
      try bytes.write(to: URL(fileURLWithPath: probe.path))
      let result = try probe.tryToLay()
      #expect(result.ending == .exit(1))
      #expect(result.errorText == "lay-start: it cannot be watched\n")
      #expect(try probe.bytes() == bytes)
      #expect(try probe.files() == ["probe"], "the watched copy is gone")
    }

    @Test(arguments: ["", "#!/bin/sh\n", "\u{7F}ELF" + String(repeating: "~", count: 8192)])
    func whatIsNoProgramIsRefusedInOneLine(_ text: String) throws {
      let probe = try Probe()
      try Data(text.utf8).write(to: URL(fileURLWithPath: probe.path))
      let result = try probe.tryToLay()
      #expect(result.ending == .exit(1))
      #expect(result.errorText == "lay-start: no ELF file for x86-64\n")
    }

    @Test(arguments: [2, 10, 100])
    func aProgramCutShortIsRefusedInOneLine(_ part: Int) throws {
      let probe = try Probe()
      let whole = try probe.bytes()
      try whole.prefix(whole.count - whole.count / part).write(to: URL(fileURLWithPath: probe.path))
      let result = try probe.tryToLay()
      #expect(result.ending == .exit(1))
      #expect(result.errorText == "lay-start: a damaged ELF file\n")
    }

    @Test func aProgramWithoutATableIsRefused() throws {
      let probe = try Probe()
      try FileManager.default.removeItem(atPath: probe.path)
      try FileManager.default.copyItem(atPath: "/bin/true", toPath: probe.path)
      let result = try probe.tryToLay()
      #expect(result.ending == .exit(1))
      #expect(result.errorText.contains("no table of what a start reads"))
    }
  }
#endif
