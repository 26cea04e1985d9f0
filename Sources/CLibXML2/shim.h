#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

/* The parts of libxml2 that documents are read with, and nothing that writes or fetches. */
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
