#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* ---- the leader of the session ------------------------------------------- */

/* What it tells: first the program's pid, then each status of wait(2). */
static void report(int reports, int value) {
  ssize_t written = write(reports, &value, sizeof value);
  (void)written;
}

static void become_job(void) {
  setpgid(0, 0);
  signal(SIGTTOU, SIG_IGN); /* tcsetpgrp from the background */
  tcsetpgrp(STDIN_FILENO, getpgrp());
  signal(SIGTTOU, SIG_DFL);
}

_Noreturn static void lead(int reports, const char *path, char *const argv[],
                           char *const envp[]) {
  enum { REPORTS = 3 };
  dup2(reports, REPORTS);
  ph_clean_child(REPORTS + 1);
  pid_t pid = fork();
  if (pid == 0) {
    close(REPORTS);
    become_job();
    execve(path, argv, envp);
    _exit(127);
  }
  signal(SIGHUP, SIG_IGN); /* to tell how the program took it */
  report(REPORTS, pid);
  int status;
  while (waitpid(pid, &status, WUNTRACED | WCONTINUED) == pid) {
    report(REPORTS, status);
    if (WIFEXITED(status) || WIFSIGNALED(status)) break;
  }
  _exit(0);
}

/* Waits for one report at most this long; false when there was none. */
static bool hear_report(ph_terminal *t, int milliseconds) {
  struct pollfd watched = {t->reports, POLLIN, 0};
  int value;
  if (poll(&watched, 1, milliseconds) <= 0) return false;
  if (read(t->reports, &value, sizeof value) != sizeof value) return false;
  if (t->program == 0) {
    t->program = value;
  } else if (WIFSTOPPED(value) || WIFCONTINUED(value)) {
    t->stopped = WIFSTOPPED(value);
  } else {
    t->status = value;
    t->stopped = false;
  }
  return true;
}

/* ---- life ---------------------------------------------------------------- */

ph_terminal *ph_start(const char *path, char *const argv[], char *const envp[],
                      int rows, int columns) {
  ph_terminal *t = calloc(1, sizeof *t);
  if (!t) return NULL;
  t->status = -1;
  t->rows = rows;
  t->columns = columns;
  struct winsize window = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int reports[2];
  if (pipe2(reports, O_CLOEXEC) != 0) {
    free(t);
    return NULL;
  }
  t->leader = forkpty(&t->master, NULL, NULL, &window);
  if (t->leader == 0) lead(reports[1], path, argv, envp);
  close(reports[1]);
  t->reports = reports[0];
  if (t->leader < 0) {
    close(t->reports);
    free(t);
    return NULL;
  }
  fcntl(t->master, F_SETFD, FD_CLOEXEC);
  fcntl(t->master, F_SETFL, O_NONBLOCK);
  ph_make_emulator(t);
  hear_report(t, 5000); /* the pid */
  return t;
}

void ph_free(ph_terminal *t) {
  while (hear_report(t, 0)) continue;
  if (t->status < 0 && t->program > 0) kill(t->program, SIGKILL);
  kill(t->leader, SIGKILL);
  waitpid(t->leader, NULL, 0);
  ph_hang_up(t);
  close(t->reports);
  ph_free_emulator(t);
  free(t->received.bytes);
  free(t->unsent.bytes);
  free(t);
}

static void send_unsent(ph_terminal *t) {
  ssize_t count = write(t->master, t->unsent.bytes, t->unsent.count);
  if (count <= 0) return;
  t->unsent.count -= (size_t)count;
  memmove(t->unsent.bytes, t->unsent.bytes + count, t->unsent.count);
}

bool ph_pump(ph_terminal *t, int milliseconds) {
  if (t->master < 0) return false;
  short events = t->unsent.count > 0 ? POLLIN | POLLOUT : POLLIN;
  struct pollfd watched = {t->master, events, 0};
  if (poll(&watched, 1, milliseconds) <= 0) return true;
  if (watched.revents & POLLOUT) send_unsent(t);
  if (!(watched.revents & ~POLLOUT)) return true;
  char bytes[65536];
  ssize_t count = read(t->master, bytes, sizeof bytes);
  if (count <= 0) return count < 0 && (errno == EAGAIN || errno == EINTR);
  ph_bytes_append(&t->received, bytes, (size_t)count);
  ph_show(t);
  return true;
}

void ph_send(ph_terminal *t, const void *bytes, size_t count) {
  if (t->master < 0) return;
  ph_bytes_append(&t->unsent, bytes, count);
  send_unsent(t);
}

void ph_resize(ph_terminal *t, int rows, int columns) {
  struct winsize window = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ph_resize_emulator(t, rows, columns);
  ioctl(t->master, TIOCSWINSZ, &window);
}

void ph_hang_up(ph_terminal *t) {
  if (t->master >= 0) close(t->master);
  t->master = -1;
}

int ph_wait(ph_terminal *t, int milliseconds) {
  long end = ph_now() + milliseconds;
  while (t->status < 0 && ph_now() < end) {
    if (!hear_report(t, 0) && !ph_pump(t, 2)) usleep(500);
  }
  /* What it wrote last. */
  for (size_t before = (size_t)-1; t->status >= 0 && before != t->received.count;) {
    before = t->received.count;
    if (!ph_pump(t, 0)) break;
  }
  return t->status;
}

bool ph_is_stopped(ph_terminal *t) {
  while (hear_report(t, 0)) continue;
  return t->stopped;
}

void ph_continue(ph_terminal *t) { kill(-t->program, SIGCONT); }

bool ph_line_mode(ph_terminal *t) {
  struct termios modes;
  if (tcgetattr(t->master, &modes) != 0) return false;
  return (modes.c_lflag & (ECHO | ICANON)) == (ECHO | ICANON) && (modes.c_iflag & ICRNL) &&
         (modes.c_oflag & ONLCR) && modes.c_cc[VINTR] == 3;
}

const uint8_t *ph_received(ph_terminal *t, size_t *count) {
  *count = t->received.count;
  return t->received.bytes;
}

pid_t ph_pid(ph_terminal *t) { return t->program; }
