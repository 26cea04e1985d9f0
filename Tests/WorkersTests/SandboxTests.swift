import Glibc
import Testing

@testable import Workers

@Suite struct `The sandbox of a worker` {
  @Test func `opens no file, whoever asks`() async {
    await #expect(processExitsWith: .exitCode(3)) {
      _ = try WorkerSandbox(addressSpace: 4 << 30).close()
      _exit(open("/etc/hostname", O_RDONLY) < 0 && open("/tmp", O_RDONLY) < 0 ? 3 : 4)
    }
  }

  @Test func `writes no file, even one that is open`() async {
    await #expect(processExitsWith: .exitCode(3)) {
      let file = fileno(tmpfile())
      _ = signal(SIGXFSZ, SIG_IGN)
      _ = try WorkerSandbox(addressSpace: 4 << 30).close()
      _exit(write(file, "text", 4) < 0 && errno == EFBIG ? 3 : 4)
    }
  }

  @Test func `makes no connection`() async {
    await #expect(processExitsWith: .signal(SIGSYS)) {
      _ = try WorkerSandbox(addressSpace: 4 << 30).close()
      _exit(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    }
  }

  @Test func `starts no program`() async {
    await #expect(processExitsWith: .signal(SIGSYS)) {
      _ = try WorkerSandbox(addressSpace: 4 << 30).close()
      _exit(execv("/bin/true", [nil]))
    }
  }

  @Test func `reaches no other process`() async {
    await #expect(processExitsWith: .signal(SIGSYS)) {
      _ = try WorkerSandbox(addressSpace: 4 << 30).close()
      _exit(kill(getppid(), 0))
    }
  }

  @Test func `executes nothing that it wrote`() async {
    await #expect(processExitsWith: .exitCode(3)) {
      _ = try WorkerSandbox(addressSpace: 4 << 30).close()
      let page = mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      _exit(page == MAP_FAILED ? 3 : 4)
    }
  }
}
