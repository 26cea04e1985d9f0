// For the process descriptors, close_range, clone flags and prlimit.
#define _GNU_SOURCE

#include "processes.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { most_descriptors = 8, first_spare = 32 };

pid_t dateline_spawn(const char *path, const char *const arguments[], const int descriptors[], int count,
                     int leads_group) {
  if (count < 0 || count > most_descriptors) return -EINVAL;
  // Copies with high numbers, so that none is overwritten before it is put into its place.
  int copies[most_descriptors];
  int error = 0;
  for (int i = 0; i < count; i++) {
    copies[i] = descriptors[i] < 0 ? open("/dev/null", O_RDWR | O_CLOEXEC)
                                   : fcntl(descriptors[i], F_DUPFD_CLOEXEC, first_spare);
    if (copies[i] >= 0 && copies[i] < first_spare) {
      int low = copies[i];
      copies[i] = fcntl(low, F_DUPFD_CLOEXEC, first_spare);
      close(low);
    }
    if (copies[i] < 0) {
      error = errno;
      count = i;
      break;
    }
  }

  pid_t process = -1;
  if (error == 0) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    error = posix_spawn_file_actions_init(&actions);
    if (error == 0) {
      error = posix_spawnattr_init(&attributes);
      if (error == 0) {
        short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
        if (leads_group) flags |= POSIX_SPAWN_SETPGROUP;
        posix_spawnattr_setflags(&attributes, flags);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        for (int i = 0; i < count && error == 0; i++)
          error = posix_spawn_file_actions_adddup2(&actions, copies[i], i);
        if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(&actions, count);
        // A crash must not print registers and memory, which hold the article, into a log.
        char *environment[] = {"SWIFT_BACKTRACE=enable=no", NULL};
        if (error == 0)
          error = posix_spawn(&process, path, &actions, &attributes, (char **)arguments, environment);
        posix_spawnattr_destroy(&attributes);
      }
      posix_spawn_file_actions_destroy(&actions);
    }
  }
  for (int i = 0; i < count; i++) close(copies[i]);
  return error == 0 ? process : -error;
}

int dateline_become(const char *path, const char *const arguments[]) {
  char *environment[] = {NULL};
  execve(path, (char **)arguments, environment);
  return -errno;
}

pid_t dateline_fork(void) {
  pid_t process = fork();
  return process < 0 ? -errno : process;
}

int dateline_die_with_parent(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return -errno;
  return getppid() == parent ? 0 : -ESRCH;
}

int dateline_close_from(int first) {
  return syscall(SYS_close_range, (unsigned)first, ~0U, 0U) == 0 ? 0 : -errno;
}

int dateline_process_descriptor(pid_t process) {
  long descriptor = syscall(SYS_pidfd_open, process, 0);
  return descriptor < 0 ? -errno : (int)descriptor;
}

int dateline_allow_processor_seconds(pid_t process, uint64_t seconds) {
  clockid_t clock;
  struct timespec used;
  int error = clock_getcpuclockid(process, &clock);
  if (error != 0) return -error;
  if (clock_gettime(clock, &used) != 0) return -errno;
  struct rlimit limit;
  if (prlimit(process, RLIMIT_CPU, NULL, &limit) != 0) return -errno;
  // The limit counts whole seconds since the process began: the one that has begun is free.
  limit.rlim_cur = (rlim_t)used.tv_sec + 1 + seconds;
  if (limit.rlim_max != RLIM_INFINITY && limit.rlim_cur > limit.rlim_max)
    limit.rlim_cur = limit.rlim_max;
  return prlimit(process, RLIMIT_CPU, &limit, NULL) == 0 ? 0 : -errno;
}

int dateline_channel(int ends[2]) {
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return -errno;
  if (fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0) return 0;
  int error = errno;
  close(ends[0]);
  close(ends[1]);
  return -error;
}

int dateline_wait_on(int channel) { return fcntl(channel, F_SETFL, 0) == 0 ? 0 : -errno; }

ssize_t dateline_send(int channel, const void *bytes, size_t count, int descriptor) {
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int))];
  if (descriptor >= 0) {
    memset(control, 0, sizeof control);
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
  }
  ssize_t sent;
  do sent = sendmsg(channel, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent < 0 ? -errno : sent;
}

ssize_t dateline_receive(int channel, void *bytes, size_t count, int *descriptor) {
  struct iovec part = {.iov_base = bytes, .iov_len = count};
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int))];
  struct msghdr message = {.msg_iov = &part,
                           .msg_iovlen = 1,
                           .msg_control = control,
                           .msg_controllen = sizeof control};
  *descriptor = -1;
  ssize_t received;
  do received = recvmsg(channel, &message, MSG_CMSG_CLOEXEC);
  while (received < 0 && errno == EINTR);
  if (received < 0) return -errno;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header != NULL && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS &&
      header->cmsg_len == CMSG_LEN(sizeof(int)))
    memcpy(descriptor, CMSG_DATA(header), sizeof(int));
  return received;
}
