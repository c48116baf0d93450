import FuzzChecks

/// A rulebook's text, as libFuzzer makes it up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRulebook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzCheck.rulebook.judge(start, count)
  return 0
}
