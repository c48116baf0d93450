/* libFuzzer as a library; whoever links it brings its archive. */
#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*judge)(const uint8_t *bytes, size_t count));

#endif
