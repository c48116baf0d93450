import Glibc

/// Seconds on a clock that nobody sets.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The middle one of some measurements.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}

/// A number with some decimals.
func decimal(_ value: Double, _ places: Int = 2) -> String {
  guard value.isFinite else { return "–" }
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  return "\((value * scale).rounded() / scale)"
}

/// Names the machine, so that figures can be compared with their like.
func printMachine() {
  var name = utsname()
  uname(&name)
  let kernel = withUnsafeBytes(of: name.release) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
  print("machine: \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, Linux \(kernel)")
}

/// Random numbers that are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The memory that the program holds, in megabytes.
func residentMegabytes() -> Double {
  guard let file = fopen("/proc/self/statm", "r") else { return .nan }
  defer { fclose(file) }
  var text = [CChar](repeating: 0, count: 128)
  guard fgets(&text, 128, file) != nil else { return .nan }
  let line = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  let pages = line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? .nan
  return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
}
