/* Finds out which pages of a program are touched until its first screen stands.
 *
 * Its code may not be run: each page of it traps, is noted and becomes code
 * again. Its data comes from the file page by page, so that what is in memory
 * at the end was touched. */
#define _GNU_SOURCE
#include "pages.h"

#if defined(__x86_64__)

#include "watched.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <unistd.h>

/* A run goes on over a gap this small: to ask once more costs as much as to read a few pages. */
enum { GAP = 4 };

/* By segment and page: code that was run. */
struct code_run {
  bool *pages[SEGMENTS_AT_MOST];
};

/* ---- watching ------------------------------------------------------------- */

/* What of the file is in memory leaves it. Of the rest each page comes when it is touched, and alone: that is what a
 * program that knows itself watched asks for first. */
static void prepare(const struct watched *watched, struct code_run *run) {
  const struct program *program = watched->program;
  for (size_t i = 0; i < program->segment_count; i++) {
    const struct segment *segment = &program->segments[i];
    if (!segment->is_code) continue;
    uint64_t size = segment->pages * START_PAGE;
    run->pages[i] = calloc(segment->pages, sizeof(bool));
    if (run->pages[i] == NULL) give_up("memory");
    uint64_t page = watched->call & ~(uint64_t)(START_PAGE - 1);
    run->pages[i][(page - segment->address) / START_PAGE] = true;
    have_it_call(watched, SYS_mprotect, segment->address, page - segment->address, PROT_READ);
    have_it_call(watched, SYS_mprotect, page + START_PAGE, segment->address + size - page - START_PAGE, PROT_READ);
  }
  fdatasync(program->descriptor);
  posix_fadvise(program->descriptor, 0, 0, POSIX_FADV_DONTNEED);
}

/* Whether it stopped since it ran code for the first time; then it may. */
static bool let_run(struct watched *watched, int signal) {
  struct code_run *run = watched->notes;
  siginfo_t what;
  if (signal != SIGSEGV || ptrace(PTRACE_GETSIGINFO, watched->process, NULL, &what) != 0) return false;
  for (size_t i = 0; i < watched->program->segment_count; i++) {
    const struct segment *segment = &watched->program->segments[i];
    uint64_t place = (uint64_t)what.si_addr;
    uint64_t page = (place - segment->address) / START_PAGE;
    if (!segment->is_code || place < segment->address || page >= segment->pages || run->pages[i][page]) continue;
    run->pages[i][page] = true;
    have_it_call(watched, SYS_mprotect, segment->address + page * START_PAGE, START_PAGE, PROT_READ | PROT_EXEC);
    return true;
  }
  return false;
}

/* ---- the table ------------------------------------------------------------ */

static bool was_touched(
    const struct segment *segment, const unsigned char *in_memory, const bool *touched, size_t page) {
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

/* What was run, and what is in memory of the file that was watched. */
static void fill(struct program *program, int copy, const struct code_run *run) {
  unsigned char *in_memory = malloc(program->size / START_PAGE + 1);
  void *file = mmap(NULL, program->size, PROT_READ, MAP_PRIVATE, copy, 0);
  if (in_memory == NULL || file == MAP_FAILED || mincore(file, program->size, in_memory) != 0) give_up("pages");
  program->table->count = 0;
  for (size_t i = 0; i < program->segment_count; i++) {
    const struct segment *segment = &program->segments[i];
    for (size_t page = 0; page < segment->pages; page++)
      if (was_touched(segment, in_memory, run->pages[i], page))
        note(program->table, (uint32_t)(segment->address / START_PAGE + page));
  }
  program->table->mode = START_KNOWN;
}

void find_pages(struct program *program, const struct program *copy) {
  struct code_run run = {0};
  struct watched watched = watch(copy);
  /* It runs; whatever ends this from now on leaves nothing behind. */
  if (unlink(copy->path) != 0) give_up(copy->path);
  watched.stopped = let_run;
  watched.notes = &run;
  prepare(&watched, &run);
  follow(&watched);
  fill(program, copy->descriptor, &run);
}

#endif
