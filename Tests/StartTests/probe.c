/* A program for the tests of lay-start: it draws a screen and waits, and told "where" it names the pages of its parts. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "start.h"

enum { APART = 64 * 1024, MUCH = 1024 * 1024, A_SCREEN = 2000 };

__attribute__((aligned(APART))) const char read_at_start[APART] = {1};
__attribute__((aligned(APART))) const char read_later[MUCH] = {1};
/* Stands behind all that comes from the file. */
char zeroed[MUCH];
#ifdef ZEROED_BESIDE_DATA
/* Stands on the last page of what comes from the file, with what is read-only once the program runs. */
__asm__(".pushsection .bss.rel.ro,\"aw\",@nobits\nbeside_data: .zero 64\n.popsection");
extern char beside_data[64];
#endif

__attribute__((aligned(APART), noinline)) int called_at_start(int x) { return x * read_at_start[x]; }
__attribute__((aligned(APART), noinline)) int called_later(int x) { return x + read_later[(size_t)x * START_PAGE * 50]; }
/* So that what follows is not on a page of the above. */
__attribute__((aligned(APART), noinline)) int last(int x) { return x - 1; }

static void name(const char *what, const void *place) {
  printf("%s %lu\n", what, (unsigned long)((uintptr_t)place / START_PAGE));
}

static int where(void) {
  name("read_at_start", read_at_start);
  name("read_later", read_later + MUCH / 2);
  name("called_at_start", (const void *)called_at_start);
  name("called_later", (const void *)called_later);
  for (size_t i = 0; i < sizeof zeroed; i++)
    if (zeroed[i] != 0) return 2;
#ifdef ZEROED_BESIDE_DATA
  for (size_t i = 0; i < sizeof beside_data; i++)
    if (beside_data[i] != 0) return 3;
#endif
  return called_later(last(2)) > 9;
}

static int draw(void) {
  char screen[A_SCREEN];
  memset(screen, 'x', sizeof screen);
  if (write(STDOUT_FILENO, screen, sizeof screen) < 0 || called_at_start(0) != 0) return 1;
  start_is_over();
  return pause();
}

int main(int count, char **arguments) {
#ifdef ENDS_AT_ONCE
  return 0;
#endif
  return count > 1 && strcmp(arguments[1], "where") == 0 ? where() : draw();
}
