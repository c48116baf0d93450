import CFuzzer
import FuzzChecks
import Glibc

/// Lines of JSON, as libFuzzer makes it up.
@main struct FuzzLines {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        FuzzCheck.lines.judge(start, count)
        return 0
      })
  }
}
