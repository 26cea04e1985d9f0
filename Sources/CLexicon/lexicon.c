#include "CLexicon.h"

// One array a file: #embed costs the compiler next to nothing, where a Swift array literal of
// the same size would cost minutes.
static const unsigned char words[] = {
#embed "Data/words.tsv"
};

static const unsigned char verbs[] = {
#embed "Data/verbs.tsv"
};

static const unsigned char given_names[] = {
#embed "Data/given-names.tsv"
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

static const unsigned char territory_triggers[] = {
#embed "Data/territory-triggers.tsv"
};

static const unsigned char exchange_triggers[] = {
#embed "Data/exchange-triggers.tsv"
};

static const struct clexicon_file files[] = {
  {"words.tsv", words, sizeof words},
  {"verbs.tsv", verbs, sizeof verbs},
  {"given-names.tsv", given_names, sizeof given_names},
  {"numbers.tsv", numbers, sizeof numbers},
  {"units.tsv", units, sizeof units},
  {"calendar.tsv", calendar, sizeof calendar},
  {"parties.tsv", parties, sizeof parties},
  {"party-names.tsv", party_names, sizeof party_names},
  {"people.tsv", people, sizeof people},
  {"places.tsv", places, sizeof places},
  {"sources.tsv", sources, sizeof sources},
  {"territory-triggers.tsv", territory_triggers, sizeof territory_triggers},
  {"exchange-triggers.tsv", exchange_triggers, sizeof exchange_triggers},
};

size_t clexicon_file_count(void) { return sizeof files / sizeof files[0]; }

struct clexicon_file clexicon_file_at(size_t index) { return files[index]; }
