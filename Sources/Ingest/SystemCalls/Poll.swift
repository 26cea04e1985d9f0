internal import Glibc

/// Waits until one of the descriptors can be read.
///
/// - Returns: False when the time passed first.
@discardableResult
func poll(_ descriptors: [Int32], for duration: Duration) -> Bool {
  var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  let (seconds, attoseconds) = duration.components
  // Rounded up, so that a wait does not end just before what it waits for.
  let milliseconds =
    min(max(seconds, 0), 86_400) * 1000 + (attoseconds + 999_999_999_999_999)
    / 1_000_000_000_000_000
  return Glibc.poll(&requests, nfds_t(requests.count), Int32(clamping: max(0, milliseconds))) > 0
}
