internal import Glibc
internal import Synchronization

/// Asks a thread that waits in `poll` to stop, from any other thread.
final class StopRequest: Sendable {
  private let isSet = Atomic(false)
  private let writeEnd: Int32
  /// Becomes readable when the request is made.
  let readEnd: Int32

  init() throws(SystemCallError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemCallError("pipe", "to wake the thread") }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Whether the request has been made.
  var isMade: Bool { isSet.load(ordering: .acquiring) }

  /// Makes the request; again does no harm.
  func make() {
    guard isSet.exchange(true, ordering: .acquiringAndReleasing) == false else { return }
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }
}
