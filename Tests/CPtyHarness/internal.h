#ifndef PTYHARNESS_INTERNAL_H
#define PTYHARNESS_INTERNAL_H

#include "ptyharness.h"

struct VTerm;
struct VTermScreen;

/* Bytes that grow. */
typedef struct {
  uint8_t *bytes;
  size_t count, room;
} ph_bytes;

void ph_bytes_append(ph_bytes *, const void *bytes, size_t count);

/* Milliseconds on a clock that only goes forward. */
long ph_now(void);
/* In a child: every signal as at birth, none blocked, descriptors closed from
 * the given one on. */
void ph_clean_child(int first_to_close);

struct ph_terminal {
  int master;   /* -1 after the plug was pulled */
  int reports;  /* the leader tells here what happens to the program */
  pid_t leader; /* of the session, between us and the program */
  pid_t program;
  int status; /* -1 while it lives */
  bool stopped;
  int rows, columns;
  struct VTerm *emulator;
  struct VTermScreen *screen;
  bool alternate, cursor_visible;
  ph_bytes received, unsent;
  size_t shown; /* of what was received */
};

/* The emulator that stands in for a terminal's screen. */
void ph_make_emulator(ph_terminal *);
void ph_free_emulator(ph_terminal *);
/* Shows what was received. */
void ph_show(ph_terminal *);
void ph_resize_emulator(ph_terminal *, int rows, int columns);

#endif
