internal import Glibc
internal import Reporting

/// Words for the person at the terminal, on standard error, so that standard output holds
/// nothing but results.
enum Complaint {
  /// Writes "dateline: …" and a line end. File names and article text in it are made visible.
  static func write(_ message: String) {
    ProgressLine.clear()
    let line = Array(("dateline: " + message.withVisibleControls(keepingLineEnds: true)).utf8)
    // Where standard error is gone there is nobody left to tell.
    _ = FileDescriptorWriter.write(line + [UInt8(ascii: "\n")], to: STDERR_FILENO)
  }
}
