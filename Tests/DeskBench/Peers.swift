import Glibc
import TerminalHarness

/// A program in a terminal: what to start, what tells that it is ready, and how it is left.
struct Candidate {
  let name: String
  let path: String
  let arguments: [String]
  /// Stands on the screen once the first frame is whole.
  let ready: String
  /// Asks for the next row, and for the one before.
  let keys: (down: String, up: String)
}

/// Full-screen programs that people know, each at something that it shows in one screen.
struct Peers {
  private let folder: String
  /// The program measured, then the peers.
  let candidates: [Candidate]

  /// Makes what the peers show.
  /// - Parameter program: path of the desk.
  init(_ program: String) {
    folder = "/tmp/pue-desk-bench.\(getpid())"
    Self.makeData(folder)
    let place = folder
    // As a terminal sends them to a full-screen program; the other form makes dialog quit.
    let arrows = (down: "\u{1B}OB", up: "\u{1B}OA")
    func peer(_ name: String, _ command: String, ready: String, _ keys: (String, String)) -> Candidate {
      Candidate(
        name: name, path: "/bin/sh", arguments: ["-c", "cd '\(place)' && exec \(command)"], ready: ready,
        keys: keys)
    }
    candidates = [
      Candidate(name: "pue-desk", path: program, arguments: [], ready: "F10 Wyj", keys: arrows),
      peer("dialog", "dialog --menu desk 40 100 30 $(seq 1 80)", ready: "Cancel", arrows),
      peer("nnn", "nnn files", ready: "1/", arrows),
      peer("less", "less lines.txt", ready: "lines.txt", ("j", "k")),
      peer("tig", "tig", ready: "[main]", arrows),
      peer("mc", "mc -u files files", ready: "10Quit", arrows),
      peer("htop", "htop", ready: "F10", arrows),
      peer("neomutt", "neomutt -n -F muttrc -R -f mbox", ready: "Msgs:60", ("j", "k")),
    ]
  }

  /// Removes what was made.
  func remove() { _ = run("/bin/rm", ["-rf", folder]) }

  private static func makeData(_ folder: String) {
    let script = """
      mkdir -p '\(folder)/files' && cd '\(folder)' && seq 1 5000 > lines.txt && git init -q -b main . &&
      for n in $(seq 1 60); do
        touch files/file-$n
        git -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m "commit $n"
        printf 'From a@example.org Mon Apr 25 10:00:00 2016\\nFrom: a@example.org\\nSubject: letter %s\\n\\ntext\\n\\n' $n
      done > mbox; printf 'set folder="."\\nset sort=date\\n' > muttrc
      """
    _ = run("/bin/sh", ["-c", script], within: 60)
  }
}
