import FuzzChecks

/// The text of scripted callers, as libFuzzer makes it up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScenarios(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzCheck.scenarios.judge(start, count)
  return 0
}
