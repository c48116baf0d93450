/* ncursesw as Swift can import it: the wide API, and functions in place of the
 * macros and mutable globals that Swift cannot see. */
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdio.h>
#include <term.h>

/* Opens the screen on standard input and output; NULL when that fails.
 * Unlike initscr() it never ends the program. The window has the size that the
 * terminal says, not what a shell once exported. */
static inline SCREEN *ncs_open(void) {
  use_env(FALSE);
  use_tioctl(TRUE);
  return newterm(NULL, stdout, stdin);
}

/* What the terminal is to show at the next doupdate(). Drawing there spares the copy that a refresh of stdscr makes. */
static inline WINDOW *ncs_window(void) { return newscr; }

/* A terminfo string, or NULL when the terminal has none of that name. */
static inline const char *ncs_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/* A terminfo string with its one number filled in, or NULL; it holds until the next call. */
static inline const char *ncs_filled(const char *string, int number) { return tiparm(string, number); }

/* Columns a character takes, by the locale; -1 when it cannot be shown.
 * <wchar.h> has it only with feature macros that Swift does not set. */
extern int wcwidth(wchar_t character);
static inline int ncs_width(wchar_t character) { return wcwidth(character); }

static inline int ncs_ok(void) { return OK; }

static inline attr_t ncs_bold(void) { return (attr_t)WA_BOLD; }
static inline attr_t ncs_dim(void) { return (attr_t)WA_DIM; }
static inline attr_t ncs_underline(void) { return (attr_t)WA_UNDERLINE; }
static inline attr_t ncs_reverse(void) { return (attr_t)WA_REVERSE; }

#endif
