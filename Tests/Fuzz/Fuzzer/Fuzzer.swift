import CFuzzer
import FuzzChecks
import Glibc

/// The check named by PUE_DESK_FUZZ, such as `keys`.
private let check = getenv("PUE_DESK_FUZZ").flatMap { FuzzCheck(rawValue: String(cString: $0)) }

/// libFuzzer, making up bytes for one of the checks; its own options and folders follow on the command line.
@main struct Fuzzer {
  static func main() {
    guard check != nil else {
      print("PUE_DESK_FUZZ: name one of \(FuzzCheck.allCases.map(\.rawValue).joined(separator: ", "))")
      exit(2)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        check?.judge(start, count)
        return 0
      })
  }
}
