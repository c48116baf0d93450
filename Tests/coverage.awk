# Sums llvm-cov's lcov up by the modules below `sources`, and fails where one has less than it needs.
/^SF:/ {
  path = substr($0, 4)
  module = index(path, sources) == 1 ? substr(path, length(sources) + 1) : ""
  sub("/.*", "", module)
}
/^LF:/ && module { lines[module] += substr($0, 4) }
/^LH:/ && module { hit[module] += substr($0, 4) }
END {
  for (module in lines) {
    need = module == "DeskCore" ? core : others
    share = 100 * hit[module] / lines[module]
    mark = share < need ? "  needs " need " %" : ""
    if (mark) failed = 1
    printf "%-16s %6.2f %%  %5d of %5d lines%s\n", module, share, hit[module], lines[module], mark | "sort"
  }
  close("sort")
  exit failed || !length(lines)
}
