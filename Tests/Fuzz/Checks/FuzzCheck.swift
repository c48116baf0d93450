/// What must hold for any bytes at all: the fuzzer looks for bytes for which it does not.
///
/// A check that ends the program has found something too.
package enum FuzzCheck: String, CaseIterable, Sendable {
  /// A rulebook's text.
  case rulebook
  /// The text of scripted callers.
  case scenarios
  /// Lines of JSON: situations, the override log, practice runs and attempts.
  case lines
  /// What a terminal sends.
  case keys
  /// A note that may hold personal data.
  case masking
  /// The caller's words.
  case search

  /// What is wrong; nil where everything that must hold holds.
  /// - Parameter bytes: anything.
  package func fault(_ bytes: [UInt8]) -> String? {
    switch self {
    case .rulebook: RulebookCheck.fault(bytes)
    case .scenarios: ScenarioCheck.fault(bytes)
    case .lines: LineCheck.fault(bytes)
    case .keys: KeyCheck.fault(bytes)
    case .masking: MaskingCheck.fault(bytes)
    case .search: SearchCheck.fault(bytes)
    }
  }

  /// Ends the program if anything is wrong, so that libFuzzer keeps the bytes.
  /// - Parameters:
  ///   - start: the first byte; nil where there is none.
  ///   - count: how many there are.
  package func judge(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    if let fault = fault(bytes) { fatalError("\(rawValue): \(fault)") }
  }
}
