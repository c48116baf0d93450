import CallJournal
import DeskCore
import Glibc

// journal-generator FILE CALLS [SEED]: fills a new journal with plausible calls of about two years, the same for the same seed.

let words = CommandLine.arguments
guard words.count >= 3, let count = Int(words[2]), count > 0 else {
  print("usage: journal-generator FILE CALLS [SEED]")
  exit(64)
}
let journal = try Journal(path: words[1])
var days = WorkingDays(callCount: count, seed: words.count > 3 ? UInt64(words[3]) ?? 2016 : 2016)
var written = 0
try journal.appendBulk {
  let day = days.next()
  written += day?.count ?? 0
  return day
}
try journal.anchor(.demand)
print("\(count) calls, \(written) events")
