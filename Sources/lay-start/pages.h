#ifndef PAGES_H
#define PAGES_H

#include "program.h"

/* Watches a copy of a program, and writes into the program's table which pages
 * its start touches. The copy is gone afterwards. */
void find_pages(struct program *program, const struct program *copy);

#endif
