/* How the program begins when nothing of it is in memory. */
#ifndef START_H
#define START_H

#include <stdint.h>

/* Lets the kernel read the program as it reads any other, once what a start
 * needs has been read. */
void start_is_over(void);

/* ---- for lay-start, which fills the table in the finished program --------- */

#define START_MAGIC "start reads these"

enum { START_PAGE = 4096, START_RUNS = 1000 };

enum start_mode {
  /* Nothing is known: the program is read as any other. */
  START_UNKNOWN,
  /* It is being watched: nothing is asked for. */
  START_WATCHED,
  /* The table says what a start reads. */
  START_KNOWN,
};

/* Pages that follow each other, by their numbers: address / START_PAGE. */
struct start_run {
  uint32_t first, count;
};

struct start_table {
  char magic[24];
  uint32_t mode, count;
  struct start_run runs[START_RUNS];
};

#endif
