internal import ArticleReading

/// What lies on a channel: a length in four bytes, the least first, and so many bytes.
enum Frame {
  static let headerLength = 4

  /// A value as a frame; nil where it is too long for one.
  static func bytes(of value: some FrameCodable) -> [UInt8]? {
    var writer = FrameWriter()
    writer.write(value)
    guard let length = UInt32(exactly: writer.bytes.count) else { return nil }
    return withUnsafeBytes(of: length.littleEndian, Array.init) + writer.bytes
  }

  /// The length that a header tells.
  static func length(_ header: some Sequence<UInt8>) -> Int {
    var length = 0
    for (place, byte) in header.prefix(headerLength).enumerated() {
      length |= Int(byte) << (8 * place)
    }
    return length
  }
}

/// The first that a worker says, when it can take files.
struct WorkerGreeting: FrameCodable, Hashable {
  /// Of the rules and the lexicon that it extracts with.
  var extractorVersion: String
  /// What of its sandbox the kernel does not have, in plain words.
  var missing: [String]

  init(extractorVersion: String, missing: [String]) {
    self.extractorVersion = extractorVersion
    self.missing = missing
  }

  func write(to writer: inout FrameWriter) {
    writer.write(extractorVersion)
    writer.write(missing)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(extractorVersion: try reader.string(), missing: try reader.values())
  }
}

/// A file for a worker, whose descriptor comes with the first byte.
struct WorkerRequest: FrameCodable, Hashable {
  var size: Int
  var identifier: String

  init(size: Int, identifier: String) {
    self.size = size
    self.identifier = identifier
  }

  func write(to writer: inout FrameWriter) {
    writer.write(size)
    writer.write(identifier)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(size: try reader.natural(), identifier: try reader.string())
  }
}

/// What a worker says of a file.
enum WorkerAnswer: FrameCodable, Hashable {
  case extracted(ExtractedDocument)
  case refused(ArticleReadingError)
  /// Its format asks for a process of its own, and this worker has had other files.
  case wantsOwnProcess
  /// The system did not give its bytes.
  case unreadable(Int)

  func write(to writer: inout FrameWriter) {
    switch self {
    case .extracted(let document):
      writer.write(byte: 0)
      writer.write(document)
    case .refused(let error):
      writer.write(byte: 1)
      writer.write(error)
    case .wantsOwnProcess: writer.write(byte: 2)
    case .unreadable(let code):
      writer.write(byte: 3)
      writer.write(code)
    }
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    switch try reader.byte() {
    case 0: self = .extracted(try reader.value())
    case 1: self = .refused(try reader.value())
    case 2: self = .wantsOwnProcess
    case 3: self = .unreadable(try reader.int())
    default: throw MalformedFrame()
    }
  }
}
