import FuzzChecks

/// A note to mask, as libFuzzer makes it up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMasking(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzCheck.masking.judge(start, count)
  return 0
}
