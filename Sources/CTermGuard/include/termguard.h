/* What must hold for a terminal however the program ends, in the part that has
 * to be C: signal handlers, terminal modes, and a safe place for stderr. */
#ifndef TERMGUARD_H
#define TERMGUARD_H

#include <stdbool.h>
#include <stddef.h>

/* ---- life ---------------------------------------------------------------- */

/* Remembers the modes of the terminal, unblocks every signal and installs the
 * handlers. Returns a descriptor that turns readable when a signal has come,
 * or -1 with nothing changed. */
int tg_install(int terminal);

/* Puts the handlers that stood before back and closes the descriptor. */
void tg_uninstall(void);

/* ---- signals ------------------------------------------------------------- */

/* Takes one signal that has come since, those that end the program first;
 * 0 when there is none. Call it until it says 0: only then may the descriptor
 * be waited for again. Signals of a kind are told once, however many came. */
int tg_next_signal(void);

/* Stops the whole job, as the terminal itself would, and returns when it is
 * continued; at once where nobody could continue it. */
void tg_stop(void);

/* ---- terminal ------------------------------------------------------------ */

/* Key presses come at once and unechoed, Ctrl-C and Ctrl-S as plain bytes;
 * Ctrl-Z and Ctrl-\ still signal. */
bool tg_take_keys(void);

/* The modes from before tg_install. */
bool tg_restore_modes(void);

/* The window as the kernel knows it; false when it does not. */
bool tg_window_size(int *rows, int *columns);

/* Writes all of it, however many calls that takes; false when it cannot. */
bool tg_write(int descriptor, const void *bytes, size_t count);

/* ---- crash --------------------------------------------------------------- */

/* From now on a crash, or an exit without tg_disarm, writes these bytes to the
 * terminal and restores its modes. At most 512 are kept. */
void tg_arm(const void *bytes, size_t count);
void tg_disarm(void);

/* Keeps stderr in memory, so that a message neither spoils the screen nor is
 * lost: tg_release_stderr, or a crash, copies it to where stderr went before. */
bool tg_capture_stderr(void);
void tg_release_stderr(void);

#endif
