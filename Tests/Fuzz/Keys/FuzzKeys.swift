import FuzzChecks

/// What a terminal sends, as libFuzzer makes it up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKeys(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzCheck.keys.judge(start, count)
  return 0
}
