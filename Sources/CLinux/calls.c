// Filters of system calls, as programs of the kernel's packet filter: one comparison a call, in the
// order of the tables below.
#define _GNU_SOURCE

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "sandbox.h"

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "The filter of system calls knows x86-64 and arm64."
#endif

// What a reader of descriptors needs: its memory, its socket, its clock, its end.
static const int needed[] = {
    SYS_read, SYS_pread64, SYS_write, SYS_readv, SYS_writev, SYS_close, SYS_lseek, SYS_recvmsg,
    SYS_brk, SYS_munmap, SYS_mremap, SYS_madvise, SYS_futex, SYS_getrandom, SYS_clock_gettime,
    SYS_gettimeofday, SYS_sched_yield, SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn,
    SYS_sigaltstack, SYS_restart_syscall, SYS_getpid, SYS_gettid, SYS_wait4, SYS_exit,
    SYS_exit_group,
#ifdef SYS_time
    SYS_time,
#endif
};

// What starts a process or a program.
static const int starting[] = {
    SYS_execve, SYS_execveat, SYS_clone, SYS_clone3,
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
};

// What no reader of documents does unless it is no longer its own master.
static const int hostile[] = {
    SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_pidfd_getfd,
    SYS_pidfd_open, SYS_pidfd_send_signal, SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo, SYS_setpgid, SYS_setsid, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd,
    SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register, SYS_keyctl, SYS_add_key,
    SYS_request_key, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns,
    SYS_open_tree, SYS_move_mount, SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick,
    SYS_mount_setattr, SYS_open_by_handle_at, SYS_name_to_handle_at, SYS_init_module,
    SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon, SYS_swapoff,
    SYS_quotactl, SYS_acct, SYS_personality, SYS_settimeofday, SYS_clock_settime, SYS_adjtimex,
    SYS_clock_adjtime, SYS_sethostname, SYS_setdomainname, SYS_syslog, SYS_mknodat,
    SYS_fanotify_init, SYS_lookup_dcookie, SYS_vhangup, SYS_mbind, SYS_migrate_pages,
    SYS_move_pages, SYS_shmget, SYS_msgget, SYS_semget, SYS_mq_open,
#ifdef SYS_ioperm
    SYS_ioperm, SYS_iopl, SYS_modify_ldt,
#endif
};

enum { most_instructions = 512 };

struct program {
  struct sock_filter instructions[most_instructions];
  unsigned short count;
};

static void add(struct program *program, unsigned short code, unsigned char if_true,
                unsigned char if_false, unsigned value) {
  if (program->count == most_instructions) return;
  program->instructions[program->count++] =
      (struct sock_filter){.code = code, .jt = if_true, .jf = if_false, .k = value};
}

static void load(struct program *program, unsigned offset) {
  add(program, BPF_LD | BPF_W | BPF_ABS, 0, 0, offset);
}

static void answer(struct program *program, unsigned action) {
  add(program, BPF_RET | BPF_K, 0, 0, action);
}

// Any other architecture, and the second numbering that x86-64 has, would go round the tables.
static void begin(struct program *program) {
  load(program, offsetof(struct seccomp_data, arch));
  add(program, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, THIS_ARCHITECTURE);
  answer(program, SECCOMP_RET_KILL_PROCESS);
  load(program, offsetof(struct seccomp_data, nr));
  add(program, BPF_JMP | BPF_JGE | BPF_K, 0, 1, 0x40000000);
  answer(program, SECCOMP_RET_KILL_PROCESS);
}

static void add_calls(struct program *program, const int *calls, size_t count, unsigned action) {
  for (size_t i = 0; i < count; i++) {
    add(program, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, (unsigned)calls[i]);
    answer(program, action);
  }
}

// A call that is permitted only where none of some bits is set in an argument (of which the lower
// half is looked at; both architectures are little-endian).
static void add_without_bits(struct program *program, int call, int argument, unsigned bits,
                             unsigned action) {
  add(program, BPF_JMP | BPF_JEQ | BPF_K, 0, 4, (unsigned)call);
  load(program, (unsigned)(offsetof(struct seccomp_data, args) + 8 * (size_t)argument));
  add(program, BPF_JMP | BPF_JSET | BPF_K, 0, 1, bits);
  answer(program, action);
  answer(program, SECCOMP_RET_ALLOW);
}

static int install(struct program *program) {
  if (program->count == most_instructions) return -E2BIG;
  struct sock_fprog filter = {.len = program->count, .filter = program->instructions};
  if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) != 0) return -errno;
  return 0;
}

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const unsigned refused = SECCOMP_RET_ERRNO | EPERM;

int dateline_restrict_calls(void) {
  struct program program = {0};
  begin(&program);
  add_calls(&program, needed, COUNT(needed), SECCOMP_RET_ALLOW);
  // Memory that is written is never executed.
  add_without_bits(&program, SYS_mmap, 2, PROT_EXEC, refused);
  add_without_bits(&program, SYS_mprotect, 2, PROT_EXEC, refused);
  // A process may end itself, and no other.
  add(&program, BPF_JMP | BPF_JEQ | BPF_K, 0, 4, SYS_tgkill);
  load(&program, offsetof(struct seccomp_data, args));
  add(&program, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, (unsigned)getpid());
  answer(&program, SECCOMP_RET_ALLOW);
  answer(&program, refused);
  add_calls(&program, starting, COUNT(starting), SECCOMP_RET_KILL_PROCESS);
  add_calls(&program, hostile, COUNT(hostile), SECCOMP_RET_KILL_PROCESS);
  answer(&program, refused);
  return install(&program);
}

int dateline_restrict_calls_of_programs(void) {
  struct program program = {0};
  begin(&program);
  // Its flags are in memory, where no filter sees them; the C library then takes the older call.
  const int newer[] = {SYS_clone3};
  add_calls(&program, newer, COUNT(newer), SECCOMP_RET_ERRNO | ENOSYS);
  add_without_bits(&program, SYS_clone, 0,
                   CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
                       CLONE_NEWPID | CLONE_NEWNET,
                   refused);
  const int signals[] = {SYS_tgkill};
  add_calls(&program, signals, COUNT(signals), refused);
  // Not the process's end: libraries ask for a socket to look up users, and go on without.
  add_calls(&program, hostile, COUNT(hostile), refused);
  answer(&program, SECCOMP_RET_ALLOW);
  return install(&program);
}
