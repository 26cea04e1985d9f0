// What a hostile file could make a reading process do, once it had taken it over: loaded into the
// worker, it looks for a word in what is read from files and does what the word says.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static void flood(void) {
  static char block[1 << 16];
  for (;;)
    for (int descriptor = 0; descriptor < 32; descriptor++)
      for (int round = 0; round < 64; round++)
        if (write(descriptor, block, sizeof block) < 0) break;
}

static void grow(void) {
  for (;;) {
    char *memory = malloc(64 << 20);
    if (memory == NULL) abort();
    memset(memory, 1, 64 << 20);
  }
}

// Everything that would matter if it worked: each leaves a trace that the suite looks for.
static void break_out(char *bytes, size_t count) {
  const char *secret = getenv("POISON_SECRET");
  const char *port = getenv("POISON_PORT");
  char path[4096];
  if (secret != NULL) {
    int file = open(secret, O_RDONLY);
    if (file >= 0) {
      char found[256] = {0};
      ssize_t length = read(file, found, sizeof found - 1);
      if (length > 0 && (size_t)length < count) memcpy(bytes + count - length, found, length);
    }
    snprintf(path, sizeof path, "%s.written", secret);
    int made = open(path, O_WRONLY | O_CREAT, 0644);
    if (made >= 0) close(made);
    unlink(secret);
  }
  if (port != NULL) {
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(atoi(port)), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    int connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connection >= 0) connect(connection, (struct sockaddr *)&address, sizeof address);
    int packets = socket(AF_INET, SOCK_DGRAM, 0);
    if (packets >= 0)
      sendto(packets, "x", 1, 0, (struct sockaddr *)&address, sizeof address);
  }
  kill(getppid(), SIGKILL);
  if (vfork() == 0) {
    execl("/bin/touch", "touch", path, (char *)NULL);
    _exit(1);
  }
}

static void look(char *bytes, size_t count) {
  char *word = count > 8 ? memmem(bytes, count, "POISON-", 7) : NULL;
  if (word == NULL) return;
  size_t left = count - (word - bytes);
#define says(text) (left >= sizeof text - 1 && memcmp(word, text, sizeof text - 1) == 0)
  if (says("POISON-TRAP")) __builtin_trap();
  if (says("POISON-SEGV")) raise(SIGSEGV);
  if (says("POISON-LOOP")) for (volatile int n = 0;; n++) {}
  if (says("POISON-SLEEP")) for (;;) sleep(1000);
  if (says("POISON-STOP")) for (;;) raise(SIGSTOP);
  if (says("POISON-GROW")) grow();
  if (says("POISON-FORK")) for (int n = 0; n < 2000; n++) if (fork() == 0) for (;;) sleep(1000);
  if (says("POISON-FLOOD")) flood();
  if (says("POISON-EXIT")) _exit(0);
  if (says("POISON-BREAK")) break_out(bytes, count);
}

static void *real(const char *name) {
  return dlsym(RTLD_NEXT, name);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
  static ssize_t (*call)(int, void *, size_t, off_t);
  if (call == NULL) call = real("pread");
  ssize_t result = call(descriptor, bytes, count, offset);
  if (result > 0) look(bytes, result);
  return result;
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
  return pread(descriptor, bytes, count, offset);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  static ssize_t (*call)(int, void *, size_t);
  if (call == NULL) call = real("read");
  ssize_t result = call(descriptor, bytes, count);
  if (result > 0) look(bytes, result);
  return result;
}

void *mmap(void *address, size_t length, int protection, int flags, int descriptor, off_t offset) {
  static void *(*call)(void *, size_t, int, int, int, off_t);
  if (call == NULL) call = real("mmap");
  void *result = call(address, length, protection, flags, descriptor, offset);
  struct stat status;
  if (result != MAP_FAILED && descriptor >= 0 && fstat(descriptor, &status) == 0) {
    size_t count = (size_t)status.st_size < length ? (size_t)status.st_size : length;
    char *word = protection & PROT_EXEC ? NULL : memmem(result, count, "POISON-", 7);
    if (word != NULL) look(word, count - (word - (char *)result));
  }
  return result;
}
