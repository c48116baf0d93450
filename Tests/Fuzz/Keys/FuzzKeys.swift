import CFuzzer
import FuzzChecks
import Glibc

/// What a terminal sends, as libFuzzer makes it up.
@main struct FuzzKeys {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        FuzzCheck.keys.judge(start, count)
        return 0
      })
  }
}
