#include "CLexicon.h"

// One array a file: #embed costs the compiler next to nothing, where a Swift array literal of
// the same size would cost minutes.
static const unsigned char given_names[] = {
#embed "Data/given-names.tsv"
};

static const unsigned char parties[] = {
#embed "Data/parties.tsv"
};

static const unsigned char party_names[] = {
#embed "Data/party-names.tsv"
};

static const unsigned char people[] = {
#embed "Data/people.tsv"
};

static const unsigned char places[] = {
#embed "Data/places.tsv"
};

static const unsigned char sources[] = {
#embed "Data/sources.tsv"
};

static const unsigned char verbs[] = {
#embed "Data/verbs.tsv"
};

static const struct clexicon_file files[] = {
  {"given-names.tsv", given_names, sizeof given_names},
  {"parties.tsv", parties, sizeof parties},
  {"party-names.tsv", party_names, sizeof party_names},
  {"people.tsv", people, sizeof people},
  {"places.tsv", places, sizeof places},
  {"sources.tsv", sources, sizeof sources},
  {"verbs.tsv", verbs, sizeof verbs},
};

size_t clexicon_file_count(void) { return sizeof files / sizeof files[0]; }

struct clexicon_file clexicon_file_at(size_t index) { return files[index]; }
