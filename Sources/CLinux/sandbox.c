// For the Linux limits and control groups of calls.
#define _GNU_SOURCE

#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/landlock.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// MARK: Memory

// The Swift runtime and C libraries end the process where memory runs out, as they do for a fault of
// the program; the failed call has just left its error number behind.
static void on_fault(int signal) {
  (void)signal;
  if (errno == ENOMEM) _exit(dateline_out_of_memory_status);
  // The handler is gone after its first call: the same instruction, or abort, faults again.
}

int dateline_tell_memory_faults(void) {
  struct sigaction action = {.sa_handler = on_fault, .sa_flags = SA_RESETHAND};
  const int signals[] = {SIGILL, SIGTRAP, SIGABRT};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
    if (sigaction(signals[i], &action, NULL) != 0) return -errno;
  return 0;
}

void dateline_forget_failed_allocations(void) { errno = 0; }

// MARK: Limits

static int limit(int resource, rlim_t value) {
  struct rlimit both;
  if (getrlimit(resource, &both) != 0) return -errno;
  if (both.rlim_max != RLIM_INFINITY && value > both.rlim_max) value = both.rlim_max;
  both.rlim_cur = both.rlim_max = value;
  return setrlimit(resource, &both) == 0 ? 0 : -errno;
}

int dateline_limit_resources(uint64_t address_space, uint64_t descriptors, int64_t processes) {
  int error = limit(RLIMIT_AS, address_space);
  if (error == 0) error = limit(RLIMIT_FSIZE, 0);
  if (error == 0) error = limit(RLIMIT_CORE, 0);
  if (error == 0) error = limit(RLIMIT_NOFILE, descriptors);
  if (error == 0 && processes >= 0) error = limit(RLIMIT_NPROC, (rlim_t)processes);
  return error;
}

int dateline_limit_processor_seconds(uint64_t seconds) { return limit(RLIMIT_CPU, seconds); }

// MARK: Privileges

int dateline_drop_privileges(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -errno;
  // What a program could gain on being started; refused to those who have no privileges to drop.
  for (int capability = 0; capability <= CAP_LAST_CAP; capability++)
    prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[2] = {{0}};
  return syscall(SYS_capset, &header, none) == 0 ? 0 : -errno;
}

// MARK: Paths

// The kernel's structure up to version 6, of which the system's header knows the first field.
struct ruleset {
  uint64_t handled_access_fs;
  uint64_t handled_access_net;
  uint64_t scoped;
};

int dateline_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : (int)version;
}

int dateline_restrict_paths(const char *const readable[], int count) {
  int version = dateline_landlock_version();
  if (version == 0) return 0;
  // 13 rights to files in version 1; then moving between folders, cutting, device controls.
  int rights = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
  struct ruleset ruleset = {
      .handled_access_fs = (1ULL << rights) - 1,
      .handled_access_net = version >= 4 ? 3 : 0,  // binding, connecting
      .scoped = version >= 6 ? 3 : 0,              // abstract sockets, signals
  };
  size_t size = version >= 6 ? sizeof ruleset
                : version >= 4 ? offsetof(struct ruleset, scoped)
                               : offsetof(struct ruleset, handled_access_net);
  int descriptor = (int)syscall(SYS_landlock_create_ruleset, &ruleset, size, 0);
  if (descriptor < 0) return -errno;
  int error = 0;
  for (int i = 0; i < count && error == 0; i++) {
    int parent = open(readable[i], O_PATH | O_CLOEXEC);
    if (parent < 0) continue;
    struct landlock_path_beneath_attr rule = {
        .allowed_access = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE,
        .parent_fd = parent,
    };
    struct stat status;
    if (fstat(parent, &status) == 0 && S_ISDIR(status.st_mode))
      rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    if (syscall(SYS_landlock_add_rule, descriptor, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
      error = errno;
    close(parent);
  }
  if (error == 0 && syscall(SYS_landlock_restrict_self, descriptor, 0) != 0) error = errno;
  close(descriptor);
  return error == 0 ? version : -error;
}
