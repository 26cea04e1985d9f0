// For openat2 and the descriptor flags.
#define _GNU_SOURCE

#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

int dateline_open_beneath(int folder, const char *path) {
  struct open_how how = {
      .flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
  return descriptor < 0 ? -errno : (int)descriptor;
}
