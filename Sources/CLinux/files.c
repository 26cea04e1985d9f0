// For openat2, renameat2, leases and the descriptor flags.
#define _GNU_SOURCE

#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

static int open_beneath(int folder, const char *path, uint64_t flags) {
  struct open_how how = {
      .flags = flags | O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  long descriptor;
  // A rename elsewhere in the tree can make the kernel unsure whether the path led out of it. A file
  // under somebody's write lease gives the same error, so that there is an end to trying.
  int attempts = 0;
  do {
    descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
  } while (descriptor < 0 && (errno == EAGAIN || errno == EINTR) && ++attempts < 16);
  return descriptor < 0 ? -errno : (int)descriptor;
}

int dateline_open_beneath(int folder, const char *path) { return open_beneath(folder, path, 0); }

int dateline_open_folder_beneath(int folder, const char *path) {
  return open_beneath(folder, path, O_DIRECTORY);
}

int dateline_rename_without_replacing(
    int old_folder, const char *old_name, int new_folder, const char *new_name) {
  return renameat2(old_folder, old_name, new_folder, new_name, RENAME_NOREPLACE) < 0 ? -errno : 0;
}

int dateline_try_read_lease(int descriptor) {
  if (fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0) return -errno;
  (void)fcntl(descriptor, F_SETLEASE, F_UNLCK);
  return 0;
}

int64_t dateline_file_system_type(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) < 0 ? -errno : (int64_t)status.f_type;
}

int dateline_make_file_system_durable(int descriptor) {
  return syncfs(descriptor) < 0 ? -errno : 0;
}
