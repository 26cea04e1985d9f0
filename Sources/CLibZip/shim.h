#ifndef CLIBZIP_SHIM_H
#define CLIBZIP_SHIM_H

/* libzip's C interface. */
#include <zip.h>

#endif
