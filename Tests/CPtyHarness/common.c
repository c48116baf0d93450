#define _GNU_SOURCE
#include "internal.h"

#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

void ph_bytes_append(ph_bytes *all, const void *bytes, size_t count) {
  if (all->count + count > all->room) {
    size_t room = 2 * (all->count + count);
    uint8_t *grown = realloc(all->bytes, room);
    if (!grown) abort();
    all->bytes = grown;
    all->room = room;
  }
  memcpy(all->bytes + all->count, bytes, count);
  all->count += count;
}

long ph_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000L + time.tv_nsec / 1000000;
}

void ph_clean_child(int first_to_close) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  close_range((unsigned)first_to_close, ~0U, 0);
}

const char *ph_image_path(void) {
  static const char here = 0;
  Dl_info image;
  return dladdr(&here, &image) != 0 ? image.dli_fname : NULL;
}
