import TerminalHarness
import Testing

/// Streams that are closed, full, or no terminal.
@Suite struct StreamTests {
  private static let writers = [
    "channels", "channels --format json", "calendar 2016", "rules table", "rules check", "doctor",
    "find ipko", "decide --seat cot --matter 1.1.a --kind question",
  ]

  @Test(arguments: writers)
  func aFullDiskIsNamed(_ arguments: String) throws {
    expectFailure(try shell(#""$DESK" \#(arguments) > /dev/full"#), 74, "standard output")
  }

  @Test(arguments: writers)
  func aClosedOutputIsNamed(_ arguments: String) throws {
    expectFailure(try shell(#""$DESK" \#(arguments) >&-"#), 74, "standard output")
  }

  @Test(arguments: ["rules table", "calendar 2016", "find ipko", "--help"])
  func aReaderWhoLeavesEndsIt(_ arguments: String) throws {
    // By SIGPIPE as anybody, or where that is ignored with an error.
    let usual = try shell(#"{ "$DESK" \#(arguments); echo $? >&2; } | true"#)
    #expect(usual.ending == .exit(0))
    #expect(["0\n", "141\n"].contains(usual.errorText))
    let ignored = try shell(#"trap "" PIPE; { "$DESK" \#(arguments); echo $? >&2; } | true"#)
    #expect(ignored.ending == .exit(0))
    #expect(["0", "74"].contains(ignored.errorText.split(separator: "\n").last.map(String.init)))
  }

  @Test func batchesToAFullDisk() throws {
    let line = #"{"seat":"cot","matter":"1.1.a","kind":"question"}"#
    expectFailure(try shell(#"echo '\#(line)' | "$DESK" decide --batch > /dev/full"#), 74, "standard output")
    expectFailure(try shell(#"echo ipko | "$DESK" find --batch > /dev/full"#), 74, "standard output")
  }

  @Test(arguments: ["decide --batch", "find --batch"])
  func inputThatCannotBeReadIsNamed(_ arguments: String) throws {
    expectFailure(try shell(#""$DESK" \#(arguments) <&-"#), 74, "standard input")
    expectFailure(try shell(#""$DESK" \#(arguments) < /"#), 74, "standard input")
  }

  @Test func nobodyCanBeToldWithoutStandardError() throws {
    let result = try shell(#""$DESK" decide --bogus 2>&-"#)
    #expect(result.ending == .exit(64))
    #expect(try shell(#""$DESK" decide --bogus 2>/dev/full"#).ending == .exit(64))
  }

  @Test(arguments: ["", "< /dev/null", "<&-", ">&-", "< /dev/null > /dev/null", "<&- >&-"])
  func theDeskNeedsATerminal(_ streams: String) throws {
    let result = try shell(#""$DESK" \#(streams)"#)
    expectFailure(result, 69, "needs a terminal")
    #expect(result.errorText.split(separator: "\n").count == 1)
  }
}
