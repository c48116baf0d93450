/* The last steps of the build; both watch a start of the program in a terminal of
 * its own, with nobody's settings, until its first screen stands.
 *
 * lay-start PROGRAM ORDER  writes which functions it calls, so that the linker
 *                          can lay them side by side.
 * lay-start PROGRAM        writes into the program which of its pages it
 *                          touches, so that it can ask for just those when
 *                          nothing of it is in memory. */
#include "order.h"
#include "pages.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(__x86_64__)
/* The copy that is watched. */
static char copied[4096];

/* Where it could not be watched it is still there. */
static void remove_copy(void) { unlink(copied); }

static void say(const struct program *program) {
  unsigned pages = 0;
  for (uint32_t i = 0; i < program->table->count; i++) pages += program->table->runs[i].count;
  printf("A start reads %u kB in %u places\n", pages * START_PAGE / 1024, (unsigned)program->table->count);
}

/* Watches a copy, which nobody else has in use. */
static void learn(struct program *program) {
  if (snprintf(copied, sizeof copied, "%s.watched", program->path) >= (int)sizeof copied)
    refuse("its path is too long");
  atexit(remove_copy);
  program->table->mode = START_WATCHED;
  program_copy(program, copied);
  struct program copy = program_read(copied);
  find_pages(program, &copy);
  say(program);
}

int main(int count, char **arguments) {
  if (count != 2 && count != 3) {
    fputs("usage: lay-start PROGRAM [ORDER]\n", stderr);
    return 64;
  }
  struct program program = program_read(arguments[1]);
  if (count == 3) {
    find_order(&program, arguments[2]);
    return 0;
  }
  bool is_filled = program_fill_pages(&program), is_known = program.table->mode == START_KNOWN;
  if (!is_known) learn(&program);
  /* A program that is as it should be may be running. */
  if (is_filled || !is_known) program_change(&program);
  return 0;
}
#else
int main(void) {
  fputs("lay-start: only for x86-64\n", stderr);
  return 1;
}
#endif
