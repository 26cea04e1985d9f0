internal import DocumentReading
internal import Glibc

/// Input that cannot be read: one file's trouble, which need not stop the next.
struct UnreadableInput: Error {
  /// What it means for the exit status.
  let status: ExitStatus
  /// The file, what is wrong, and what to do.
  let message: String
}

/// A file or standard input, read in chunks: line by line or as a whole.
///
/// It holds one chunk and one line at a time, whatever the length of the file.
struct ByteSource: ~Copyable {
  /// What errors call it.
  let name: String
  private let descriptor: Int32
  private let closesDescriptor: Bool
  private var chunk: [UInt8] = []
  private var position = 0
  private var hasEnded = false
  private var lineNumber = 0

  /// A line without its line end.
  struct Line {
    /// Counted from 1.
    let number: Int
    /// The bytes, cut at `longestLine` where there are more.
    let bytes: [UInt8]
    /// Whether bytes are missing at the end.
    let isCut: Bool
  }

  /// No article has a longer line, escapes included: more is a file that is no archive.
  static let longestLine = JSONLinesReader.longestLine
  /// The largest file that is read as a whole, for `dateline` as for `datelined`.
  static let longestFile = DocumentReader.largestFile
  private static let chunkSize = 64 << 10

  /// Standard input.
  static var standardInput: ByteSource {
    ByteSource(name: "standard input", descriptor: STDIN_FILENO, closesDescriptor: false)
  }

  private init(name: String, descriptor: Int32, closesDescriptor: Bool) {
    self.name = name
    self.descriptor = descriptor
    self.closesDescriptor = closesDescriptor
  }

  /// Opens a file.
  ///
  /// - Throws: `UnreadableInput` naming the file and the remedy.
  init(path: String) throws(UnreadableInput) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      throw UnreadableInput(
        status: SystemError.status(code),
        message: "\(path): cannot be opened: \(SystemError.text(code)).")
    }
    self.init(name: path, descriptor: descriptor, closesDescriptor: true)
  }

  deinit {
    if closesDescriptor { close(descriptor) }
  }

  /// The first bytes, up to 64 KiB; fewer only of a shorter input. Nothing is taken.
  mutating func head() throws(UnreadableInput) -> ArraySlice<UInt8> {
    while chunk.count - position < ByteSource.chunkSize {
      guard try readChunk() else { break }
    }
    return chunk[position...].prefix(ByteSource.chunkSize)
  }

  /// The next line, nil at the end.
  mutating func nextLine() throws(UnreadableInput) -> Line? {
    var bytes: [UInt8] = []
    var isCut = false
    func take(_ slice: ArraySlice<UInt8>) {
      let room = ByteSource.longestLine - bytes.count
      bytes.append(contentsOf: slice.prefix(room))
      if slice.count > room { isCut = true }
    }
    while true {
      if let end = chunk[position...].firstIndex(of: UInt8(ascii: "\n")) {
        take(chunk[position..<end])
        position = end + 1
        return finishedLine(bytes, isCut)
      }
      take(chunk[position...])
      position = chunk.count
      guard try readChunk() else {
        return bytes.isEmpty ? nil : finishedLine(bytes, isCut)
      }
    }
  }

  /// Everything that is left.
  ///
  /// - Throws: `UnreadableInput` when there is more than `longestFile`.
  mutating func readAll() throws(UnreadableInput) -> [UInt8] {
    while try readChunk() {
      guard chunk.count - position <= ByteSource.longestFile else {
        throw UnreadableInput(
          status: .badInput,
          message: "\(name): is longer than \(ByteSource.longestFile >> 20) MiB, too long for one "
            + "file. Many articles go one a line into a .jsonl file.")
      }
    }
    let rest = Array(chunk[position...])
    position = chunk.count
    return rest
  }

  private mutating func finishedLine(_ bytes: [UInt8], _ isCut: Bool) -> Line {
    lineNumber += 1
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return Line(number: lineNumber, bytes: bytes, isCut: isCut)
  }

  /// Adds a chunk to what has not been taken yet; false at the end.
  private mutating func readChunk() throws(UnreadableInput) -> Bool {
    guard !hasEnded else { return false }
    chunk.removeFirst(position)
    position = 0
    var failure: Int32 = 0
    let start = chunk.count
    chunk.append(contentsOf: repeatElement(0, count: ByteSource.chunkSize))
    let count = chunk.withUnsafeMutableBytes { buffer -> Int in
      while true {
        let count = read(
          descriptor, buffer.baseAddress.map { $0 + start }, ByteSource.chunkSize)
        if count >= 0 { return count }
        guard errno == EINTR else {
          failure = errno
          return 0
        }
      }
    }
    chunk.removeLast(ByteSource.chunkSize - count)
    guard failure == 0 else {
      let remedy = failure == EISDIR ? " Give the files in it by name." : ""
      throw UnreadableInput(
        status: SystemError.status(failure),
        message: "\(name): cannot be read: \(SystemError.text(failure)).\(remedy)")
    }
    hasEnded = count == 0
    return count > 0
  }
}
