/* A program that runs under watch until its first screen stands. */
#ifndef WATCHED_H
#define WATCHED_H

#include "program.h"

#include <stdbool.h>
#include <sys/types.h>

struct watched {
  const struct program *program;
  pid_t process;
  int terminal;
  /* Where in it an instruction stands that calls the kernel. */
  uint64_t call;
  /* Told of each stop that may be of the watcher's own making; whether it was. */
  bool (*stopped)(struct watched *watched, int signal);
  /* The watcher's own. */
  void *notes;
};

/* Starts it; it stands before its first instruction. */
struct watched watch(const struct program *program);

/* Has it call the kernel, and puts its registers back. */
void have_it_call(const struct watched *watched, long number, uint64_t start, uint64_t size, long argument);

/* Lets it run until it has drawn a screen and rests, and ends it. */
void follow(struct watched *watched);

#endif
