/* Signals that are news, not crashes: they are noted and wake a poll(2). */
#define _GNU_SOURCE
#include "internal.h"
#include "termguard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* In the order in which tg_next_signal tells them. */
static const int heard[] = {SIGHUP,  SIGTERM, SIGINT,  SIGQUIT,
                            SIGCONT, SIGTSTP, SIGWINCH};
enum { HEARD = sizeof heard / sizeof *heard };

/* The pipe only wakes; what came stands here. So a storm of one signal can
 * never fill the pipe and crowd out another. */
static volatile sig_atomic_t pending[NSIG];
static int wake[2] = {-1, -1};
static struct sigaction before[NSIG];

static void note(int signal_number) {
  int saved = errno;
  pending[signal_number] = 1;
  ssize_t written = write(wake[1], "!", 1);
  (void)written; /* a full pipe wakes as well */
  errno = saved;
}

static void install_news_handlers(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < HEARD; i++) {
    pending[heard[i]] = 0;
    sigaction(heard[i], &action, &before[heard[i]]);
  }
  signal(SIGPIPE, SIG_IGN);
}

int tg_install(int terminal) {
  if (!guard_remember_terminal(terminal)) return -1;
  if (pipe2(wake, O_NONBLOCK | O_CLOEXEC) != 0) return -1;

  /* A program started by Dispatch or Foundation inherits blocked signals. */
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  install_news_handlers();
  guard_install_crash_handlers();
  return wake[0];
}

void tg_uninstall(void) {
  for (int i = 0; i < HEARD; i++) sigaction(heard[i], &before[heard[i]], NULL);
  guard_uninstall_crash_handlers();
  for (int end = 0; end < 2; end++) {
    if (wake[end] >= 0) close(wake[end]);
    wake[end] = -1;
  }
}

int tg_next_signal(void) {
  /* Emptied before the notes are read: a signal that comes between wakes again. */
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) == (ssize_t)sizeof bytes) continue;
  for (int i = 0; i < HEARD; i++) {
    if (!pending[heard[i]]) continue;
    pending[heard[i]] = 0;
    return heard[i];
  }
  return 0;
}

void tg_stop(void) {
  struct sigaction by_default, ours;
  memset(&by_default, 0, sizeof by_default);
  by_default.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &by_default, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  /* The caller comes back from here; it need not be told again. */
  pending[SIGCONT] = 0;
  pending[SIGTSTP] = 0;
}
