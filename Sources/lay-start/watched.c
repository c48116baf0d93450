/* Watches a program through ptrace(2). */
#define _GNU_SOURCE
#include "watched.h"

#if defined(__x86_64__)

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The desk makes its threads, which nobody watches, 80 ms after its first frame. */
enum { A_SCREEN = 1500, REST_MS = 30, AT_MOST_MS = 30000, TICK_NS = 500000 };

/* ---- calls that the program is made to do --------------------------------- */

static void step_over_call(const struct watched *watched, const struct user_regs_struct *registers) {
  int status;
  ptrace(PTRACE_SETREGS, watched->process, NULL, registers);
  ptrace(PTRACE_SINGLESTEP, watched->process, NULL, NULL);
  if (waitpid(watched->process, &status, 0) < 0 || !WIFSTOPPED(status) || WSTOPSIG(status) != SIGTRAP)
    refuse("it cannot be made to call");
}

void have_it_call(const struct watched *watched, long number, uint64_t start, uint64_t size, long argument) {
  struct user_regs_struct before, registers;
  if (ptrace(PTRACE_GETREGS, watched->process, NULL, &before) != 0) give_up("registers");
  registers = before;
  registers.rip = watched->call;
  registers.rax = (unsigned long long)number;
  /* Not a call that is to be begun again. */
  registers.orig_rax = (unsigned long long)-1;
  registers.rdi = start;
  registers.rsi = size;
  registers.rdx = (unsigned long long)argument;
  step_over_call(watched, &registers);
  if (ptrace(PTRACE_GETREGS, watched->process, NULL, &registers) != 0 || registers.rax != 0)
    refuse("the kernel refuses a call");
  ptrace(PTRACE_SETREGS, watched->process, NULL, &before);
}

/* The first instructions of the program call the kernel, not far from its entry. */
static uint64_t find_call(const struct program *program, uint64_t entry) {
  static const uint8_t call[] = {0x0F, 0x05};
  for (size_t i = 0; i < program->segment_count; i++) {
    const struct segment *segment = &program->segments[i];
    if (entry < segment->address || entry >= segment->address + segment->pages * START_PAGE) continue;
    uint64_t page_offset = (entry - segment->address) & ~(uint64_t)(START_PAGE - 1);
    const uint8_t *page = program->bytes + segment->offset + page_offset;
    const uint8_t *found = memmem(page, START_PAGE, call, sizeof call);
    if (found != NULL) return segment->address + (uint64_t)(found - (program->bytes + segment->offset));
  }
  refuse("its first page calls nothing");
}

/* ---- beginning ------------------------------------------------------------ */

static void become(const char *path) {
  char *environment[] = {"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/dev/null", NULL};
  char *arguments[] = {(char *)path, NULL};
  if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) _exit(127);
  execve(path, arguments, environment);
  _exit(127);
}

struct watched watch(const struct program *program) {
  struct winsize window = {.ws_row = 60, .ws_col = 200};
  struct watched watched = {.program = program};
  struct user_regs_struct registers;
  int status;
  watched.process = forkpty(&watched.terminal, NULL, NULL, &window);
  if (watched.process < 0) give_up("forkpty");
  if (watched.process == 0) become(program->path);
  if (waitpid(watched.process, &status, 0) < 0 || !WIFSTOPPED(status)) refuse("it cannot be watched");
  ptrace(PTRACE_SETOPTIONS, watched.process, NULL, PTRACE_O_EXITKILL);
  fcntl(watched.terminal, F_SETFL, O_NONBLOCK);
  if (ptrace(PTRACE_GETREGS, watched.process, NULL, &registers) != 0) give_up("registers");
  watched.call = find_call(program, registers.rip);
  return watched;
}

/* ---- following ------------------------------------------------------------ */

static void go_on(struct watched *watched, int signal) {
  if (watched->stopped(watched, signal) || signal == SIGTRAP) signal = 0;
  ptrace(PTRACE_CONT, watched->process, NULL, (void *)(long)signal);
}

/* How many bytes it has drawn since it was last asked. */
static long drawn(const struct watched *watched) {
  char bytes[65536];
  ssize_t count = read(watched->terminal, bytes, sizeof bytes);
  return count > 0 ? count : 0;
}

static void wait_a_tick(void) {
  struct timespec tick = {.tv_nsec = TICK_NS};
  nanosleep(&tick, NULL);
}

static long now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void follow(struct watched *watched) {
  long bytes = 0, begun = now_ms(), news = begun;
  ptrace(PTRACE_CONT, watched->process, NULL, NULL);
  while (bytes < A_SCREEN || now_ms() - news < REST_MS) {
    int status;
    pid_t stopped = waitpid(watched->process, &status, WNOHANG);
    long more = drawn(watched);
    bytes += more;
    if (stopped > 0 || more > 0) news = now_ms();
    if (now_ms() - begun > AT_MOST_MS) refuse("no screen came");
    if (stopped < 0 || (stopped > 0 && !WIFSTOPPED(status))) refuse("it ended before its screen stood");
    if (stopped > 0)
      go_on(watched, WSTOPSIG(status));
    else
      wait_a_tick();
  }
  kill(watched->process, SIGKILL);
  waitpid(watched->process, NULL, 0);
}

#endif
