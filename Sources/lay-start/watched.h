/* A program that runs under watch. */
#ifndef WATCHED_H
#define WATCHED_H

#include "program.h"

#include <sys/types.h>

struct watched {
  const struct program *program;
  pid_t process;
  int terminal;
  /* Where in it an instruction stands that calls the kernel. */
  uint64_t call;
  /* By segment and page: code that was run. */
  bool *touched[SEGMENTS_AT_MOST];
};

/* Runs it until it has drawn a screen and rests, and ends it. Afterwards the
 * pages of its file that are in memory are those of data that it touched. */
struct watched watch_until_first_screen(const struct program *program);

#endif
