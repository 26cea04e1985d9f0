/// What a pool has to tell whoever looks after the service.
public enum WorkerNotice: Hashable, Sendable {
  /// The kernel lacks a part of the sandbox; told once.
  case sandboxIsIncomplete([String])
  /// A worker failed at a file.
  case failed(identifier: String, WorkerFailure, isTriedAgain: Bool)
  /// A worker could not be started.
  case cannotStart(reason: String)
}
