#pragma once

/// Opens a path beneath a folder for reading, without following a link and without blocking.
///
/// No part of the path may be a link, lead out of the folder or cross into another file system
/// type by magic; a pipe without a writer is opened at once. The caller asks the descriptor what
/// it opened.
///
/// Returns: a descriptor, or a negative error number (`-ELOOP` for a link, `-EXDEV` for a way out).
int dateline_open_beneath(int folder, const char *path);
