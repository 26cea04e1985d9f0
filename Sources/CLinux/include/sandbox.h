#pragma once

#include <stdint.h>

/// What a process that reads files of strangers may not do from some moment on. Nothing here can
/// be taken back.

/// The exit status of a process that ran out of memory.
enum { dateline_out_of_memory_status = 71 };

/// Has a trap or abort that follows a failed allocation end the process with
/// `dateline_out_of_memory_status` instead of a signal. Any other ends it as ever.
int dateline_tell_memory_faults(void);

/// Forgets failed allocations of the past.
void dateline_forget_failed_allocations(void);

/// Limits address space in bytes, files it writes to none, core files to none, open descriptors,
/// and processes (for a user who is not root) where `processes` is not negative.
int dateline_limit_resources(uint64_t address_space, uint64_t descriptors, int64_t processes);

/// Limits processor time to so many seconds from the start of the process.
int dateline_limit_processor_seconds(uint64_t seconds);

/// Keeps the process and those that it starts from getting new privileges, and drops those it has:
/// all capabilities.
int dateline_drop_privileges(void);

/// Version of Landlock that the kernel offers; 0 where it has none.
int dateline_landlock_version(void);

/// Keeps the process from all paths except those beneath the given ones, which may be read and
/// executed and of which those that do not exist are left out; from binding and connecting TCP
/// sockets, and from signalling processes outside, where the kernel's version knows how.
///
/// Returns: the version, 0 where the kernel has none, or a negative error number.
int dateline_restrict_paths(const char *const readable[], int count);

/// Lets the process make only those system calls that reading a descriptor and answering over a
/// socket need. Others fail with "not permitted"; those that only an attack makes end the process
/// with the signal SYS.
int dateline_restrict_calls(void);

/// Keeps the process and those that it starts from sockets, tracing, signals to others, name spaces
/// and the administration of the system; starting programs is permitted.
int dateline_restrict_calls_of_programs(void);
