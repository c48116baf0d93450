/* Between the two files of this target. */
#ifndef TERMGUARD_INTERNAL_H
#define TERMGUARD_INTERNAL_H

#include <stdbool.h>

void guard_install_crash_handlers(void);
void guard_uninstall_crash_handlers(void);
bool guard_remember_terminal(int terminal);

#endif
