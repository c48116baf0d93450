import CFuzzer
import FuzzChecks
import Glibc

/// A note to mask, as libFuzzer makes it up.
@main struct FuzzMasking {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        FuzzCheck.masking.judge(start, count)
        return 0
      })
  }
}
