#pragma once

#include <stdint.h>

/// Opens a file beneath a folder for reading, without following a link and without blocking.
///
/// No part of the path may be a link or lead out of the folder; a pipe without a writer is opened
/// at once. The caller asks the descriptor what it opened.
///
/// Returns: a descriptor, or a negative error number (`-ELOOP` for a link, `-EXDEV` for a way out).
int dateline_open_beneath(int folder, const char *path);

/// Opens a folder beneath a folder for listing it and for naming files in it, as
/// `dateline_open_beneath` does; "." is the folder itself.
///
/// Returns: a descriptor, or a negative error number (`-ENOTDIR` for what is no folder).
int dateline_open_folder_beneath(int folder, const char *path);

/// Renames a file, unless the new name is taken.
///
/// Returns: 0, or a negative error number (`-EEXIST` for a name that is taken, `-EXDEV` for another
/// file system, `-EINVAL` or `-ENOSYS` where the file system cannot promise not to replace).
int dateline_rename_without_replacing(
    int old_folder, const char *old_name, int new_folder, const char *new_name);

/// Asks for a read lease on an open file and gives it back at once. The kernel grants one only
/// where no process of this host holds the file open for writing.
///
/// Returns: 0 where nobody does, or a negative error number (`-EAGAIN` where somebody does; others
/// where leases do not work, as for files of other owners and on shares).
int dateline_try_read_lease(int descriptor);

/// The type of the file system that an open file lies on, as statfs(2) numbers them.
///
/// Returns: the type, or a negative error number.
int64_t dateline_file_system_type(int descriptor);

/// Makes all that was written to the file system of an open file durable, in one go.
///
/// Returns: 0, or a negative error number.
int dateline_make_file_system_durable(int descriptor);
