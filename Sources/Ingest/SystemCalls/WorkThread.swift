internal import Glibc

/// A thread of its own for work that blocks.
enum WorkThread {
  /// Runs work on a new thread and waits for it without blocking the thread of the task.
  static func run<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let job = Unmanaged.passRetained(
        Job {
          continuation.resume(with: Swift.Result { try work() })
        })
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { pointer in
          if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().body() }
          return nil
        }, job.toOpaque())
      if code == 0 {
        pthread_detach(thread)
      } else {
        job.release()
        errno = code
        continuation.resume(throwing: SystemCallError("pthread_create", "for the drop folder"))
      }
    }
  }

  private final class Job: Sendable {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
