/* Reads and writes an ELF file of 64 bits, as far as the kernel and lay-start go by it. */
#define _GNU_SOURCE
#include "program.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void give_up(const char *what) {
  fprintf(stderr, "lay-start: %s: %s\n", what, strerror(errno));
  exit(1);
}

void refuse(const char *why) {
  fprintf(stderr, "lay-start: %s\n", why);
  exit(1);
}

/* ---- reading -------------------------------------------------------------- */

static void load(struct program *program) {
  struct stat status;
  program->descriptor = open(program->path, O_RDONLY | O_CLOEXEC);
  if (program->descriptor < 0 || fstat(program->descriptor, &status) != 0) give_up(program->path);
  program->size = (size_t)status.st_size;
  /* With room for the rest of a last page. */
  program->bytes = calloc(program->size + START_PAGE, 1);
  if (program->bytes == NULL) give_up("memory");
  for (size_t done = 0; done < program->size;) {
    ssize_t count = read(program->descriptor, program->bytes + done, program->size - done);
    if (count <= 0) give_up(program->path);
    done += (size_t)count;
  }
}

static bool is_within(uint64_t place, uint64_t size, uint64_t end) { return place <= end && size <= end - place; }

static const Elf64_Ehdr *header(const struct program *program) { return (const void *)program->bytes; }

static Elf64_Phdr *segment_headers(const struct program *program) {
  return (void *)(program->bytes + header(program)->e_phoff);
}

static const Elf64_Shdr *section_headers(const struct program *program) {
  return (const void *)(program->bytes + header(program)->e_shoff);
}

static const char *section_name(const struct program *program, const Elf64_Shdr *section) {
  const Elf64_Shdr *names = &section_headers(program)[header(program)->e_shstrndx];
  return (const char *)program->bytes + names->sh_offset + section->sh_name;
}

/* The program headers stand on the first page, which is what is changed of them. */
static void check(const struct program *program) {
  const Elf64_Ehdr *file = header(program);
  bool is_elf = program->size >= START_PAGE && memcmp(file->e_ident, ELFMAG, SELFMAG) == 0 &&
                file->e_ident[EI_CLASS] == ELFCLASS64 && file->e_machine == EM_X86_64;
  if (!is_elf) refuse("no ELF file for x86-64");
  uint64_t sections_size = (uint64_t)file->e_shnum * sizeof(Elf64_Shdr);
  if (!is_within(file->e_phoff, (uint64_t)file->e_phnum * sizeof(Elf64_Phdr), START_PAGE) || file->e_shnum == 0 ||
      file->e_shstrndx >= file->e_shnum || !is_within(file->e_shoff, sections_size, program->size))
    refuse("a damaged ELF file");
  const Elf64_Phdr *segments = segment_headers(program);
  for (size_t i = 0; i < file->e_phnum; i++)
    if (!is_within(segments[i].p_offset, segments[i].p_filesz, program->size)) refuse("a damaged ELF file");
  const Elf64_Shdr *sections = section_headers(program);
  for (size_t i = 0; i < file->e_shnum; i++)
    if (sections[i].sh_type != SHT_NOBITS && !is_within(sections[i].sh_offset, sections[i].sh_size, program->size))
      refuse("a damaged ELF file");
}

static uint64_t page_before(uint64_t place) { return place & ~(uint64_t)(START_PAGE - 1); }

static uint64_t page_behind(uint64_t place) { return page_before(place + START_PAGE - 1); }

static void find_segments(struct program *program) {
  const Elf64_Phdr *all = segment_headers(program);
  for (const Elf64_Phdr *one = all; one < all + header(program)->e_phnum; one++) {
    if (one->p_type != PT_LOAD) continue;
    if (program->segment_count == SEGMENTS_AT_MOST) refuse("too many segments");
    program->segments[program->segment_count++] = (struct segment){
        .address = page_before(one->p_vaddr),
        .offset = page_before(one->p_offset),
        .pages = (page_behind(one->p_vaddr + one->p_filesz) - page_before(one->p_vaddr)) / START_PAGE,
        .is_code = (one->p_flags & PF_X) != 0,
    };
  }
}

struct program program_read(const char *path) {
  struct program program = {.path = path};
  load(&program);
  check(&program);
  find_segments(&program);
  program.table = memmem(program.bytes, program.size, START_MAGIC, sizeof START_MAGIC);
  if (program.table == NULL || program.bytes + program.size - (uint8_t *)program.table < (long)sizeof *program.table)
    refuse("no table of what a start reads");
  return program;
}

const Elf64_Shdr *program_section(const struct program *program, const char *name) {
  const Elf64_Shdr *all = section_headers(program);
  for (const Elf64_Shdr *one = all; one < all + header(program)->e_shnum; one++)
    if (strcmp(section_name(program, one), name) == 0) return one;
  return NULL;
}

/* ---- changing ------------------------------------------------------------- */

/* Whether something that begins zeroed stands in a place; what only fills up a page does not count. */
static bool is_zeroed(const struct program *program, uint64_t start, uint64_t end) {
  const Elf64_Shdr *sections = section_headers(program);
  for (const Elf64_Shdr *one = sections; one < sections + header(program)->e_shnum; one++) {
    bool counts = one->sh_type == SHT_NOBITS && (one->sh_flags & (SHF_ALLOC | SHF_TLS)) == SHF_ALLOC &&
                  strcmp(section_name(program, one), ".relro_padding") != 0;
    if (counts && one->sh_addr < end && one->sh_addr + one->sh_size > start) return true;
  }
  return false;
}

bool program_fill_pages(struct program *program) {
  bool changed = false;
  Elf64_Phdr *all = segment_headers(program);
  for (Elf64_Phdr *one = all; one < all + header(program)->e_phnum; one++) {
    if (one->p_type != PT_LOAD || one->p_memsz <= one->p_filesz) continue;
    uint64_t end = one->p_vaddr + one->p_filesz, whole = page_behind(end) - one->p_vaddr;
    if (whole > one->p_memsz) whole = one->p_memsz;
    if (is_zeroed(program, end, one->p_vaddr + whole)) continue;
    changed = changed || one->p_filesz != whole;
    one->p_filesz = whole;
    if (one->p_offset + whole > program->size) program->size = one->p_offset + whole;
  }
  return changed;
}

static void write_all(int descriptor, const uint8_t *bytes, size_t size, size_t offset) {
  for (size_t done = 0; done < size;) {
    ssize_t count = pwrite(descriptor, bytes + done, size - done, (off_t)(offset + done));
    if (count <= 0) give_up("writing");
    done += (size_t)count;
  }
}

void program_copy(const struct program *program, const char *path) {
  int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0700);
  if (descriptor < 0) give_up(path);
  write_all(descriptor, program->bytes, program->size, 0);
  if (close(descriptor) != 0) give_up(path);
}

void program_change(const struct program *program) {
  struct stat status;
  int descriptor = open(program->path, O_WRONLY | O_CLOEXEC);
  if (descriptor < 0 || fstat(descriptor, &status) != 0) give_up(program->path);
  if ((size_t)status.st_size < program->size && ftruncate(descriptor, (off_t)program->size) != 0)
    give_up(program->path);
  write_all(descriptor, program->bytes, START_PAGE, 0);
  size_t table = (size_t)((uint8_t *)program->table - program->bytes);
  write_all(descriptor, program->bytes + table, sizeof *program->table, table);
  const struct timespec times[] = {status.st_atim, status.st_mtim};
  if (futimens(descriptor, times) != 0 || close(descriptor) != 0) give_up(program->path);
}
