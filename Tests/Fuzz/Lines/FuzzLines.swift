import FuzzChecks

/// Lines of JSON, as libFuzzer makes it up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzCheck.lines.judge(start, count)
  return 0
}
