/* The file of a program, as far as this tool reads and changes it. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <elf.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "start.h"

/* A part of the file and where it stands in memory, in whole pages. */
struct segment {
  uint64_t address, offset, pages;
  bool is_code;
};

enum { SEGMENTS_AT_MOST = 8 };

struct program {
  const char *path;
  int descriptor;
  /* A copy: pages of the file itself that are in use could not leave memory. */
  uint8_t *bytes;
  size_t size;
  struct segment segments[SEGMENTS_AT_MOST];
  size_t segment_count;
  struct start_table *table;
};

/* Reads a program; where that cannot be done it ends the whole. */
struct program program_read(const char *path);

/* The section of a name; NULL where there is none. */
const Elf64_Shdr *program_section(const struct program *program, const char *name);

/* Ends each segment that has room behind it with its page, so that the kernel
 * need not blank the rest of that page, for which it would read the file.
 * Whether that changed anything. */
bool program_fill_pages(struct program *program);

/* Writes the program to another file, to be run. */
void program_copy(const struct program *program, const char *path);

/* Writes headers and table into the file, which keeps its times: for the build
 * it is what the linker made. */
void program_change(const struct program *program);

/* Each ends the whole with one line on stderr; the first adds what errno says. */
_Noreturn void give_up(const char *what);
_Noreturn void refuse(const char *why);

#endif
