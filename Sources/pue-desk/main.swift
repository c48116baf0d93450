import Glibc

// The program: arguments in, exit code out. Everything that can fail ends in one line on standard error.
exit(Launcher.run(Array(CommandLine.arguments.dropFirst())))
