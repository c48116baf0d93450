/* The terminal given back in every case, and what was said on stderr kept. */
#define _GNU_SOURCE
#include "internal.h"
#include "termguard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios modes_before;

static char farewell[512];
static volatile sig_atomic_t farewell_count = 0;

static int stderr_before = -1; /* where stderr went */
static int stderr_memory = -1; /* where it goes while the screen is up */

/* ---- terminal ------------------------------------------------------------ */

static void restore_at_exit(void);

bool guard_remember_terminal(int descriptor) {
  static bool registered = false;
  if (tcgetattr(descriptor, &modes_before) != 0) return false;
  terminal = descriptor;
  if (!registered) registered = atexit(restore_at_exit) == 0;
  return true;
}

bool tg_take_keys(void) {
  struct termios modes;
  if (tcgetattr(terminal, &modes) != 0) return false;
  modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
  modes.c_lflag |= ISIG;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP);
  modes.c_oflag &= ~(tcflag_t)ONLCR; /* ncurses counts on it after nonl() */
  modes.c_cc[VINTR] = _POSIX_VDISABLE;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  return tcsetattr(terminal, TCSANOW, &modes) == 0;
}

bool tg_restore_modes(void) {
  return tcsetattr(terminal, TCSANOW, &modes_before) == 0;
}

bool tg_window_size(int *rows, int *columns) {
  struct winsize window;
  if (ioctl(terminal, TIOCGWINSZ, &window) != 0) return false;
  *rows = window.ws_row;
  *columns = window.ws_col;
  return window.ws_row > 0 && window.ws_col > 0;
}

bool tg_write(int descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(descriptor, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    next += written;
    count -= (size_t)written;
  }
  return true;
}

/* ---- stderr -------------------------------------------------------------- */

bool tg_capture_stderr(void) {
  if (stderr_memory >= 0) return true;
  stderr_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  if (stderr_before < 0) return false;
  stderr_memory = memfd_create("stderr", MFD_CLOEXEC);
  if (stderr_memory >= 0 && dup2(stderr_memory, STDERR_FILENO) >= 0) return true;
  close(stderr_before);
  stderr_before = -1;
  return false;
}

/* Async-signal-safe. */
static void tell_what_stderr_kept(void) {
  if (stderr_memory < 0) return;
  char bytes[1024];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(stderr_memory, bytes, sizeof bytes, offset)) > 0) {
    if (!tg_write(stderr_before, bytes, (size_t)count)) return;
    offset += count;
  }
}

void tg_release_stderr(void) {
  if (stderr_memory < 0) return;
  dup2(stderr_before, STDERR_FILENO);
  tell_what_stderr_kept();
  close(stderr_memory);
  close(stderr_before);
  stderr_memory = stderr_before = -1;
}

/* ---- crash --------------------------------------------------------------- */

static const int crashes[] = {SIGSEGV, SIGBUS,  SIGILL, SIGTRAP,
                              SIGFPE,  SIGABRT, SIGSYS};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction before[NSIG];
static bool backtrace_wanted;
/* A stack of its own: endless recursion leaves no room on the ordinary one. */
static char crash_stack[64 * 1024];

void tg_arm(const void *bytes, size_t count) {
  if (count > sizeof farewell) count = sizeof farewell;
  farewell_count = 0;
  memcpy(farewell, bytes, count);
  farewell_count = (sig_atomic_t)count;
}

void tg_disarm(void) { farewell_count = 0; }

/* Async-signal-safe. */
static void give_terminal_back(void) {
  sig_atomic_t count = farewell_count;
  farewell_count = 0;
  if (count == 0) return;
  tg_write(terminal, farewell, (size_t)count);
  tg_restore_modes();
}

static void restore_at_exit(void) {
  give_terminal_back();
  tg_release_stderr();
}

static void crash(int signal_number) {
  give_terminal_back();
  tell_what_stderr_kept();
  if (stderr_before >= 0) dup2(stderr_before, STDERR_FILENO);
  /* Swift's own handler asks questions on the terminal; only if invited. */
  if (backtrace_wanted)
    sigaction(signal_number, &before[signal_number], NULL);
  else
    signal(signal_number, SIG_DFL);
  raise(signal_number);
}

void guard_install_crash_handlers(void) {
  backtrace_wanted = getenv("SWIFT_BACKTRACE") != NULL;
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);

  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = crash;
  action.sa_flags = (int)(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
  for (int i = 0; i < CRASHES; i++)
    sigaction(crashes[i], &action, &before[crashes[i]]);
}

void guard_uninstall_crash_handlers(void) {
  for (int i = 0; i < CRASHES; i++)
    sigaction(crashes[i], &before[crashes[i]], NULL);
}
