internal import Glibc
internal import Reporting

/// Standard output was closed by its reader, who has seen enough.
struct ClosedPipe: Error {}

/// Standard output through one buffer, so that a thousand short lines are a few writes and memory
/// does not grow with what has been printed.
struct StandardOutput {
  /// Whether a terminal reads it, which obeys control characters.
  let isTerminal = isatty(STDOUT_FILENO) == 1
  private var buffer: [UInt8] = []

  private static let capacity = 64 * 1024

  /// Adds bytes as they are.
  ///
  /// - Throws: `ClosedPipe`, or `Failure` when the writing fails.
  mutating func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= StandardOutput.capacity { try flush() }
  }

  /// Adds text as it is.
  mutating func write(_ text: String) throws {
    try write(text.utf8)
  }

  /// Adds a line of words for eyes; on a terminal control characters in it are made visible.
  mutating func writeLine(_ text: String = "") throws {
    try write((isTerminal ? text.withVisibleControls() : text) + "\n")
  }

  /// Hands on what is in the buffer; call it once at the end.
  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    let code = FileDescriptorWriter.write(buffer, to: STDOUT_FILENO)
    buffer.removeAll(keepingCapacity: true)
    switch code {
    case 0: return
    case EPIPE: throw ClosedPipe()
    default:
      throw Failure(
        .inputOutput,
        "cannot write to standard output: \(SystemError.text(code)). What was printed so far is "
          + "not complete.")
    }
  }
}
