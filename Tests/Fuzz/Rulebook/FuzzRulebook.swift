import CFuzzer
import FuzzChecks
import Glibc

/// A rulebook's text, as libFuzzer makes it up.
@main struct FuzzRulebook {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        FuzzCheck.rulebook.judge(start, count)
        return 0
      })
  }
}
