#include "CLexicon.h"

// One array a file: #embed costs the compiler next to nothing, where a Swift array literal of
// the same size would cost minutes.
static const unsigned char words[] = {
#embed "Data/words.tsv"
};
static const unsigned char numbers[] = {
#embed "Data/numbers.tsv"
};
static const unsigned char units[] = {
#embed "Data/units.tsv"
};
static const unsigned char calendar[] = {
#embed "Data/calendar.tsv"
};
static const unsigned char parties[] = {
#embed "Data/parties.tsv"
};

static const struct clexicon_file files[] = {
  {"words.tsv", words, sizeof words},
  {"numbers.tsv", numbers, sizeof numbers},
  {"units.tsv", units, sizeof units},
  {"calendar.tsv", calendar, sizeof calendar},
  {"parties.tsv", parties, sizeof parties},
};

size_t clexicon_file_count(void) { return sizeof files / sizeof files[0]; }

struct clexicon_file clexicon_file_at(size_t index) { return files[index]; }
