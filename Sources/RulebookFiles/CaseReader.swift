import DeskCore
import RulebookReading

/// The cases beside a rulebook: `*.cases.yaml`, one section `cases`.
struct CaseReader {
  let files: [RulebookFile]

  /// Every case, in the order of the files.
  /// - Throws: `RulebookError.invalid` with every finding.
  func cases() throws(RulebookError) -> [RulebookCase] {
    var cases: [RulebookCase] = []
    var findings: [Finding] = []
    for file in files {
      do {
        let list = try YamlDocument.root(of: file).fields(["cases"]).required("cases").list()
        for value in list {
          do {
            cases.append(try value.rulebookCase())
          } catch {
            findings.append(error)
          }
        }
      } catch {
        findings.append(error)
      }
    }
    guard findings.isEmpty else { throw .invalid(findings) }
    return cases
  }
}

extension YamlValue {
  fileprivate func rulebookCase() throws(Finding) -> RulebookCase {
    let row = try fields(["name", "given", "expect"])
    let given = try row.required("given").fields([
      "seat", "matter", "topic", "kind", "authentication", "at", "down",
    ])
    let at = try given["at"]?.instant() ?? Self.ordinaryMoment
    return RulebookCase(
      name: try row.required("name").text(), seats: try given["seat"]?.terms("seat") ?? .all,
      matters: try given.required("matter").texts(), topics: try given["topic"]?.topicKeys() ?? [],
      kinds: try given["kind"]?.terms("kind") ?? .all,
      levels: try given["authentication"]?.terms("level") ?? .all, at: at,
      down: try given["down"]?.texts() ?? [],
      expected: try row.required("expect").expectedAnswer(), location: location)
  }

  /// Where a case names no moment: a working day of the first rulebook, in consultants' hours.
  private static let ordinaryMoment = Instant(secondsSinceEpoch: 1_461_920_400)

  private func instant() throws(Finding) -> Instant {
    let text = try text()
    do {
      return try Instant(expression: text)
    } catch {
      throw fault(error.reason)
    }
  }

  private func topicKeys() throws(Finding) -> [UInt8] {
    var keys: [UInt8] = []
    for value in try texts() {
      guard let key = UInt8(value), key < 10 else {
        throw fault("'\(value)' is no topic key; use a digit from 1 to 9")
      }
      keys.append(key)
    }
    return keys
  }

  private func expectedAnswer() throws(Finding) -> ExpectedAnswer {
    let row = try fields([
      "owner", "handling", "handled-by", "depth", "cot-depth", "topic-group", "open", "closed", "channels",
      "ivr-path", "cite", "say", "never",
    ])
    guard !row.values.isEmpty else { throw fault("the case expects nothing; say what has to come") }
    var expected = ExpectedAnswer()
    expected.owner = try row["owner"]?.term("owner")
    expected.handling = try row["handling"]?.term("handling")
    expected.handledBy = try row["handled-by"]?.terms("handler")
    expected.depth = try row["depth"]?.term("depth")
    expected.cotDepth = try row["cot-depth"]?.term("depth")
    expected.topicGroup = try row["topic-group"]?.topicKeys().first
    expected.open = try row["open"]?.texts()
    expected.closed = try row["closed"]?.texts()
    expected.channels = try row["channels"]?.texts()
    expected.path = try row["ivr-path"]?.texts()
    expected.citations = try row["cite"]?.terms("point of the agreement")
    expected.says = try row["say"]?.texts()
    expected.never = try row["never"]?.texts()
    return expected
  }
}
