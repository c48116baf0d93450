/* lay-start PROGRAM: the last step of the build. Writes into the program which
 * of its pages are touched until its first screen stands, so that it can ask
 * for just those when nothing of it is in memory.
 *
 * The program is started in a terminal of its own, with nobody's settings. Its
 * code may not be run: each page of it traps, is noted and becomes code again.
 * Its data comes from the file page by page, so that what is in memory at the
 * end was touched. */
#define _GNU_SOURCE
#include "program.h"
#include "watched.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* A run goes on over a gap this small: to ask once more costs as much as to read a few pages. */
enum { GAP = 4 };

static bool was_touched(const struct segment *segment, const unsigned char *in_memory, const bool *touched, size_t page) {
  return segment->is_code ? touched[page] : in_memory[segment->offset / START_PAGE + page] & 1;
}

static void note(struct start_table *table, uint32_t page) {
  struct start_run *last = table->count > 0 ? &table->runs[table->count - 1] : NULL;
  if (last != NULL && page >= last->first && page <= last->first + last->count + GAP) {
    last->count = page - last->first + 1;
  } else {
    if (table->count == START_RUNS) refuse("more places are touched than the table holds");
    table->runs[table->count++] = (struct start_run){page, 1};
  }
}

static void fill(struct program *program, int copy, const struct watched *watched) {
  unsigned char *in_memory = malloc(program->size / START_PAGE + 1);
  void *file = mmap(NULL, program->size, PROT_READ, MAP_PRIVATE, copy, 0);
  if (in_memory == NULL || file == MAP_FAILED || mincore(file, program->size, in_memory) != 0) give_up("pages");
  program->table->count = 0;
  for (size_t i = 0; i < program->segment_count; i++) {
    const struct segment *segment = &program->segments[i];
    for (size_t page = 0; page < segment->pages; page++)
      if (was_touched(segment, in_memory, watched->touched[i], page))
        note(program->table, (uint32_t)(segment->address / START_PAGE + page));
  }
  program->table->mode = START_KNOWN;
}

static void say(const struct program *program) {
  unsigned pages = 0;
  for (uint32_t i = 0; i < program->table->count; i++) pages += program->table->runs[i].count;
  printf("A start reads %u kB in %u places\n", pages * START_PAGE / 1024, (unsigned)program->table->count);
}

/* Watches a copy, which nobody else has in use. */
static void learn(struct program *program) {
  char path[4096];
  if (snprintf(path, sizeof path, "%s.watched", program->path) >= (int)sizeof path) refuse("its path is too long");
  program->table->mode = START_WATCHED;
  program_copy(program, path);
  struct program copy = program_read(path);
  struct watched watched = watch_until_first_screen(&copy);
  fill(program, copy.descriptor, &watched);
  if (unlink(path) != 0) give_up(path);
  say(program);
}

int main(int count, char **arguments) {
  if (count != 2) {
    fputs("usage: lay-start PROGRAM\n", stderr);
    return 64;
  }
  struct program program = program_read(arguments[1]);
  program_fill_pages(&program);
  if (program.table->mode != START_KNOWN) learn(&program);
  program_change(&program);
  return 0;
}
