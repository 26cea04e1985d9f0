import CLinux
import Glibc
import Testing

@testable import Workers

@Suite struct `The sandbox of a worker` {
  @Test func `opens no file, whoever asks`() async {
    await #expect(processExitsWith: .exitCode(3)) {
      Sandboxed.exit {
        open("/etc/hostname", O_RDONLY) < 0 && open("/tmp", O_RDONLY) < 0 ? 3 : 4
      }
    }
  }

  @Test func `writes no file, even one that is open`() async {
    await #expect(processExitsWith: .exitCode(3)) {
      _ = signal(SIGXFSZ, SIG_IGN)
      Sandboxed.exit(with: fileno(tmpfile())) {
        write(ExtractionWorker.channelDescriptor, "text", 4) < 0 && errno == EFBIG ? 3 : 4
      }
    }
  }

  @Test func `makes no connection`() async {
    await #expect(processExitsWith: .exitCode(128 + SIGSYS)) {
      Sandboxed.exit { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
    }
  }

  @Test func `starts no program`() async {
    await #expect(processExitsWith: .exitCode(128 + SIGSYS)) {
      Sandboxed.exit { dateline_become("/bin/true", nil) }
    }
  }

  @Test func `reaches no other process`() async {
    await #expect(processExitsWith: .exitCode(128 + SIGSYS)) {
      Sandboxed.exit { kill(getppid(), 0) }
    }
  }

  @Test func `executes nothing that it wrote`() async {
    await #expect(processExitsWith: .exitCode(3)) {
      Sandboxed.exit {
        let page = mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        return page == MAP_FAILED ? 3 : 4
      }
    }
  }
}

/// A deed in a sandbox. The process that does it has one thread: limits bind all threads of a
/// process, and those that run tests need more than a worker has.
private enum Sandboxed {
  /// Ends this process as the deed ends: its status, or 128 and the signal.
  ///
  /// - Parameter file: what it has open in the place of a worker's channel.
  static func exit(with file: Int32 = STDERR_FILENO, _ deed: () -> Int32) {
    let process = dateline_fork()
    if process == 0 {
      dup2(file, ExtractionWorker.channelDescriptor)
      _ = dateline_close_from(ExtractionWorker.channelDescriptor + 1)
      do {
        _ = try WorkerSandbox(addressSpace: 8 << 30).close()
      } catch {
        _exit(99)
      }
      _exit(deed())
    }
    var status: Int32 = 0
    guard process > 0, waitpid(process, &status, 0) == process else { _exit(98) }
    let signal = status & 0x7F
    _exit(signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }
}
