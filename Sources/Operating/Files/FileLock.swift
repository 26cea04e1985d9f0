internal import Glibc

/// Keeps two runs of one command apart; the kernel lets go of it when the process ends.
final class FileLock {
  private var descriptor: Int32

  /// Takes the lock at once.
  ///
  /// - Throws: `OperatingError` with `.busy` where another process has it.
  init(_ path: String, what: String) throws(OperatingError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw DurableFile.failure("open", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let failure = DurableFile.failure("flock", path)
      close(descriptor)
      descriptor = -1
      guard isHeld else { throw failure }
      throw OperatingError(
        .busy, "\(what) is under way (\(path) is locked).", remedy: "Wait for its end.")
    }
  }

  deinit {
    release()
  }

  /// Lets go of it.
  func release() {
    guard descriptor >= 0 else { return }
    // Said, as a process that was begun at this moment may hold the descriptor until it runs its
    // program, and the lock with it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
    descriptor = -1
  }
}
