#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { IN, OUT, ERR, STREAMS };

typedef struct {
  int ours[STREAMS], theirs[STREAMS];
  ph_bytes collected[STREAMS];
  const uint8_t *input;
  size_t input_left;
} streams;

static bool open_streams(streams *all) {
  for (int i = 0; i < STREAMS; i++) {
    int pair[2];
    if (pipe2(pair, O_CLOEXEC) != 0) return false;
    all->ours[i] = pair[i == IN ? 1 : 0];
    all->theirs[i] = pair[i == IN ? 0 : 1];
    fcntl(all->ours[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

static void close_one(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

static void give_input(streams *all) {
  if (all->input_left > 0) {
    ssize_t count = write(all->ours[IN], all->input, all->input_left);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count > 0) {
      all->input += count;
      all->input_left -= (size_t)count;
    } else {
      all->input_left = 0; /* the program does not want the rest */
    }
  }
  if (all->input_left == 0) close_one(&all->ours[IN]);
}

static void take_output(streams *all, int which) {
  char bytes[65536];
  ssize_t count = read(all->ours[which], bytes, sizeof bytes);
  if (count > 0)
    ph_bytes_append(&all->collected[which], bytes, (size_t)count);
  else if (count == 0 || (errno != EAGAIN && errno != EINTR))
    close_one(&all->ours[which]);
}

/* False when the time is up. */
static bool exchange(streams *all, long end) {
  while (all->ours[OUT] >= 0 || all->ours[ERR] >= 0) {
    struct pollfd watched[STREAMS];
    for (int i = 0; i < STREAMS; i++)
      watched[i] = (struct pollfd){all->ours[i], i == IN ? POLLOUT : POLLIN, 0};
    long left = end - ph_now();
    if (left <= 0) return false;
    if (poll(watched, STREAMS, (int)left) <= 0) continue;
    if (watched[IN].revents) give_input(all);
    if (watched[OUT].revents) take_output(all, OUT);
    if (watched[ERR].revents) take_output(all, ERR);
  }
  return true;
}

/* A program may close its streams and live on. */
static bool wait_for(pid_t pid, int *status, long end) {
  while (waitpid(pid, status, WNOHANG) == 0) {
    if (ph_now() >= end) return false;
    usleep(500);
  }
  return true;
}

static pid_t start(streams *all, const char *path, char *const argv[], char *const envp[]) {
  pid_t pid = fork();
  if (pid != 0) return pid;
  for (int i = 0; i < STREAMS; i++) dup2(all->theirs[i], i);
  ph_clean_child(STREAMS);
  setsid(); /* no terminal to fall back on */
  execve(path, argv, envp);
  _exit(127);
}

ph_result ph_run(const char *path, char *const argv[], char *const envp[],
                 const void *input, size_t input_count, int limit_milliseconds) {
  ph_result result = {.status = -1};
  streams all = {.input = input, .input_left = input_count};
  if (!open_streams(&all)) return result;
  long end = ph_now() + limit_milliseconds;
  signal(SIGPIPE, SIG_IGN); /* it may end before it has read everything */
  pid_t pid = start(&all, path, argv, envp);
  for (int i = 0; i < STREAMS; i++) close_one(&all.theirs[i]);
  if (pid > 0) {
    bool ended = exchange(&all, end) && wait_for(pid, &result.status, end);
    if (!ended) {
      result.timed_out = true;
      kill(pid, SIGKILL);
      waitpid(pid, &result.status, 0);
    }
  }
  for (int i = 0; i < STREAMS; i++) close_one(&all.ours[i]);
  result.output = all.collected[OUT].bytes;
  result.output_count = all.collected[OUT].count;
  result.errors = all.collected[ERR].bytes;
  result.errors_count = all.collected[ERR].count;
  return result;
}

void ph_result_free(ph_result *result) {
  free(result->output);
  free(result->errors);
  *result = (ph_result){.status = -1};
}
