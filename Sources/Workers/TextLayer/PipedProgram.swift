internal import CLinux
internal import DocumentReading
internal import Glibc

/// A program that is given bytes and gives text: fed and read at the same time, as it may write
/// before it has read all.
struct PipedProgram {
  /// Its path, and its arguments after its name.
  let path: String
  let arguments: [String]
  /// How much of its output is read.
  var longestOutput = 32 << 20
  /// How long it may take; nil where somebody else sees to that.
  var deadline: Duration?

  /// How much of its standard error is read.
  private static let longestDiagnostics = 4096

  /// Runs it to its end.
  func run(input: [UInt8]) -> PDFTextLayer {
    var channels: [(ours: Int32, its: Int32)] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      if dateline_channel(&ends) == 0 { channels.append((ends[0], ends[1])) }
    }
    guard channels.count == 3 else {
      for channel in channels { closeBoth(channel) }
      return failure(code: errno)
    }
    let words = [path] + arguments
    let process = withCStrings(words) { pointers in
      dateline_spawn(path, pointers, channels.map(\.its), 3, deadline == nil ? 0 : 1)
    }
    for channel in channels { close(channel.its) }
    guard process > 0 else {
      for channel in channels { close(channel.ours) }
      return failure(code: -process)
    }
    var stream = Stream(channels.map(\.ours), input: input[...])
    let isLate = !stream.exchange(
      until: deadline.map { ContinuousClock.now.advanced(by: $0) }, longestOutput: longestOutput,
      longestDiagnostics: Self.longestDiagnostics)
    stream.close()
    if isLate { kill(-process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return PDFTextLayer(
      output: stream.output, exitStatus: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      diagnostics: String(decoding: stream.diagnostics, as: UTF8.self), isCut: stream.isCut)
  }

  private func closeBoth(_ channel: (ours: Int32, its: Int32)) {
    close(channel.ours)
    close(channel.its)
  }

  private func failure(code: Int32) -> PDFTextLayer {
    PDFTextLayer(
      output: [], exitStatus: 127, diagnostics: "\(path): \(SystemError(code: code))")
  }
}

/// The three standard streams of a running program.
private struct Stream {
  private var descriptors: [Int32]
  private var input: ArraySlice<UInt8>
  private(set) var output: [UInt8] = []
  private(set) var diagnostics: [UInt8] = []
  private(set) var isCut = false

  init(_ descriptors: [Int32], input: ArraySlice<UInt8>) {
    self.descriptors = descriptors
    self.input = input
  }

  /// Feeds and reads until both outputs end or there is enough.
  ///
  /// - Returns: false where it took too long.
  mutating func exchange(
    until deadline: ContinuousClock.Instant?, longestOutput: Int, longestDiagnostics: Int
  ) -> Bool {
    if input.isEmpty { close(0) }
    while descriptors[1] >= 0 || descriptors[2] >= 0 {
      let rest = deadline.map { ContinuousClock.now.duration(to: $0) } ?? .seconds(1)
      guard rest > .zero else { return false }
      var polled = descriptors.enumerated().map { index, descriptor in
        pollfd(fd: descriptor, events: Int16(index == 0 ? POLLOUT : POLLIN), revents: 0)
      }
      let milliseconds =
        rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000
      poll(&polled, nfds_t(polled.count), Int32(clamping: min(1000, milliseconds + 1)))
      if polled[0].revents != 0 { feed() }
      if polled[1].revents != 0 {
        output += read(1)
        if output.count > longestOutput {
          output.removeLast(output.count - longestOutput)
          isCut = true
          return true
        }
      }
      if polled[2].revents != 0 {
        diagnostics = Array((diagnostics + read(2)).prefix(longestDiagnostics))
      }
    }
    return true
  }

  private mutating func feed() {
    let count = input.withUnsafeBytes {
      dateline_send(descriptors[0], $0.baseAddress, $0.count, -1)
    }
    if count > 0 { input = input.dropFirst(count) }
    // A program that reads no further may have all it needs.
    if input.isEmpty || count < 0 && count != -Int(EAGAIN) { close(0) }
  }

  private mutating func read(_ index: Int) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var descriptor: Int32 = -1
    let count = bytes.withUnsafeMutableBytes { bytes in
      dateline_receive(descriptors[index], bytes.baseAddress, bytes.count, &descriptor)
    }
    if descriptor >= 0 { Glibc.close(descriptor) }
    if count <= 0, count != -Int(EAGAIN) { close(index) }
    return bytes.prefix(max(0, count))
  }

  private mutating func close(_ index: Int) {
    if descriptors[index] >= 0 { Glibc.close(descriptors[index]) }
    descriptors[index] = -1
  }

  mutating func close() {
    for index in descriptors.indices { close(index) }
  }
}
