/* Programs under test: in a real pseudo-terminal with a terminal emulator
 * behind it, or with plain streams. */
#ifndef PTYHARNESS_H
#define PTYHARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* ---- in a terminal ------------------------------------------------------- */

/* A program in a terminal of its own. As under a shell it is a job in the
 * foreground of a session that another process leads, so Ctrl-Z can stop it. */
typedef struct ph_terminal ph_terminal;

/* NULL when it cannot be started. argv and envp end with NULL. */
ph_terminal *ph_start(const char *path, char *const argv[], char *const envp[],
                      int rows, int columns);
/* Ends the program, if need be by SIGKILL, and forgets everything. */
void ph_free(ph_terminal *);

/* Shows the emulator what the program has written; waits for something at most
 * this long. False when nothing can come any more. */
bool ph_pump(ph_terminal *, int milliseconds);
/* Types. What the program does not take yet is kept and sent while pumping. */
void ph_send(ph_terminal *, const void *bytes, size_t count);
void ph_resize(ph_terminal *, int rows, int columns);
/* Pulls the plug: the terminal is gone. */
void ph_hang_up(ph_terminal *);

/* One row as UTF-8 with blanks to its full width; returns the count of bytes. */
size_t ph_row(ph_terminal *, int row, char *bytes, size_t limit);

enum { PH_BOLD = 1, PH_UNDERLINE = 2, PH_REVERSE = 4 };

typedef struct {
  unsigned attributes;
  int colour; /* index of the foreground, -1 for the terminal's own */
} ph_look;

ph_look ph_look_at(ph_terminal *, int row, int column);
bool ph_alternate_screen(ph_terminal *);
bool ph_cursor_visible(ph_terminal *);
/* Whether the terminal's driver echoes and collects lines, as a shell leaves it. */
bool ph_line_mode(ph_terminal *);
/* Everything the program has written so far. */
const uint8_t *ph_received(ph_terminal *, size_t *count);

pid_t ph_pid(ph_terminal *);
bool ph_is_stopped(ph_terminal *);
/* Continues a stopped job, as `fg` does. */
void ph_continue(ph_terminal *);
/* The wait(2) status, pumping meanwhile; -1 when it still runs after that time. */
int ph_wait(ph_terminal *, int milliseconds);

/* ---- with plain streams -------------------------------------------------- */

typedef struct {
  int status; /* of wait(2); -1 when the program could not be started */
  bool timed_out;
  uint8_t *output;
  size_t output_count;
  uint8_t *errors;
  size_t errors_count;
} ph_result;

/* Runs a program to its end, or kills it after the limit. */
ph_result ph_run(const char *path, char *const argv[], char *const envp[],
                 const void *input, size_t input_count, int limit_milliseconds);
void ph_result_free(ph_result *);

/* The file that holds this very code: the test bundle, or the program itself. */
const char *ph_image_path(void);

#endif
