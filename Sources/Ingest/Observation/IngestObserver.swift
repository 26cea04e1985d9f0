/// Is told what the service does. All calls are made on the service's own thread, which goes on when
/// they return: they must not wait.
public protocol IngestObserver: Sendable {
  /// The state, at each turn of the service: whenever something happened, and at least as often as
  /// the drop folder is listed. That it is told is the sign that the service gets on.
  func changed(_ state: IngestState)
  /// A file was dealt with, and its receipt says so.
  func filed(_ file: FiledFile)
}

/// Decides whether files may be taken in now.
public protocol IngestGate: Sendable {
  /// Why no file may be taken, for the log and the status; nil where one may. Asked again at each
  /// turn, so that it must be quick.
  func pauseReason() -> String?
}
