import Foundation
import Glibc
import Testing

/// The socket on which systemd listens to a service.
final class NotifySocket: Sendable {
  let path: String
  private let descriptor: Int32

  init(path: String) throws {
    self.path = path
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
  }

  deinit {
    close(descriptor)
  }

  /// The lines that have come since the last call.
  func lines() -> [String] {
    var lines: [String] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      guard count > 0 else { return lines }
      lines += String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").map(
        String.init)
    }
  }

  /// Waits for a line, and gives all that came until then.
  func wait(for line: String) async throws -> [String] {
    var all: [String] = []
    let end = ContinuousClock.now.advanced(by: .seconds(30))
    while ContinuousClock.now < end {
      all += lines()
      if all.contains(where: { $0.hasPrefix(line) }) { return all }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("“\(line)” did not come; these did: \(all)")
    return all
  }
}
