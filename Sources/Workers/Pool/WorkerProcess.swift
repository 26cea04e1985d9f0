internal import CLinux
internal import Glibc

/// A running worker, as its parent sees it. Nothing here waits.
final class WorkerProcess {
  /// What came from it.
  enum Message {
    /// The bytes of a frame.
    case frame([UInt8])
    /// A frame that is longer than any may be.
    case flood
    /// It ended, with this wait status.
    case ended(status: Int32)
  }

  let kind: WorkerKind
  /// When it must have said what it is to say next.
  var deadline: ContinuousClock.Instant?
  /// Bytes of the longest frame that may come.
  var longestFrame = 1 << 16
  /// Files and bytes that it was given.
  private(set) var files = 0
  private(set) var bytesOfFiles = 0

  private let process: pid_t
  /// Readable when the process has ended.
  private let end: Int32
  private var channel: Int32
  private var incoming: [UInt8] = []
  private var outgoing: ArraySlice<UInt8> = []
  private var outgoingFile: Int32 = -1
  private(set) var isReaped = false

  /// How many bytes are taken from a channel before the others have their turn.
  private static let bytesPerTurn = 1 << 20

  /// Starts a worker.
  ///
  /// - Throws: an error number.
  init(_ kind: WorkerKind, _ configuration: WorkerPoolConfiguration) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    let code = dateline_channel(&ends)
    guard code == 0 else { throw SystemError(code: -code) }
    var arguments = [
      configuration.program, kind.rawValue, "\(getpid())", "\(configuration.addressSpace)",
      "\(configuration.processorSeconds)",
    ]
    if let folder = configuration.lexiconFolder { arguments.append(folder) }
    let process = withCStrings(arguments) { pointers in
      dateline_spawn(configuration.program, pointers, [-1, -1, -1, ends[1]], 4, 1)
    }
    close(ends[1])
    guard process > 0 else {
      close(ends[0])
      throw SystemError(code: -process)
    }
    let end = dateline_process_descriptor(process)
    guard end >= 0 else {
      close(ends[0])
      _ = Glibc.kill(-process, SIGKILL)
      waitpid(process, nil, 0)
      throw SystemError(code: -end)
    }
    self.kind = kind
    self.process = process
    self.end = end
    channel = ends[0]
  }

  deinit {
    if channel >= 0 { close(channel) }
    close(end)
    if !isReaped { kill(-process, SIGKILL) }
  }

  /// What to wait for: words of the worker, or its end.
  var descriptors: [Int32] { channel >= 0 ? [channel, end] : [end] }

  /// Gives it a file, whose processor time counts from here.
  func take(_ request: WorkerRequest, file: Int32, processorSeconds: Int) {
    _ = dateline_allow_processor_seconds(process, UInt64(processorSeconds))
    files += 1
    bytesOfFiles += request.size
    guard let frame = Frame.bytes(of: request) else { return }
    outgoing = frame[...]
    outgoingFile = file
    send()
  }

  private func send() {
    while !outgoing.isEmpty {
      let count = outgoing.withUnsafeBytes { bytes in
        dateline_send(channel, bytes.baseAddress, bytes.count, outgoingFile)
      }
      // A channel that is broken is seen where its end is read.
      guard count > 0 else { return }
      outgoing = outgoing.dropFirst(count)
      outgoingFile = -1
    }
  }

  /// The next that came from it; nil where nothing has.
  func nextMessage() -> Message? {
    send()
    // Asked first: what it said before its end is read before the end is told.
    let hasEnded = hasEnded
    var read = 0
    while true {
      if let message = completeFrame() { return message }
      guard channel >= 0 else { break }
      guard read < WorkerProcess.bytesPerTurn else { return nil }
      let count = receive()
      if count == -Int(EAGAIN) { break }
      if count <= 0 { dismiss() }
      read += max(0, count)
    }
    return hasEnded ? reap().map { .ended(status: $0) } : nil
  }

  private func receive() -> Int {
    let wanted = min(max(wantedBytes, 1 << 12), 1 << 16)
    let start = incoming.count
    incoming.append(contentsOf: repeatElement(0, count: wanted))
    var descriptor: Int32 = -1
    let count = incoming.withUnsafeMutableBytes { bytes in
      dateline_receive(channel, bytes.baseAddress?.advanced(by: start), wanted, &descriptor)
    }
    incoming.removeLast(wanted - max(0, count))
    // A descriptor is nothing that a worker sends.
    if descriptor >= 0 { close(descriptor) }
    return count
  }

  private var wantedBytes: Int {
    incoming.count < Frame.headerLength
      ? Frame.headerLength : Frame.headerLength + Frame.length(incoming) - incoming.count
  }

  private func completeFrame() -> Message? {
    guard incoming.count >= Frame.headerLength else { return nil }
    let length = Frame.length(incoming)
    guard length <= longestFrame else { return .flood }
    let end = Frame.headerLength + length
    guard incoming.count >= end else { return nil }
    let bytes = Array(incoming[Frame.headerLength..<end])
    incoming.removeSubrange(..<end)
    return .frame(bytes)
  }

  private var hasEnded: Bool {
    var information = siginfo_t()
    return !isReaped
      && waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == SIGCHLD
  }

  /// Buries it where it has ended; its wait status, or nil while it runs.
  func reap() -> Int32? {
    guard hasEnded else { return nil }
    // Whatever it started ends with it; until it is buried its group's number is its own.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process else { return nil }
    isReaped = true
    return status
  }

  /// Says that no file comes any more.
  func dismiss() {
    if channel >= 0 { close(channel) }
    channel = -1
  }

  /// Ends it and whatever it started.
  func kill() {
    dismiss()
    if !isReaped { kill(-process, SIGKILL) }
  }

  private func kill(_ target: pid_t, _ signal: Int32) {
    _ = Glibc.kill(target, signal)
  }
}

/// An error number of the system.
struct SystemError: Error, Hashable, CustomStringConvertible {
  let code: Int32
  var description: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
}
