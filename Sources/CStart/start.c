/* The first instructions of the release, before those of the C library.
 *
 * A page of a program is read from the disk when it is first touched, and with
 * it what lies around: megabytes on some machines, twenty times over, of a file
 * that is mostly there for other moments. What a start touches is known since
 * the program was built (lay-start wrote it into the table); it is asked for
 * here at once, and nothing else is. */
#include "start.h"

#if defined(__x86_64__)
#include <sys/mman.h>
#include <sys/syscall.h>

__attribute__((used, retain, aligned(START_PAGE))) static volatile struct start_table table = {
    .magic = START_MAGIC, .mode = START_UNKNOWN};

/* Its alignment makes whatever begins zeroed begin with a page of its own. */
__attribute__((used, retain, aligned(START_PAGE))) static char aligned_zeroes[START_PAGE];

/* Where the linker puts the ends of what comes from the file. */
extern const char __executable_start[] __attribute__((weak));
extern const char edata[] __attribute__((weak));

/* This lies at the end of all code: the kernel reads code on from where it is touched, to the end. */
#define BEGINNING __attribute__((section("start_code"), used, retain, noinline))

/* The C library is not there yet. A failure costs time, no more. */
static inline __attribute__((always_inline)) void advise(uintptr_t start, uintptr_t size, long how) {
  long result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"((long)SYS_madvise), "D"(start), "S"(size), "d"(how)
                   : "rcx", "r11", "memory");
}

static inline __attribute__((always_inline)) void advise_all(long how) {
  uintptr_t end = ((uintptr_t)edata + START_PAGE - 1) & ~(uintptr_t)(START_PAGE - 1);
  advise((uintptr_t)__executable_start, end - (uintptr_t)__executable_start, how);
}

/* Aligned so that its calls and the entry behind it stand on one page, where lay-start looks for one. */
BEGINNING __attribute__((aligned(256))) void start_reading(void) {
  /* Before the table is touched, which would be read with all that lies around it. */
  advise_all(MADV_RANDOM);
  if (table.mode == START_UNKNOWN) advise_all(MADV_NORMAL);
  if (table.mode != START_KNOWN) return;
  for (uint32_t i = 0; i < table.count && i < START_RUNS; i++)
    advise((uintptr_t)table.runs[i].first * START_PAGE, (uintptr_t)table.runs[i].count * START_PAGE, MADV_WILLNEED);
}

void start_is_over(void) {
  if (table.mode == START_KNOWN) advise_all(MADV_NORMAL);
}

/* The entry of the release: the stack, and what the kernel hands over in rdx, reach the C library. */
BEGINNING __attribute__((naked)) void start_before_all(void) {
  __asm__ volatile("push %rdx\n push %rdx\n call start_reading\n pop %rdx\n pop %rdx\n jmp _start");
}
#else
/* The Makefile gives the release this entry on x86-64 only. */
void start_is_over(void) {}
#endif
