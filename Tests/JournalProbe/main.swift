import CallJournal
import DeskCore
import Foundation
import Glibc

// A desk without a screen, which tests start, starve and kill.
//
//   append PATH CALLS   writes calls; prints `CALL NUMBER` for each record once it is saved
//   hold PATH DESK      begins a call as that desk, prints `holding`, and waits to be killed
//   full PATH           meets a full disk half-way, then gets room again
//   forbidden PATH      is nobody, for whom the path is not
//   modes PATH UMASK    writes a call under an octal umask and prints the umask afterwards
//   measure PATH COUNT  prints how many single durable events a second there are

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  say("which mode, which path?")
  exit(2)
}
let path = arguments[2]
let extra = arguments.count > 3 ? arguments[3] : ""

do {
  switch arguments[1] {
  case "append": try append(path, calls: Int(extra) ?? 1)
  case "hold": try hold(path, as: extra)
  case "full": try fillDisk(path)
  case "forbidden": try beNobody(path)
  case "modes": try write(path, umask: mode_t(extra, radix: 8) ?? 0)
  case "measure": try measure(path, Int(extra) ?? 100)
  default: exit(2)
  }
} catch {
  say("failed: \(error)")
  exit(1)
}
