// The built-in lexicon files, embedded when the program is built.
#ifndef CLEXICON_H
#define CLEXICON_H

#include <stddef.h>

struct clexicon_file {
  const char *name;            // file name without its folder, such as "parties.tsv"
  const unsigned char *bytes;  // UTF-8, not terminated
  size_t count;
};

// The number of built-in files, and the file at an index below it.
size_t clexicon_file_count(void);
struct clexicon_file clexicon_file_at(size_t index);

#endif
