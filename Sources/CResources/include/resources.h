#ifndef PUE_DESK_RESOURCES_H
#define PUE_DESK_RESOURCES_H

#include <stddef.h>

/// A file of Resources/ as it was when the program was built.
struct desk_resource {
  /// The path below Resources/, for example rulebooks/2016-04-28/matters.yaml.
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// How many files are built in.
size_t desk_resource_count(void);

/// The file with this number; a number out of range gives an empty path.
struct desk_resource desk_resource_at(size_t number);

#endif
