internal import CLinux
internal import Glibc

/// A worker's end of its channel, on which it waits.
struct BlockingChannel {
  let descriptor: Int32

  /// Why nothing more comes or goes: the other end is gone, or says what nobody says.
  struct Closed: Error {}

  /// Waits for a frame.
  ///
  /// - Returns: Its bytes and the descriptor that came with it, -1 where there was none; nil at the
  ///   end of the channel.
  func receive() throws(Closed) -> (bytes: [UInt8], descriptor: Int32)? {
    var file: Int32 = -1
    guard let header = try bytes(Frame.headerLength, &file) else { return nil }
    guard let bytes = try bytes(Frame.length(header), &file) else { throw Closed() }
    return (bytes, file)
  }

  /// Sends a frame, waiting until the other end has taken it.
  func send(_ frame: [UInt8]) throws(Closed) {
    var sent = 0
    while sent < frame.count {
      let count = frame.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Closed() }
      sent += count
    }
  }

  /// So many bytes; nil at the end of the channel before the first.
  private func bytes(_ count: Int, _ file: inout Int32) throws(Closed) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      var descriptor: Int32 = -1
      let more = bytes.withUnsafeMutableBytes { bytes in
        dateline_receive(
          self.descriptor, bytes.baseAddress?.advanced(by: received), bytes.count - received,
          &descriptor)
      }
      if descriptor >= 0 {
        if file >= 0 { close(file) }
        file = descriptor
      }
      if more == 0, received == 0 { return nil }
      guard more > 0 else { throw Closed() }
      received += more
    }
    return bytes
  }
}
