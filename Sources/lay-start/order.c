/* Finds out which functions a start calls: each gets a breakpoint, which is
 * taken out when it is met. */
#define _GNU_SOURCE
#include "order.h"

#if defined(__x86_64__)

#include "watched.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <unistd.h>

enum { BREAKPOINT = 0xCC };

struct function {
  uint64_t address;
  const char *name;
};

struct functions {
  struct function *all;
  size_t count;
  const struct segment *code;
  /* The memory of the program that runs. */
  int memory;
  FILE *order;
};

/* ---- the functions -------------------------------------------------------- */

static int by_address(const void *left, const void *right) {
  uint64_t a = ((const struct function *)left)->address, b = ((const struct function *)right)->address;
  return a < b ? -1 : a > b;
}

static void collect(const struct program *program, struct functions *functions) {
  const Elf64_Shdr *table = program_section(program, ".symtab"), *names = program_section(program, ".strtab");
  const Elf64_Shdr *code = program_section(program, ".text");
  if (table == NULL || names == NULL || code == NULL) refuse("its functions have no names");
  const Elf64_Sym *symbols = (const void *)(program->bytes + table->sh_offset);
  size_t total = table->sh_size / sizeof *symbols;
  functions->all = calloc(total, sizeof *functions->all);
  if (functions->all == NULL) give_up("memory");
  for (const Elf64_Sym *one = symbols; one < symbols + total; one++)
    if (ELF64_ST_TYPE(one->st_info) == STT_FUNC && one->st_size > 0 && one->st_value - code->sh_addr < code->sh_size)
      functions->all[functions->count++] =
          (struct function){one->st_value, (const char *)program->bytes + names->sh_offset + one->st_name};
  qsort(functions->all, functions->count, sizeof *functions->all, by_address);
  for (size_t i = 0; i < program->segment_count; i++)
    if (program->segments[i].is_code) functions->code = &program->segments[i];
  if (functions->code == NULL) refuse("it has no code");
}

static const uint8_t *in_file(const struct program *program, const struct functions *functions, uint64_t address) {
  return program->bytes + functions->code->offset + (address - functions->code->address);
}

/* ---- watching ------------------------------------------------------------- */

static void set_breakpoints(const struct program *program, const struct functions *functions) {
  const struct segment *code = functions->code;
  size_t size = code->pages * START_PAGE;
  uint8_t *bytes = malloc(size);
  if (bytes == NULL) give_up("memory");
  memcpy(bytes, program->bytes + code->offset, size);
  for (size_t i = 0; i < functions->count; i++) bytes[functions->all[i].address - code->address] = BREAKPOINT;
  if (pwrite(functions->memory, bytes, size, (off_t)code->address) != (ssize_t)size) give_up("breakpoints");
  free(bytes);
}

/* Whether it met a breakpoint; then it goes on as if none had been there. */
static bool note_call(struct watched *watched, int signal) {
  const struct functions *functions = watched->notes;
  struct user_regs_struct registers;
  if (signal != SIGTRAP || ptrace(PTRACE_GETREGS, watched->process, NULL, &registers) != 0) return false;
  struct function met = {.address = --registers.rip};
  const struct function *end = functions->all + functions->count;
  const struct function *one = bsearch(&met, functions->all, functions->count, sizeof met, by_address);
  if (one == NULL) return false;
  while (one > functions->all && one[-1].address == met.address) one--;
  for (; one < end && one->address == met.address; one++) fprintf(functions->order, "%s\n", one->name);
  if (pwrite(functions->memory, in_file(watched->program, functions, met.address), 1, (off_t)met.address) != 1)
    give_up("breakpoint");
  ptrace(PTRACE_SETREGS, watched->process, NULL, &registers);
  return true;
}

void find_order(const struct program *program, const char *path) {
  struct functions functions = {.order = fopen(path, "w")};
  char memory[64];
  if (functions.order == NULL) give_up(path);
  collect(program, &functions);
  struct watched watched = watch(program);
  watched.stopped = note_call;
  watched.notes = &functions;
  snprintf(memory, sizeof memory, "/proc/%d/mem", (int)watched.process);
  functions.memory = open(memory, O_RDWR | O_CLOEXEC);
  if (functions.memory < 0) give_up(memory);
  set_breakpoints(program, &functions);
  follow(&watched);
  if (fclose(functions.order) != 0) give_up(path);
}

#endif
