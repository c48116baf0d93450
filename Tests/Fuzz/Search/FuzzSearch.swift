import CFuzzer
import FuzzChecks
import Glibc

/// The caller's words, as libFuzzer makes it up.
@main struct FuzzSearch {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        FuzzCheck.search.judge(start, count)
        return 0
      })
  }
}
