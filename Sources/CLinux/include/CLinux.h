// Linux calls that Swift cannot import: variadic functions, macros, and system calls that the C
// library does not wrap. Each function answers 0 or a descriptor, or a negative error number.
#pragma once

#include "files.h"
#include "processes.h"
#include "sandbox.h"
