internal import Glibc

extension DeskConfiguration {
  /// Name of the file in the desk's folder.
  public static let fileName = "dateline.toml"

  /// A file larger than this is no configuration.
  static let largestFile = 1 << 20

  /// Reads the configuration of a desk; where it has no file, or an empty one, all are defaults.
  ///
  /// - Parameter desk: The desk's folder.
  /// - Throws: `ConfigurationError` with everything that is wrong, each with its line and a remedy.
  public init(desk: String) throws(ConfigurationError) {
    let path = desk + "/" + DeskConfiguration.fileName
    guard let bytes = try DeskConfiguration.bytes(of: path) else {
      self.init()
      return
    }
    self = try DeskConfiguration.read(bytes, path: path, desk: desk)
  }

  /// Reads what a file holds.
  static func read(
    _ bytes: [UInt8], path: String, desk: String
  ) throws(ConfigurationError) -> DeskConfiguration {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    func refuse(at index: Int, _ message: String, _ remedy: String) -> ConfigurationError {
      let line = bytes[..<index].count { $0 == 0x0A } + 1
      return ConfigurationError(
        path: path, problems: [.init(line: line, message: message, remedy: remedy)])
    }
    if let index = bytes.firstIndex(of: 0) {
      throw refuse(
        at: index, "The file holds NUL bytes: it is damaged, or was cut off when the power went.",
        "Write it anew, or take it away to run with the defaults.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      // The line is the first that is no UTF-8 by itself: a line end is never part of a character.
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let bad = lines.first { String(validating: $0, as: UTF8.self) == nil }
      throw refuse(
        at: bad?.startIndex ?? bytes.startIndex, "The line is not in UTF-8.",
        "Save the file as UTF-8.")
    }
    return try ConfigurationReader.read(text, path: path, desk: desk)
  }

  /// What a file holds; nil where there is none.
  private static func bytes(of path: String) throws(ConfigurationError) -> [UInt8]? {
    func refuse(_ message: String, _ remedy: String) -> ConfigurationError {
      ConfigurationError(
        path: path, problems: [.init(line: nil, message: message, remedy: remedy)])
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw refuse(
        "The file cannot be opened: \(String(cString: strerror(errno))).",
        "Let the user that runs Dateline read it.")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw refuse("It is not a file.", "Put a text file in its place, or take it away.")
    }
    if status.st_mode & 0o002 != 0 {
      throw refuse(
        "Anybody on this machine may write the file, and so name programs that are run.",
        "Run “chmod o-w \(path)” after looking through it.")
    }
    guard status.st_size <= largestFile else {
      throw refuse("It has \(status.st_size) bytes.", "A configuration has at most 1 MiB.")
    }
    var bytes = [UInt8](repeating: 0, count: largestFile + 1)
    var count = 0
    while count < bytes.count {
      let result = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if result == 0 { break }
      guard result > 0 || errno == EINTR else {
        throw refuse(
          "The file cannot be read: \(String(cString: strerror(errno))).", "Check the disk.")
      }
      count += max(0, result)
    }
    return Array(bytes.prefix(count))
  }
}
