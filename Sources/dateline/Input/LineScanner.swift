internal import Glibc

/// A text file of any length, line by line where the bytes lie: nothing is copied but a line that two
/// pieces share.
struct LineScanner: ~Copyable {
  /// What errors call it.
  let name: String
  /// Its size in bytes; 0 where that is not known beforehand, as of a pipe.
  let size: Int
  private let descriptor: Int32
  private let closesDescriptor: Bool

  private static let pieceSize = 1 << 20
  /// A line that is longer is no line of a table.
  private static let longestLine = 16 << 20

  /// Opens a file, or standard input for “-”.
  ///
  /// - Throws: `UnreadableInput` naming the file and the remedy.
  init(path: String) throws(UnreadableInput) {
    if path == "-" {
      (name, descriptor, closesDescriptor, size) = ("standard input", STDIN_FILENO, false, 0)
      return
    }
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    closesDescriptor = true
    guard descriptor >= 0 else {
      let code = errno
      throw UnreadableInput(
        status: SystemError.status(code),
        message: "\(path): cannot be opened: \(SystemError.text(code)).")
    }
    var status = stat()
    size =
      fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      ? Int(status.st_size) : 0
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit {
    if closesDescriptor { close(descriptor) }
  }

  /// Gives each line, without its end, to `line`, and the bytes of each piece, once read, to
  /// `advance`.
  ///
  /// - Throws: `UnreadableInput` where reading fails or a line never ends.
  func forEachLine(
    _ line: (UnsafeBufferPointer<UInt8>) throws(UnreadableInput) -> Void, advance: (Int) -> Void
  ) throws(UnreadableInput) {
    var piece = [UInt8](repeating: 0, count: LineScanner.pieceSize)
    // What is left of a line whose end has not come yet.
    var rest: [UInt8] = []
    while true {
      let count = try read(into: &piece)
      guard count > 0 else { break }
      var failure: UnreadableInput?
      piece.withUnsafeBufferPointer { bytes in
        do throws(UnreadableInput) {
          try split(UnsafeBufferPointer(rebasing: bytes[..<count]), &rest, line)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      advance(count)
    }
    if !rest.isEmpty {
      var failure: UnreadableInput?
      rest.withUnsafeBufferPointer { bytes in
        do throws(UnreadableInput) { try line(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  private func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ rest: inout [UInt8],
    _ line: (UnsafeBufferPointer<UInt8>) throws(UnreadableInput) -> Void
  ) throws(UnreadableInput) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while start < bytes.count,
      let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    {
      let end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if rest.isEmpty {
        try line(part)
      } else {
        rest.append(contentsOf: part)
        let whole = rest
        rest = []
        var failure: UnreadableInput?
        whole.withUnsafeBufferPointer { bytes in
          do throws(UnreadableInput) { try line(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
      }
      start = end + 1
    }
    rest.append(contentsOf: bytes[start...])
    guard rest.count <= LineScanner.longestLine else {
      throw UnreadableInput(
        status: .badInput,
        message: "\(name): a line is longer than \(LineScanner.longestLine >> 20) MiB; this is no"
          + " table of lines.")
    }
  }

  private func read(into piece: inout [UInt8]) throws(UnreadableInput) -> Int {
    var failure: Int32 = 0
    let count = piece.withUnsafeMutableBytes { buffer -> Int in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        guard errno == EINTR else {
          failure = errno
          return 0
        }
      }
    }
    guard failure == 0 else {
      throw UnreadableInput(
        status: SystemError.status(failure),
        message: "\(name): cannot be read: \(SystemError.text(failure)).")
    }
    return count
  }
}
