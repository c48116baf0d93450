import CFuzzer
import FuzzChecks
import Glibc

/// The text of scripted callers, as libFuzzer makes it up.
@main struct FuzzScenarios {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        FuzzCheck.scenarios.judge(start, count)
        return 0
      })
  }
}
