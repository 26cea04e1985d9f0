#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Starts a program as the leader of a process group of its own, or in the caller's group.
///
/// Its descriptors 0 up to `count` - 1 are those given, where -1 means the null device; it has no
/// others. Its environment holds SWIFT_BACKTRACE alone; no signal is blocked or ignored.
///
/// Returns: its process, or a negative error number.
pid_t dateline_spawn(const char *path, const char *const arguments[], const int descriptors[], int count,
                     int leads_group);

/// Becomes a program, with an empty environment.
///
/// Returns: a negative error number, where it could not be started.
int dateline_become(const char *path, const char *const arguments[]);

/// Forks a process that has one thread.
///
/// Returns: 0 in the child, the child's process in the parent, or a negative error number.
pid_t dateline_fork(void);

/// Has the calling process killed when the thread that started it ends, `parent` being its process;
/// a parent that is gone already counts.
int dateline_die_with_parent(pid_t parent);

/// Closes all descriptors from `first` on.
int dateline_close_from(int first);

/// A descriptor that becomes readable when a process ends, closed when a program is started.
int dateline_process_descriptor(pid_t process);

/// Limits the seconds of processor time that a running process uses before the signal XCPU comes,
/// beyond what it has used.
int dateline_allow_processor_seconds(pid_t process, uint64_t seconds);

/// A pair of connected stream sockets, closed when a program is started; the first does not block.
int dateline_channel(int ends[2]);

/// Has calls on a socket wait.
int dateline_wait_on(int channel);

/// Sends bytes and, with the first of them, a descriptor where it is not negative. Does not block
/// where the socket does not; never raises the signal PIPE.
///
/// Returns: how many bytes were sent, or a negative error number.
ssize_t dateline_send(int channel, const void *bytes, size_t count, int descriptor);

/// Receives bytes and at most one descriptor, -1 where none came with them.
///
/// Returns: how many bytes came, 0 at the end, or a negative error number.
ssize_t dateline_receive(int channel, void *bytes, size_t count, int *descriptor);
