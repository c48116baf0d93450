import FuzzChecks

/// The caller's words, as libFuzzer makes it up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSearch(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzCheck.search.judge(start, count)
  return 0
}
