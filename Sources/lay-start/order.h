#ifndef ORDER_H
#define ORDER_H

#include "program.h"

/* Writes the names of the functions that are called until the first screen
 * stands, in the order of their first call, for the linker. */
void find_order(const struct program *program, const char *path);

#endif
