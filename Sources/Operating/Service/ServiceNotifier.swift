internal import Glibc

/// Tells systemd how the service fares, as sd_notify(3) does, where systemd asked for it.
///
/// Without `$NOTIFY_SOCKET` all calls do nothing.
public struct ServiceNotifier: Sendable {
  /// What to tell.
  public enum Message: Hashable, Sendable {
    /// It has started and takes files in.
    case ready
    /// It reads its configuration anew.
    case reloading
    /// It is about to end.
    case stopping
    /// It has made progress.
    case alive
    /// What it is doing, one line.
    case status(String)

    var text: String {
      switch self {
      case .ready: "READY=1"
      case .reloading:
        "RELOADING=1\nMONOTONIC_USEC=\(ServiceNotifier.monotonicMicroseconds)"
      case .stopping: "STOPPING=1"
      case .alive: "WATCHDOG=1"
      case .status(let line): "STATUS=" + line.filter { !$0.isNewline }
      }
    }
  }

  private let socketPath: String?
  /// How often systemd wants to hear that the service is alive; nil where it does not.
  public let watchdogInterval: Duration?

  /// Takes the socket and the interval from the environment.
  public init() {
    socketPath = getenv("NOTIFY_SOCKET").map { String(cString: $0) }
    let isForUs =
      getenv("WATCHDOG_PID").map { String(cString: $0) == "\(getpid())" } ?? true
    watchdogInterval =
      isForUs
      ? getenv("WATCHDOG_USEC").flatMap { Int(String(cString: $0)) }
        .map { Duration.microseconds($0) } : nil
  }

  /// Tells it. Where nobody listens, nothing is done about it: the service is not to end for that.
  public func send(_ messages: Message...) {
    guard let socketPath, !socketPath.isEmpty else { return }
    let descriptor = socket(
      AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var path = Array(socketPath.utf8)
    guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    // A leading "@" stands for a name that is no file.
    if path.first == UInt8(ascii: "@") { path[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
    let text = Array(messages.map(\.text).joined(separator: "\n").utf8)
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        sendto(descriptor, text, text.count, Int32(MSG_NOSIGNAL), address, length)
      }
    }
  }

  private static var monotonicMicroseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}
